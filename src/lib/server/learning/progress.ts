import type { LearningEvent } from '$lib/learning/event.ts';
import { progressOf } from '$lib/learning/figures.ts';
import { upcomingReviews } from '$lib/learning/upcoming.ts';
import { wentWell } from '$lib/learning/went-well.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as runs from '../db/runs.ts';
import type { ListedRun } from '../db/runs.ts';
import { loadMoments } from './moments.ts';

/**
 * What is known of how a student is doing, with what is behind it.
 * @param nowMs ms since 1970
 */
export async function loadProgress(studentId: string, nowMs: number) {
	const [stored, listed] = await Promise.all([
		learningEvents.listFull(studentId),
		runs.list(studentId)
	]);
	const events = stored.map(({ event }) => event);
	const progress = progressOf(events, nowMs);
	const worked = newestRuns(events, listed);
	return {
		progress,
		wentWell: wentWell(progress),
		upcoming: upcomingReviews(progress, nowMs),
		/** In the order to which all figures point. */
		moments: await loadMoments(studentId, stored, worked),
		/** By the id of the problem. */
		statements: new Map(
			[...worked].map(([problemId, { problem }]) => [problemId, problem.statement])
		)
	};
}

/** Of each problem at which something was done, by its id. */
function newestRuns(
	events: readonly LearningEvent[],
	listed: readonly ListedRun[]
): Map<string, ListedRun> {
	const worked = new Set(events.map(({ problemId }) => problemId));
	return new Map(
		listed
			.filter(({ problemId }) => worked.has(problemId))
			.reverse()
			.map((run) => [run.problemId, run])
	);
}
