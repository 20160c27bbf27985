import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWritten, atPace, readingPace } from './timeline.ts';

const written = asWritten([
	{ atMs: 100, end: 0 },
	{ atMs: 200, end: 20 },
	{ atMs: 2000, end: 40 },
	{ atMs: 2100, end: 50 }
])!;

test('text grows between marks, and stands still in a pause', () => {
	const times = [0, 100, 150, 200, 325, 450, 1000, 2000, 2050, 9999];
	expect(times.map((ms) => written.endAt(ms))).toEqual([0, 0, 10, 20, 30, 40, 40, 40, 45, 50]);
});

test('an offset was reached when the text had grown to it, and a pause belongs to what stands before it', () => {
	const offsets = [0, 10, 20, 30, 40, 50];
	expect(offsets.map((offset) => written.msAt(offset))).toEqual([100, 150, 200, 325, 2000, 2100]);
});

test('a trace that came at once has no times, nor has one of which nothing is known', () => {
	expect(
		asWritten([
			{ atMs: 0, end: 0 },
			{ atMs: 3, end: 9000 }
		])
	).toBeNull();
	expect(asWritten([{ atMs: 0, end: 5 }])).toBeNull();
	expect(asWritten([])).toBeNull();
});

test('one reads thirty letters or nine Chinese characters a second', () => {
	expect(readingPace('So it is.')).toBe(30);
	expect(readingPace('所以答案是 $x=2$。')).toBe(9);
	expect(atPace(60, 30).durationMs).toBe(2000);
	expect(atPace(60, 30).endAt(500)).toBe(15);
});

test('of any log, the text at the time of an offset reaches to it', () => {
	const log = fc
		.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 90 })), {
			minLength: 1
		})
		.map((gaps) => {
			const marks = [{ atMs: 0, end: 0 }];
			for (const [ms, length] of gaps) {
				const { atMs, end } = marks.at(-1)!;
				marks.push({ atMs: atMs + ms, end: end + length });
			}
			return marks.slice(1);
		});
	fc.assert(
		fc.property(log, fc.nat(5000), (marks, chosen) => {
			const timeline = asWritten(marks);
			fc.pre(timeline !== null);
			const offset = chosen % (timeline.length + 1);
			const end = timeline.endAt(timeline.msAt(offset) + 0.001);
			expect(end - offset).toBeGreaterThanOrEqual(0);
			expect(end - offset).toBeLessThanOrEqual(1);
		})
	);
});
