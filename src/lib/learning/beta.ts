/** A share of which so much is known: the posterior of a Beta distribution. */
export interface Share {
	/** Mean, 0 to 1. */
	readonly mean: number;
	/** The middle 80 % lies between these. */
	readonly low: number;
	readonly high: number;
	/** How many observations it rests on; partial ones count as one. */
	readonly count: number;
}

const TAIL = 0.1;

/**
 * What is known of a share after some observations, starting from "any share is as likely" (Beta(1, 1)).
 * @param scores 0 to 1 each; .5 counts half for and half against
 */
export function shareOf(scores: readonly number[]): Share {
	const successes = scores.reduce((sum, score) => sum + score, 0);
	const a = 1 + successes;
	const b = 1 + scores.length - successes;
	const quantile = (p: number) => betaQuantile(p, a, b);
	return { mean: a / (a + b), low: quantile(TAIL), high: quantile(1 - TAIL), count: scores.length };
}

/**
 * The value below which the share `p` of a Beta(a, b) distribution lies, by bisection; to 1e-12.
 * @param p 0 to 1
 * @param a more than 0, as is `b`
 */
export function betaQuantile(p: number, a: number, b: number): number {
	let low = 0;
	let high = 1;
	for (let i = 0; i < 40; i++) {
		const middle = (low + high) / 2;
		if (betaBelow(middle, a, b) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/**
 * P(X < x) of a Beta(a, b) distribution: the regularised incomplete beta function by its continued fraction.
 * @see NIST Digital Library of Mathematical Functions, 8.17.22
 */
export function betaBelow(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	// The fraction converges fast below the mean; above it the other side is computed.
	if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
	const front = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
	return Math.exp(front) / (a * fraction(x, a, b));
}

/** Evaluated from its far end: 200 terms suffice for some thousand observations. */
function fraction(x: number, a: number, b: number): number {
	let value = 1;
	for (let m = 200; m >= 1; m--) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = (-(a + m - 1) * (a + b + m - 1) * x) / ((a + 2 * m - 2) * (a + 2 * m - 1));
		value = 1 + odd / (1 + even / value);
	}
	return value;
}

/** Stirling's series, after lifting the argument above 10: an error below 1e-11. */
function logGamma(x: number): number {
	if (x < 10) return logGamma(x + 1) - Math.log(x);
	const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5);
	return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}
