import { expect, test } from 'vitest';
import type { Acted, LearningEvent } from './event.ts';
import { acted, attempted, helpOpened } from './event.notation.ts';
import { masteryOf, trace, TRACING } from './mastery.ts';

const HOUR = 60 * 60 * 1000;
const skills = ['fractions'];
const only = (...events: LearningEvent[]) => masteryOf(events)[0]!;
const right = (problemId: string, atMs = 0) => attempted({ problemId, atMs, skills });
const wrong = (problemId: string, atMs = 0) =>
	attempted({ problemId, atMs, skills, correct: false });

test('a right answer is weighed by slip and guess, then there is a chance to learn', () => {
	// .3 × .9 / (.3 × .9 + .7 × .2) = .27 / .41, and a tenth of the rest.
	expect(only(right('a')).estimate).toBeCloseTo(0.27 / 0.41 + 0.1 * (0.14 / 0.41), 12);
	// .3 × .1 / (.3 × .1 + .7 × .8) = .03 / .59.
	expect(only(wrong('a')).estimate).toBeCloseTo(0.03 / 0.59 + 0.1 * (0.56 / 0.59), 12);
});

test('before three answers to two problems it claims at most .7', () => {
	expect(only(right('a'), right('b'))).toMatchObject({ mastery: 0.7, isCapped: true });
	expect(only(right('a'), right('b'), right('c')).mastery).toBeGreaterThan(0.9);
	const same = [0, 1, 2, 3].map((day) => right('a', day * 24 * HOUR));
	expect(only(...same)).toMatchObject({ mastery: 0.7, isCapped: true });
});

test('with little evidence it is too early to tell, also where the answers were wrong', () => {
	expect(only(wrong('a'), wrong('b')).isEarly).toBe(true);
	expect(only(wrong('a'), wrong('b'), wrong('c')).isEarly).toBe(false);
	const helped = attempted({ problemId: 'c', skills, sawThought: true });
	expect(only(right('a'), right('b'), helped).isEarly).toBe(true);
});

test('what could not be checked and what is not graded say nothing', () => {
	expect(
		masteryOf([
			attempted({ skills, correct: null }),
			acted({ skills, score: null }),
			acted({ skills, checkpoint: 'trust-or-doubt', score: 1 }),
			attempted({ skills: [] })
		])
	).toEqual([]);
});

test('each skill has its own answers, named by their place among the events', () => {
	const events = [
		attempted({ problemId: 'a', skills: ['ratio', 'units'] }),
		helpOpened({ problemId: 'b' }),
		acted({ problemId: 'b', skills: ['units'], score: 0.5 })
	];
	const behind = masteryOf(events).map(({ skill, evidence }) => [
		skill,
		evidence.map(({ event }) => event)
	]);
	expect(behind).toEqual([
		['ratio', [0]],
		['units', [0, 2]]
	]);
});

test('the more help, the less a right answer says; a wrong one says as much', () => {
	const after = (hints: number, correct: boolean) =>
		only(attempted({ skills, hints, correct })).estimate;
	expect(after(0, true)).toBeGreaterThan(after(1, true));
	expect(after(1, true)).toBeGreaterThan(after(2, true));
	expect(after(3, false)).toBe(after(0, false));
});

test('a right answer after all was shown leaves only the chance to have learnt', () => {
	const learnt = TRACING.known + TRACING.learns * (1 - TRACING.known);
	expect(only(attempted({ skills, sawThought: true })).estimate).toBeCloseTo(learnt, 12);
	const shown = helpOpened({ isLast: true });
	expect(only(shown, attempted({ skills, atMs: HOUR })).estimate).toBeCloseTo(learnt, 12);
	expect(only(shown, attempted({ skills, atMs: 13 * HOUR })).estimate).toBeGreaterThan(0.6);
	expect(only(shown, attempted({ skills, problemId: 'other' })).estimate).toBeGreaterThan(0.6);
});

test('hints at a checkpoint make a right answer say less, not something else', () => {
	const after = (given: Partial<Acted>) => only(acted({ skills, ...given })).estimate;
	expect(after({ score: 1 / 3, hints: 2 })).toBe(only(attempted({ skills, hints: 2 })).estimate);
	expect(after({ score: 1 / 3, hints: 2 })).toBeGreaterThan(after({ score: 0, hints: 2 }));
	const shown = helpOpened({ isLast: true, runId: 'r', start: 0 });
	const learnt = TRACING.known + TRACING.learns * (1 - TRACING.known);
	const last = only(shown, acted({ skills, score: 0, hints: 3 })).estimate;
	expect(last).toBeCloseTo(learnt, 12);
});

test('what was shown at one checkpoint is not shown at another one of the same step', () => {
	const shown = helpOpened({ isLast: true, runId: 'r', start: 0 });
	const found = acted({ checkpoint: 'spot-the-slip', slip: true, score: 0, hints: 3 });
	const mended = acted({ checkpoint: 'repair', skills });
	expect(only(shown, found, mended).evidence).toMatchObject([{ event: 2, weight: 1 }]);
	expect(only(shown, mended, found).evidence).toMatchObject([{ event: 1, weight: 0 }]);
});

test('only the first answer of a sitting counts', () => {
	expect(only(wrong('a'), right('a', HOUR)).estimate).toBe(only(wrong('a')).estimate);
	expect(only(wrong('a'), right('a', 13 * HOUR)).estimate).toBeGreaterThan(
		only(wrong('a')).estimate
	);
});

test('half right lies between wrong and right', () => {
	const after = (score: number) => trace(0.4, { score, weight: 1 }, TRACING);
	expect(after(0.5)).toBeCloseTo((after(0) + after(1)) / 2, 12);
});
