import { expect, test } from 'vitest';
import { reliability } from './reliability.ts';

const told = (probability: number, right: number, wrong: number) => [
	...Array.from({ length: right }, () => ({ probability, isRight: true })),
	...Array.from({ length: wrong }, () => ({ probability, isRight: false }))
];

test('probabilities that are the shares of right answers have no error', () => {
	const found = reliability([...told(0.75, 3, 1), ...told(0.25, 1, 3)], 0.5);
	expect(found.error).toBeCloseTo(0);
	expect(found.brier).toBeCloseTo(0.75 * 0.25);
	expect([found.wrongTold, found.rightTold]).toEqual([3 / 4, 1 / 4]);
});

test('too much trust is an error', () => {
	expect(reliability(told(1, 1, 1), 0.5).error).toBeCloseTo(0.5);
	expect(reliability(told(1, 1, 1), 0.5).brier).toBeCloseTo(0.5);
});

test('where nothing is wrong there is no share of it', () => {
	expect(reliability(told(0.9, 4, 0), 0.5).wrongTold).toBeNull();
});
