/** Telling steps with a reason to doubt from steps without, by signal detection theory. */
export interface Detection {
	/** d′: 0 cannot tell them apart, 1 fair, 2 good. */
	readonly sensitivity: number;
	/** Standard error of `sensitivity`. */
	readonly error: number;
	/** c: below 0 doubts too readily, above 0 trusts too readily. */
	readonly bias: number;
	readonly hits: number;
	readonly misses: number;
	readonly falseAlarms: number;
	readonly correctRejections: number;
}

type Counts = Pick<Detection, 'hits' | 'misses' | 'falseAlarms' | 'correctRejections'>;

/**
 * Sensitivity and bias, with the log-linear correction (a half more in each cell), which is less biased than others.
 * @returns null: without a case of both kinds nothing can be told
 * @see Hautus, Behavior Research Methods 27 (1995); standard error after Gourevitch & Galanter, Psychometrika 32 (1967)
 */
export function detect(counts: Counts): Detection | null {
	const signals = counts.hits + counts.misses;
	const noise = counts.falseAlarms + counts.correctRejections;
	if (signals === 0 || noise === 0) return null;
	const hitRate = (counts.hits + 0.5) / (signals + 1);
	const alarmRate = (counts.falseAlarms + 0.5) / (noise + 1);
	const [hit, alarm] = [normalQuantile(hitRate), normalQuantile(alarmRate)];
	const variance = (rate: number, z: number, count: number) =>
		(rate * (1 - rate)) / (count * normalDensity(z) ** 2);
	return {
		...counts,
		sensitivity: hit - alarm,
		error: Math.sqrt(variance(hitRate, hit, signals + 1) + variance(alarmRate, alarm, noise + 1)),
		bias: -(hit + alarm) / 2
	};
}

const normalDensity = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The value below which the share `p` of the standard normal distribution lies, by bisection; to 1e-9.
 * @param p above 0 and below 1
 */
export function normalQuantile(p: number): number {
	let low = -8;
	let high = 8;
	for (let i = 0; i < 40; i++) {
		const middle = (low + high) / 2;
		if (normalBelow(middle) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/**
 * P(Z < z) of the standard normal distribution, by the series around 0.
 * @see Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software 11 (2004)
 */
export function normalBelow(z: number): number {
	if (z < -8) return 0;
	if (z > 8) return 1;
	let term = z;
	let sum = z;
	for (let i = 3; sum + term !== sum; i += 2) {
		term *= (z * z) / i;
		sum += term;
	}
	return 0.5 + sum * normalDensity(z);
}
