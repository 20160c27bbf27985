import { progressOf, type Progress } from '$lib/learning/figures.ts';
import type { LearningEvent } from '$lib/learning/event.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as practices from '../db/practices.ts';
import type { ListedPractice } from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import type { ListedRun } from '../db/runs.ts';

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
	/** Oldest first. */
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
	const [listed, practised, events] = studentId
		? await Promise.all([
				runs.list(studentId),
				practices.list(studentId),
				learningEvents.listFull(studentId)
			])
		: [[], [], []];
	const progress = progressOf(
		events.map(({ event }) => event),
		nowMs
	);
	return { studentId, nowMs, runs: listed, practices: practised, events, progress };
}
