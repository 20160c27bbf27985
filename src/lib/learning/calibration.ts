import { shareOf, type Share } from './beta.ts';
import { doneOf } from './done.ts';
import type { LearningEvent } from './event.ts';
import { firstAnswers } from './evidence.ts';

/** Answers that were given with about the same sureness. */
export interface CalibrationBin {
	/** Sureness, from inclusive to exclusive; the last includes 1. */
	readonly from: number;
	readonly to: number;
	/** Mean of what the student said. */
	readonly said: number;
	/** What share of it was right. */
	readonly right: Share;
	/** How many of `right.count` were right, as told in words (`doneOf`). */
	readonly done: number;
	readonly events: readonly number[];
}

/** How well a student's sureness fits how often they are right. */
export interface Calibration {
	/** Bins with at least one answer, by rising sureness. */
	readonly bins: readonly CalibrationBin[];
	/** Mean squared distance of sureness from score: 0 perfect, .25 for always saying .5. */
	readonly brier: number;
	/** Mean sureness less mean score: above 0 too sure. */
	readonly overconfidence: number;
	/** Answers in all. */
	readonly count: number;
}

const BINS = 5;
const LEAST = 0.5;

/**
 * Calibration over all graded checkpoints at which the student said how sure they were.
 * @returns null: there is none
 * @see Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950)
 */
export function calibrationOf(events: readonly LearningEvent[]): Calibration | null {
	const said = firstAnswers(events).flatMap(({ answer, event, score, shown }) => {
		const sureness = answer.type === 'checkpoint' && !shown ? answer.sureness : null;
		return sureness === null ? [] : [{ event, score, sureness }];
	});
	if (said.length === 0) return null;
	const width = (1 - LEAST) / BINS;
	// Rounding first: .7 must not fall below .7 by its last bit.
	const binOf = (sureness: number) =>
		Math.min(BINS - 1, Math.floor(Number(((sureness - LEAST) / width).toFixed(9))));
	const bins = Array.from({ length: BINS }, (_, bin) => {
		const within = said.filter(({ sureness }) => binOf(sureness) === bin);
		return {
			from: LEAST + bin * width,
			to: LEAST + (bin + 1) * width,
			said: mean(within.map(({ sureness }) => sureness)),
			right: shareOf(within.map(({ score }) => score)),
			done: within.filter(({ score }) => doneOf(score) === 'yes').length,
			events: within.map(({ event }) => event)
		};
	});
	return {
		bins: bins.filter(({ events }) => events.length > 0),
		brier: mean(said.map(({ score, sureness }) => (sureness - score) ** 2)),
		overconfidence: mean(said.map(({ score, sureness }) => sureness - score)),
		count: said.length
	};
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
