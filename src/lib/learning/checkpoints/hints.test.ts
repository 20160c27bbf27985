import { expect, test } from 'vitest';
import type { Checkpoint } from './checkpoint.ts';
import { drawn } from './checkpoints.notation.ts';
import { hintsOf, limitScore } from './hints.ts';

const ANALYSIS = drawn(`
	= Take 17 and 25.
	→0 So 17+25=42.
	→1 Then 42*2=84.
	≟2 Let me check.`);
const at = (step: number, end: 'start' | 'end') => {
	const { start, kind, [end]: visibleEnd } = ANALYSIS.steps[step]!;
	return { step, start, kind, visibleEnd };
};
/** What each hint is about, and the score that is left. */
const hints = (checkpoint: Checkpoint) =>
	hintsOf(checkpoint, ANALYSIS).map(({ hint, atMost }) => [hint, Math.round(100 * atMost)]);

test('a result: what it builds on, what kind of number, all', () => {
	const checkpoint: Checkpoint = {
		...at(2, 'start'),
		checkpoint: 'predict-result',
		left: '42*2',
		expected: '84'
	};
	expect(hints(checkpoint)).toEqual([
		['builds-on', 67],
		['shape', 33],
		['all', 0]
	]);
	const { start, end } = ANALYSIS.steps[1]!;
	expect(hintsOf(checkpoint, ANALYSIS)[0]).toMatchObject({ steps: [{ start, end }] });
});

test.each([
	['84', 'whole'],
	['-3', 'negative'],
	['\\frac{3}{4}', 'fraction'],
	['0.5', 'decimal'],
	['2\\sqrt{3}', 'expression']
])('%s is shown as %s', (expected, shape) => {
	const checkpoint: Checkpoint = {
		...at(2, 'start'),
		checkpoint: 'predict-result',
		left: '',
		expected
	};
	expect(hintsOf(checkpoint, ANALYSIS)).toContainEqual(expect.objectContaining({ shape }));
});

test('trust or doubt: what comes next is the dearest hint but the last', () => {
	const checkpoint: Checkpoint = {
		...at(2, 'end'),
		checkpoint: 'trust-or-doubt',
		slip: false,
		slipKind: null
	};
	expect(hintsOf(checkpoint, ANALYSIS)[1]).toMatchObject({ hint: 'next-kind', kind: 'verify' });
});

test('a move: two are left, one of them right', () => {
	for (const right of ['go-on', 'check', 'doubt', 'change-way'] as const) {
		const checkpoint: Checkpoint = { ...at(3, 'start'), checkpoint: 'predict-move', right };
		const [, hint] = hintsOf(checkpoint, ANALYSIS);
		const moves = hint?.hint === 'moves' ? hint.moves : [];
		expect(moves).toContain(right);
		expect(moves).toHaveLength(2);
	}
});

/** Each line of excerpts of 4 to 8 lines, and none of them. */
const EXCERPTS = [4, 5, 6, 7, 8].flatMap((count) =>
	[null, ...Array.from({ length: count }, (_, line) => line)].map((wrong) => ({ count, wrong }))
);

test.each(EXCERPTS)(
	'of $count lines fewer each time are named, line $wrong among them',
	(excerpt) => {
		const { count, wrong } = excerpt;
		const checkpoint: Checkpoint = {
			...at(2, 'end'),
			checkpoint: 'spot-the-slip',
			lines: Array.from({ length: count }, (_, line) => ({ start: line, end: line + 1 })),
			wrong,
			slipKind: wrong === null ? null : 'other'
		};
		const within = hintsOf(checkpoint, ANALYSIS).flatMap((hint) =>
			hint.hint === 'within' ? [hint.lines] : []
		);
		expect(within.map(({ length }) => length)).toEqual([Math.min(4, count - 1), 2]);
		for (const named of within) expect(named).toContain(wrong ?? named[0]);
		expect(within.flat().every((line) => line >= 0 && line < count)).toBe(true);
	}
);

test('opened hints limit a score and never raise it', () => {
	const all = hintsOf(
		{ ...at(1, 'end'), checkpoint: 'explain', own: { start: 0, end: 1 } },
		ANALYSIS
	);
	expect(limitScore(1, all, 1)).toBe(all[0]!.atMost);
	expect(limitScore(0.1, all, 1)).toBe(0.1);
	expect(limitScore(1, all, 99)).toBe(0);
});
