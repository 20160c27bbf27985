import { calibrationOf, type Calibration } from './calibration.ts';
import type { LearningEvent } from './event.ts';
import {
	detectionOf,
	habitFigures,
	slipFigures,
	type DetectionFigure,
	type HabitFigure,
	type SlipFigure
} from './habits.ts';
import { masteryOf, type Mastery } from './mastery.ts';
import { reviewOf, type Review } from './schedule.ts';

/** All that is known of how a student is doing. Places of events are indices into the list that was given. */
export interface Progress {
	/** What they can solve; skills that were never answered have no row. */
	readonly skills: readonly (Mastery & { readonly review: Review | null })[];
	/** How well they judge, each habit. */
	readonly habits: readonly (HabitFigure & { readonly review: Review | null })[];
	readonly slips: readonly SlipFigure[];
	readonly detection: DetectionFigure | null;
	readonly calibration: Calibration | null;
	/** When each problem was last worked on, ms since 1970. */
	readonly lastSeenMs: ReadonlyMap<string, number>;
}

/**
 * Every figure of progress, computed from the events alone.
 * @param events of one student, in order of time
 * @param nowMs ms since 1970; only what is recalled depends on it
 */
export function progressOf(events: readonly LearningEvent[], nowMs: number): Progress {
	const reviewed = <Figure extends Mastery | HabitFigure>(figure: Figure) => ({
		...figure,
		review: reviewOf(figure.evidence, nowMs)
	});
	return {
		skills: masteryOf(events).map(reviewed),
		habits: habitFigures(events).map(reviewed),
		slips: slipFigures(events),
		detection: detectionOf(events),
		calibration: calibrationOf(events),
		lastSeenMs: new Map(events.map(({ problemId, atMs }) => [problemId, atMs]))
	};
}
