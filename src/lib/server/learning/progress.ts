import { newestBehind } from '$lib/learning/behind.ts';
import { upcomingReviews } from '$lib/learning/upcoming.ts';
import { wentWell } from '$lib/learning/went-well.ts';
import type { ListedRun } from '../db/runs.ts';
import { loadMoments } from './moments.ts';
import type { LearningRecord } from './record.ts';

/**
 * What is known of how a student is doing, with what is behind it.
 * @param count how many moments of each figure are told, the newest; the others are null
 */
export async function tellProgress(record: LearningRecord, count: number) {
	const { progress, nowMs } = record;
	const successes = wentWell(progress);
	const worked = newestRuns(record);
	const shown = newestBehind(progress, successes, count);
	return {
		progress,
		wentWell: successes,
		upcoming: upcomingReviews(progress, nowMs),
		/** In the order to which all figures point. */
		moments: await loadMoments(record, worked, shown),
		/** By the id of the problem. */
		statements: new Map(
			[...worked].map(([problemId, { problem }]) => [problemId, problem.statement])
		)
	};
}

/** Of each problem at which something was done, by its id. */
function newestRuns({ events, runs }: LearningRecord): Map<string, ListedRun> {
	const worked = new Set(events.map(({ event }) => event.problemId));
	return new Map(
		runs
			.filter(({ problemId }) => worked.has(problemId))
			.reverse()
			.map((run) => [run.problemId, run])
	);
}
