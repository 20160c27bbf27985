import { expect, test } from 'vitest';
import { acted } from './event.notation.ts';
import { rightnessOf } from './rightness.ts';

test('hints take from the score of an act, and nothing from how right it was', () => {
	const spotted = acted({ checkpoint: 'spot-the-slip', score: 1 / 3, hints: 2 });
	expect(rightnessOf({ ...spotted, unaided: 1 })).toBe(1);
	expect(rightnessOf({ ...spotted, unaided: 0.5 })).toBe(0.5);
	expect(rightnessOf({ ...spotted, score: null, unaided: null })).toBeNull();
});

test('of older facts the score tells it of what is right or wrong, and else stands for it', () => {
	const older = (checkpoint: 'trust-or-doubt' | 'order', score: number | null) =>
		rightnessOf(acted({ checkpoint, score, hints: 2 }));
	expect([older('trust-or-doubt', 1 / 3), older('trust-or-doubt', 0)]).toEqual([1, 0]);
	expect([older('order', 1 / 3), older('order', null)]).toEqual([1 / 3, null]);
});
