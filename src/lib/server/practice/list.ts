import { progressOf } from '$lib/learning/figures.ts';
import { recommend } from '$lib/learning/recommend.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as practices from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import { groupBy } from '../runs/group-by.ts';
import { candidatesOf } from './candidates.ts';

/** Older runs are not suggested. */
const MOST = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What a student can practise: what goes on, a session of ten minutes with its reasons, and the runs that were never
 * practised, newest first.
 * @param nowMs ms since 1970
 */
export async function listPractice(studentId: string, nowMs: number) {
	const [listed, practised, stored] = await Promise.all([
		runs.list(studentId),
		practices.list(studentId),
		learningEvents.list(studentId)
	]);
	const earlier = groupBy(practised, ({ runId }) => runId);
	const statements = new Map(listed.map(({ id, problem }) => [id, problem.statement]));
	const open = practised.filter(({ finishedAt }) => finishedAt === null);
	const isOpen = new Set(open.map(({ runId }) => runId));
	const finished = listed.filter(({ id, status }) => status === 'finished' && !isOpen.has(id));
	const counts = new Map([...earlier].map(([runId, those]) => [runId, those.length]));
	const candidates = await candidatesOf(finished.slice(0, MOST), counts);
	const progress = progressOf(
		stored.map(({ event }) => event),
		nowMs
	);
	// The same session all day.
	const seed = Math.floor(nowMs / DAY_MS);
	const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
	return {
		open: open.map(({ id, runId }) => ({ id, statement: statements.get(runId) ?? '' })),
		session: recommend(progress, candidates, { nowMs, seed }).map(({ candidate, reasons }) => ({
			...describe(byId.get(candidate.id)!),
			reasons
		})),
		unpractised: candidates.filter(({ id }) => !counts.has(id)).map(describe)
	};
}

function describe({
	id,
	statement,
	minutes,
	count
}: Awaited<ReturnType<typeof candidatesOf>>[number]) {
	return { runId: id, statement, minutes, count };
}
