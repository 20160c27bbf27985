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
/** One day in UTC, e.g. `2026-03-01`, on which something happened. */
export interface HistoryDay {
	readonly day: string;
	readonly runs: number;
	readonly stepsVisited: number;
	readonly doubtsVisited: number;
}
export interface History {
	/** Newest first. */
	readonly runs: readonly HistoryRun[];
	/** Oldest first; days without anything are left out. */
	readonly days: readonly HistoryDay[];
}

/** All runs of a student with what was visited in each, and counts by day. */
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
		days: countDays(listed, visited)
	};
}

function countDays(listed: readonly ListedRun[], visited: readonly visits.Visit[]): HistoryDay[] {
	const runsOf = groupBy(listed, ({ createdAt }) => dayOf(createdAt));
	const visitsOf = groupBy(visited, ({ visitedAt }) => dayOf(visitedAt));
	const days = [...new Set([...runsOf.keys(), ...visitsOf.keys()])].sort();
	return days.map((day) => ({
		day,
		runs: runsOf.get(day)?.length ?? 0,
		...countVisits(visitsOf.get(day) ?? [])
	}));
}

function countVisits(visited: readonly visits.Visit[]) {
	return {
		stepsVisited: visited.length,
		doubtsVisited: visited.filter(({ doubt }) => doubt).length
	};
}

function dayOf(time: Date): string {
	return time.toISOString().slice(0, 10);
}
