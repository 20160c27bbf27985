import { expect, test } from 'vitest';
import { Timeline } from '$lib/trace/timeline.ts';
import { byLength, byTime, roomFor } from './scale.ts';

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

test('a growing trace has room to grow: a 32nd at most, and most letters move nothing', () => {
	const rooms = Array.from({ length: 20_000 }, (_, length) => roomFor(length));
	expect(
		rooms.every((room, length) => room >= length && room <= Math.ceil(length * (33 / 32)))
	).toBe(true);
	expect(new Set(rooms.slice(10_000)).size).toBeLessThan(64);
});
