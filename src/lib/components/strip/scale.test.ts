import { expect, test } from 'vitest';
import { Timeline } from '$lib/trace/timeline.ts';
import { byLength, byTime } from './scale.ts';

test('a long trace fills the width, a short one is not stretched, an empty one stands still', () => {
	expect(byLength(100_000, 500).xOf(1000)).toBe(5);
	expect(byLength(100, 500).xOf(100)).toBe(35);
	expect(byLength(0, 500).offsetAt(10)).toBe(0);
});

test('by time a part that took half of the time takes half of the line', () => {
	const timeline = new Timeline([
		{ atMs: 1000, end: 10 },
		{ atMs: 2000, end: 100 }
	]);
	const scale = byTime(timeline, 400);
	expect([0, 10, 55, 100].map((offset) => scale.xOf(offset))).toEqual([0, 200, 300, 400]);
	expect([0, 100, 200, 300].map((x) => scale.offsetAt(x))).toEqual([0, 5, 10, 55]);
});
