import type { Acted, Attempted, LearningEvent } from '$lib/learning/event.ts';
import { progressOf } from '$lib/learning/figures.ts';
import { upcomingReviews } from '$lib/learning/upcoming.ts';
import { wentWell } from '$lib/learning/went-well.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as runs from '../db/runs.ts';
import type { ListedRun } from '../db/runs.ts';

/** A problem that a student worked on, and the newest run of it, to which the page leads. */
export interface WorkedProblem {
	readonly statement: string;
	readonly runId: string;
}

/**
 * What is known of how a student is doing, with what is behind it.
 * @param nowMs ms since 1970
 */
export async function loadProgress(studentId: string, nowMs: number) {
	const [stored, listed] = await Promise.all([
		learningEvents.list(studentId),
		runs.list(studentId)
	]);
	const events = stored.map(({ event }) => event);
	const progress = progressOf(events, nowMs);
	return {
		progress,
		wentWell: wentWell(progress),
		upcoming: upcomingReviews(progress, nowMs),
		/** In the order to which all figures point. */
		events: events.map(shown),
		problems: workedProblems(events, listed)
	};
}

/** No figure points to lines and help: null keeps their place. */
function shown(event: LearningEvent): Attempted | Acted | null {
	return event.type === 'attempt' || event.type === 'checkpoint' ? event : null;
}

function workedProblems(
	events: readonly LearningEvent[],
	listed: readonly ListedRun[]
): Map<string, WorkedProblem> {
	const worked = new Set(events.map(({ problemId }) => problemId));
	return new Map(
		listed
			.filter(({ problemId }) => worked.has(problemId))
			.reverse()
			.map(({ id, problemId, problem }) => [problemId, { statement: problem.statement, runId: id }])
	);
}
