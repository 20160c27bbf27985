import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaBelow, betaQuantile, shareOf } from './beta.ts';

test('nothing observed leaves every share as likely', () => {
	const { mean, low, high, count } = shareOf([]);
	expect([mean, count]).toEqual([0.5, 0]);
	expect(low).toBeCloseTo(0.1, 10);
	expect(high).toBeCloseTo(0.9, 10);
});

test('one success gives Beta(2, 1), whose quantiles are square roots', () => {
	const { mean, low, high } = shareOf([1]);
	expect(mean).toBeCloseTo(2 / 3, 12);
	expect(low).toBeCloseTo(Math.sqrt(0.1), 10);
	expect(high).toBeCloseTo(Math.sqrt(0.9), 10);
});

test('half a success counts for both sides', () => {
	expect(shareOf([0.5, 0.5]).mean).toBe(0.5);
});

/** For whole parameters, P(X < x) is a sum of binomial probabilities. */
function binomialTail(x: number, a: number, b: number): number {
	const n = a + b - 1;
	let sum = 0;
	let ways = 1;
	for (let k = 0; k <= n; k++) {
		if (k >= a) sum += ways * x ** k * (1 - x) ** (n - k);
		ways *= (n - k) / (k + 1);
	}
	return sum;
}

test('agrees with the binomial sum', () => {
	const count = fc.integer({ min: 1, max: 40 });
	const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
	fc.assert(
		fc.property(share, count, count, (x, a, b) => {
			expect(betaBelow(x, a, b)).toBeCloseTo(binomialTail(x, a, b), 8);
		})
	);
});

test('the quantile turns the distribution round, also after thousands of observations', () => {
	for (const [p, a, b] of [[0.1, 1.5, 3.25] as const, [0.9, 4001, 1001] as const])
		expect(betaBelow(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8);
});
