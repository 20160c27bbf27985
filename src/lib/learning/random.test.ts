import { expect, test } from 'vitest';
import { seededRandom, shuffle } from './random.ts';

test('the same seed gives the same numbers, another one others, all from 0 up to 1', () => {
	const draw = (seed: number) => Array.from({ length: 1000 }, seededRandom(seed));
	expect(draw(7)).toEqual(draw(7));
	expect(draw(7)).not.toEqual(draw(8));
	expect(draw(7).every((number) => number >= 0 && number < 1)).toBe(true);
	const mean = draw(7).reduce((sum, number) => sum + number) / 1000;
	expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
});

test('each order of three comes up about as often', () => {
	const random = seededRandom(1);
	const counts = new Map<string, number>();
	for (let turn = 0; turn < 6000; turn++) {
		const order = shuffle([0, 1, 2], random).join('');
		counts.set(order, (counts.get(order) ?? 0) + 1);
	}
	expect(counts.size).toBe(6);
	for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
