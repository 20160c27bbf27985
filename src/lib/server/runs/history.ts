import * as corrections from '../db/corrections.ts';
import * as runs from '../db/runs.ts';
import type { ListedRun } from '../db/runs.ts';
import * as visits from '../db/visits.ts';
import { groupBy } from './group-by.ts';

export interface HistoryRun extends ListedRun {
	/** Different steps that the student looked at, doubts among them. */
	readonly stepsVisited: number;
	readonly doubtsVisited: number;
	/** Start of the step that was selected last; null: none yet. */
	readonly place: number | null;
	/** Whether the student has ever corrected a step of it. */
	readonly corrected: boolean;
}
/** A quarter of an hour in which something happened: the page makes days of them, as its student counts days. */
export interface HistoryQuarter {
	/** Ms since 1970. */
	readonly startMs: number;
	readonly runs: number;
	readonly stepsVisited: number;
	readonly doubtsVisited: number;
}
export interface History {
	/** Newest first. */
	readonly runs: readonly HistoryRun[];
	/** Oldest first; those without anything are left out. */
	readonly quarters: readonly HistoryQuarter[];
}

/** All runs of a student with what was visited in each, and counts by time. */
export async function listHistory(studentId: string): Promise<History> {
	const [listed, visited, places, made] = await Promise.all([
		runs.list(studentId),
		visits.list(studentId),
		visits.listPlaces(studentId),
		corrections.list(studentId)
	]);
	const byRun = groupBy(visited, ({ runId }) => runId);
	const corrected = new Set(made.map(({ runId }) => runId));
	return {
		runs: listed.map((run) => ({
			...run,
			...countVisits(byRun.get(run.id) ?? []),
			place: places.get(run.id) ?? null,
			corrected: corrected.has(run.id)
		})),
		quarters: countQuarters(listed, visited)
	};
}

function countQuarters(
	listed: readonly ListedRun[],
	visited: readonly visits.Visit[]
): HistoryQuarter[] {
	const runsOf = groupBy(listed, ({ createdAt }) => quarterOf(createdAt));
	const visitsOf = groupBy(visited, ({ visitedAt }) => quarterOf(visitedAt));
	const quarters = [...new Set([...runsOf.keys(), ...visitsOf.keys()])].sort((a, b) => a - b);
	return quarters.map((startMs) => ({
		startMs,
		runs: runsOf.get(startMs)?.length ?? 0,
		...countVisits(visitsOf.get(startMs) ?? [])
	}));
}

function countVisits(visited: readonly visits.Visit[]) {
	return {
		stepsVisited: visited.length,
		doubtsVisited: visited.filter(({ doubt }) => doubt).length
	};
}

const QUARTER_MS = 15 * 60_000;

function quarterOf(time: Date): number {
	return Math.floor(time.getTime() / QUARTER_MS) * QUARTER_MS;
}
