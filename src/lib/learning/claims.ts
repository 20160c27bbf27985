import type { Calibration } from './calibration.ts';
import type { Detection } from './detection.ts';
import { MASTERED, type Mastery } from './mastery.ts';

/** Before, d′ of simulated judges was off by more than .44, see `docs/progress.md`. */
const LEAST_JUDGEMENTS = 30;
/** d′ from which slips and sound steps count as told apart: fair, and within reach. */
const DISCERNS = 1;
/** An 80 % interval, in standard errors. */
const SPREAD = 1.28;

/** What may be said of signal detection. */
export interface Discernment {
	/** Null: it lies on neither side of d′ = 1 yet. */
	readonly discerns: 'well' | 'not-yet' | null;
	/** What one does too readily; null: neither can be said. */
	readonly leans: 'doubts' | 'trusts' | null;
}

/** Null before 30 judgements: then nothing may be said, and no picture be drawn. */
export function discernmentOf(detection: Detection): Discernment | null {
	const { sensitivity, error, bias, hits, misses, falseAlarms, correctRejections } = detection;
	if (hits + misses + falseAlarms + correctRejections < LEAST_JUDGEMENTS) return null;
	const isWell = sensitivity - SPREAD * error > DISCERNS;
	const isNotYet = sensitivity + SPREAD * error < DISCERNS;
	// c is half the sum of what d′ is the difference of: its error is half as large.
	const isLeaning = Math.abs(bias) > (SPREAD * error) / 2;
	return {
		discerns: isWell ? 'well' : isNotYet ? 'not-yet' : null,
		leans: isLeaning ? (bias < 0 ? 'doubts' : 'trusts') : null
	};
}

const LEAST_SURENESS = 10;
/** Sureness is asked in steps of about .1: less cannot be told from rounding. */
const FITS = 0.1;

/** Whether sureness fits how often one is right; null before ten answers. */
export function surenessFit({
	overconfidence,
	count
}: Pick<Calibration, 'overconfidence' | 'count'>): 'fits' | 'too-sure' | 'too-unsure' | null {
	if (count < LEAST_SURENESS) return null;
	if (Math.abs(overconfidence) <= FITS) return 'fits';
	return overconfidence > 0 ? 'too-sure' : 'too-unsure';
}

/** How far a skill has grown, in words; `seed`: too early to tell. */
export type Growth = 'seed' | 'sprout' | 'growing' | 'nearly' | 'grown';

/** Thirds up to the bound from which a skill counts as mastered. */
export function growthOf({ mastery, isEarly }: Pick<Mastery, 'mastery' | 'isEarly'>): Growth {
	if (isEarly) return 'seed';
	if (mastery >= MASTERED) return 'grown';
	if (mastery >= (2 * MASTERED) / 3) return 'nearly';
	return mastery >= MASTERED / 3 ? 'growing' : 'sprout';
}
