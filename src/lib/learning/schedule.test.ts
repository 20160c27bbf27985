import { expect, test } from 'vitest';
import type { Evidence } from './evidence.ts';
import { reviewOf } from './schedule.ts';

const DAY = 24 * 60 * 60 * 1000;
const at = (day: number, given: Partial<Evidence> = {}): Evidence => ({
	event: 0,
	atMs: day * DAY,
	problemId: 'p',
	score: 1,
	weight: 1,
	sureness: null,
	...given
});
const ratings = (...evidence: Evidence[]) =>
	reviewOf(evidence, 0)?.ratings.map(({ rating }) => rating);

test('what was never answered is not due', () => {
	expect(reviewOf([], 0)).toBeNull();
	expect(reviewOf([at(0, { weight: 0 })], 0)).toBeNull();
});

test('a sitting is graded as a whole', () => {
	expect(ratings(at(0), at(0.1, { score: 0 }), at(0.2, { score: 0 }))).toEqual(['again']);
	expect(ratings(at(0), at(0.1, { score: 0 }))).toEqual(['hard']);
	expect(ratings(at(0, { weight: 0.5 }))).toEqual(['hard']);
	expect(ratings(at(0), at(1))).toEqual(['good', 'good']);
	expect(ratings(at(0, { sureness: 0.9 }))).toEqual(['easy']);
	expect(ratings(at(0, { sureness: 0.9 }), at(0.1))).toEqual(['good']);
});

test('the better it went, the later it is due; a lapse brings it near again', () => {
	const due = (...evidence: Evidence[]) => reviewOf(evidence, 0)!.dueMs / DAY;
	const failed = due(at(0, { score: 0 }));
	const good = due(at(0));
	expect(failed).toBeLessThan(good);
	expect(good).toBeLessThan(due(at(0, { sureness: 1 })));
	expect(due(at(0), at(3)) - 3).toBeGreaterThan(good);
	expect(due(at(0), at(3), at(20, { score: 0 })) - 20).toBeLessThan(due(at(0), at(3), at(20)) - 20);
});

test('the same events give the same dates, and what is recalled falls with time', () => {
	const evidence = [at(0), at(4), at(15, { score: 0 })];
	expect(reviewOf(evidence, 20 * DAY)).toEqual(reviewOf(evidence, 20 * DAY));
	expect(reviewOf(evidence, 60 * DAY)!.recall).toBeLessThan(reviewOf(evidence, 20 * DAY)!.recall);
	const { dueMs, stabilityDays } = reviewOf([at(0)], 0)!;
	expect(reviewOf([at(0)], dueMs)!.recall).toBeCloseTo(0.9, 1);
	expect(Math.abs(stabilityDays - dueMs / DAY)).toBeLessThan(1);
});
