import { progressOf, type Progress } from '$lib/learning/figures.ts';
import type { LearningEvent } from '$lib/learning/event.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as practices from '../db/practices.ts';
import type { ListedPractice } from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import type { ListedRun } from '../db/runs.ts';
import { gradeLate } from './grade-late.ts';

/** What is stored of a student's learning, read once for all that is told of it. */
export interface LearningRecord {
	/** Null: someone of whom nothing is stored yet. */
	readonly studentId: string | null;
	/** When it was read, ms since 1970. */
	readonly nowMs: number;
	/** Newest first. */
	readonly runs: readonly ListedRun[];
	/** Newest first. */
	readonly practices: readonly ListedPractice[];
	/** Runs that a practice which goes on hides, by their ids: that practice, see `hidingPractice`. */
	readonly hidden: ReadonlyMap<string, string>;
	/** Oldest first, own answers as they can be graded by now. */
	readonly events: readonly RecordedEvent[];
	/** Computed from the events. */
	readonly progress: Progress;
}

export interface RecordedEvent {
	/** Null: outside of a practice. */
	readonly practiceId: string | null;
	readonly event: LearningEvent;
}

export async function loadRecord(studentId: string | null, nowMs: number): Promise<LearningRecord> {
	const [listed, practised, stored] = studentId
		? await Promise.all([
				runs.list(studentId),
				practices.list(studentId),
				learningEvents.listFull(studentId)
			])
		: [[], [], []];
	const events = studentId ? await gradeLate(stored, studentId) : [];
	const progress = progressOf(
		events.map(({ event }) => event),
		nowMs
	);
	const hidden = hiddenRuns(listed, practised);
	return { studentId, nowMs, runs: listed, practices: practised, hidden, events, progress };
}

function hiddenRuns(
	listed: readonly ListedRun[],
	practised: readonly ListedPractice[]
): Map<string, string> {
	const open = new Map(
		practised.filter(({ finishedAt }) => !finishedAt).map(({ id, runId }) => [runId, id])
	);
	const aboutOf = new Map(listed.map(({ id, aboutRunId }) => [id, aboutRunId]));
	const hiding = (runId: string): string | undefined => {
		const about = aboutOf.get(runId);
		return (about && hiding(about)) ?? open.get(runId);
	};
	return new Map(
		listed.flatMap(({ id }) => {
			const practiceId = hiding(id);
			return practiceId ? [[id, practiceId]] : [];
		})
	);
}
