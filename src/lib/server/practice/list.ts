import { recommend } from '$lib/learning/recommend.ts';
import type { LearningRecord } from '../learning/record.ts';
import { groupBy } from '../runs/group-by.ts';
import { candidatesOf, type PractisableRun } from './candidates.ts';
import { librarySources, ownSources } from './sources.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What can be practised: what goes on, a session of ten minutes with its reasons, chosen from the student's own runs and
 * the library, and the own runs that were never practised, newest first.
 * @param language of the page: the library is suggested in it
 */
export async function listPractice(
	{ runs, practices, hidden, progress, nowMs }: LearningRecord,
	language: 'en' | 'zh'
) {
	const earlier = groupBy(practices, ({ runId }) => runId);
	const counts = new Map([...earlier].map(([runId, those]) => [runId, those.length]));
	const goingOn = practices.filter(
		({ id, runId, finishedAt }) => finishedAt === null && hidden.get(runId) === id
	);
	const leftOut = new Set(hidden.keys());
	const own = ownSources(runs, { leftOut, earlier: counts, lastSeenMs: progress.lastSeenMs });
	const candidates = await candidatesOf([...own, ...librarySources(runs, language)]);
	// The same session all day.
	const chosen = recommend(progress, candidates, { nowMs, seed: Math.floor(nowMs / DAY_MS) });
	const statements = new Map(runs.map(({ id, problem }) => [id, problem.statement]));
	return {
		open: goingOn.map(({ id, runId }) => ({ id, statement: statements.get(runId) ?? '' })),
		session: chosen.map(({ candidate, reasons }) => ({ ...describe(candidate), reasons })),
		unpractised: candidates
			.filter(({ from, id }) => from === 'run' && !counts.has(id))
			.map(describe)
	};
}

function describe({ from, id, statement, minutes, count }: PractisableRun) {
	return { from, id, statement, minutes, count };
}
