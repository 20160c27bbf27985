import { expect, test } from 'vitest';
import { fitLogistic, predict } from './logistic.ts';

const cases = (feature: number, happened: number, not: number) => [
	...Array.from({ length: happened }, () => ({ features: [feature], happened: true })),
	...Array.from({ length: not }, () => ({ features: [feature], happened: false }))
];

test('with a feature that is there or not, the fitted chances are the shares seen', () => {
	const weights = fitLogistic([...cases(0, 20, 80), ...cases(1, 90, 30)]);
	expect(predict(weights, [0])).toBeCloseTo(0.2, 3);
	expect(predict(weights, [1])).toBeCloseTo(0.75, 3);
});

test('a feature that says nothing gets no weight', () => {
	const [bias, weight] = fitLogistic([...cases(-1, 30, 10), ...cases(1, 30, 10)]);
	expect(bias).toBeCloseTo(Math.log(3), 3);
	expect(weight).toBeCloseTo(0, 6);
});

test('cases that can be told apart without error leave finite weights', () => {
	const weights = fitLogistic([...cases(-1, 0, 40), ...cases(1, 40, 0)]);
	expect(weights.every(Number.isFinite)).toBe(true);
	expect(predict(weights, [1])).toBeGreaterThan(0.95);
});
