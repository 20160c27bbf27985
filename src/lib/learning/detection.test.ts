import { expect, test } from 'vitest';
import { detect, normalBelow, normalQuantile } from './detection.ts';

test('the normal distribution has its known values', () => {
	expect(normalBelow(0)).toBe(0.5);
	expect(normalBelow(1.959964)).toBeCloseTo(0.975, 7);
	expect(normalBelow(-3)).toBeCloseTo(0.0013499, 7);
	expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
});

test('who doubts all alike has no sensitivity and a bias towards doubt', () => {
	const found = detect({ hits: 8, misses: 2, falseAlarms: 8, correctRejections: 2 });
	expect(found?.sensitivity).toBeCloseTo(0, 10);
	expect(found?.bias).toBeLessThan(-0.5);
});

test('a perfect judge of few cases gets a finite sensitivity with a wide error', () => {
	const few = detect({ hits: 3, misses: 0, falseAlarms: 0, correctRejections: 3 })!;
	const many = detect({ hits: 300, misses: 30, falseAlarms: 30, correctRejections: 300 })!;
	// 3.5 of 4 and 0.5 of 4.
	expect(few.sensitivity).toBeCloseTo(2 * normalQuantile(0.875), 8);
	expect(few.bias).toBeCloseTo(0, 10);
	expect(few.error).toBeGreaterThan(5 * many.error);
});

test('without both kinds of case nothing is told', () => {
	expect(detect({ hits: 4, misses: 1, falseAlarms: 0, correctRejections: 0 })).toBeNull();
	expect(detect({ hits: 0, misses: 0, falseAlarms: 1, correctRejections: 1 })).toBeNull();
});
