import { progressOf } from '$lib/learning/figures.ts';
import { recommend } from '$lib/learning/recommend.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as practices from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import { groupBy } from '../runs/group-by.ts';
import { candidatesOf, type PractisableRun } from './candidates.ts';
import { librarySources, ownSources } from './sources.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Asking {
	/** Null: someone of whom nothing is stored yet. */
	readonly studentId: string | null;
	/** Of the page: the library is suggested in it. */
	readonly language: 'en' | 'zh';
	/** Ms since 1970. */
	readonly nowMs: number;
}

/**
 * What can be practised: what goes on, a session of ten minutes with its reasons, chosen from the student's own runs and
 * the library, and the own runs that were never practised, newest first.
 */
export async function listPractice({ studentId, language, nowMs }: Asking) {
	const { listed, practised, events } = await load(studentId);
	const earlier = groupBy(practised, ({ runId }) => runId);
	const counts = new Map([...earlier].map(([runId, those]) => [runId, those.length]));
	const goingOn = practised.filter(({ finishedAt }) => finishedAt === null);
	const leftOut = new Set(goingOn.map(({ runId }) => runId));
	const progress = progressOf(events, nowMs);
	const own = ownSources(listed, { leftOut, earlier: counts, lastSeenMs: progress.lastSeenMs });
	const candidates = await candidatesOf([...own, ...librarySources(listed, language)]);
	// The same session all day.
	const chosen = recommend(progress, candidates, { nowMs, seed: Math.floor(nowMs / DAY_MS) });
	const statements = new Map(listed.map(({ id, problem }) => [id, problem.statement]));
	return {
		open: goingOn.map(({ id, runId }) => ({ id, statement: statements.get(runId) ?? '' })),
		session: chosen.map(({ candidate, reasons }) => ({ ...describe(candidate), reasons })),
		unpractised: candidates
			.filter(({ from, id }) => from === 'run' && !counts.has(id))
			.map(describe)
	};
}

async function load(studentId: string | null) {
	if (studentId === null) return { listed: [], practised: [], events: [] };
	const [listed, practised, stored] = await Promise.all([
		runs.list(studentId),
		practices.list(studentId),
		learningEvents.list(studentId)
	]);
	return { listed, practised, events: stored.map(({ event }) => event) };
}

function describe({ from, id, statement, minutes, count }: PractisableRun) {
	return { from, id, statement, minutes, count };
}
