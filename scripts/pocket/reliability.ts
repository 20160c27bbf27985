import { ratio } from './figures.ts';

/** A probability that was told of an answer, and whether the answer is right. */
export interface Told {
	readonly probability: number;
	readonly isRight: boolean;
}

/** How far told probabilities can be trusted. */
export interface Calibration {
	readonly problems: number;
	/** Mean square of the difference between probability and outcome; 0 at best. */
	readonly brier: number;
	/** Mean difference between probability and share of right answers, in ten groups of equal width. */
	readonly error: number;
	/** Shares of wrong and of right answers at which the notice shows; null where there are none. */
	readonly wrongTold: number | null;
	readonly rightTold: number | null;
}

const GROUPS = 10;

export function reliability(told: readonly Told[], unsureBelow: number): Calibration {
	const shown = (isRight: boolean) => {
		const among = told.filter((each) => each.isRight === isRight);
		const noticed = among.filter(({ probability }) => probability < unsureBelow);
		return ratio(noticed.length, among.length);
	};
	const squares = told.map(({ probability, isRight }) => (probability - Number(isRight)) ** 2);
	return {
		problems: told.length,
		brier: mean(squares),
		error: groupError(told),
		wrongTold: shown(false),
		rightTold: shown(true)
	};
}

/** The expected calibration error. @see Guo et al., "On Calibration of Modern Neural Networks" (2017) */
function groupError(told: readonly Told[]): number {
	const groups = Array.from({ length: GROUPS }, (_, group) =>
		told.filter(
			({ probability }) => Math.min(GROUPS - 1, Math.floor(probability * GROUPS)) === group
		)
	);
	const misses = groups.map((group) =>
		Math.abs(
			group.reduce((sum, { probability, isRight }) => sum + probability - Number(isRight), 0)
		)
	);
	return misses.reduce((sum, miss) => sum + miss, 0) / told.length;
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
