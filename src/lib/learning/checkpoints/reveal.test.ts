import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECKPOINT_KINDS } from '../event.ts';
import { analyse } from '../../trace/index.ts';
import type { Checkpoint } from './checkpoint.ts';
import { ARITHMETIC } from './checkpoints.notation.ts';
import { chooseCheckpoints } from './choose.ts';
import { grade } from './grade.ts';
import { hintsOf, limitScore } from './hints.ts';
import { NO_JUDGE } from './judge.ts';
import { publicForm } from './public-form.ts';
import { annotationUpTo, shownUpTo } from './reveal.ts';
import { rightOf } from './right-response.ts';
import { sums } from './trace.arbitrary.ts';

const choices = fc
	.record({
		analysis: sums,
		seed: fc.integer(),
		count: fc.integer({ min: 1, max: 8 }),
		judge: fc.constantFrom(ARITHMETIC, NO_JUDGE)
	})
	.map(({ analysis, ...options }) => ({
		analysis,
		checkpoints: chooseCheckpoints(analysis, options)
	}));

const EMPTY = analyse('');
const numbersIn = (text: string) => text.match(/\d+/g) ?? [];

test('what is seen before acting never says the answer', () => {
	let asked = 0;
	fc.assert(
		fc.property(choices, ({ analysis: { text }, checkpoints }) => {
			for (const checkpoint of checkpoints) {
				if (checkpoint.checkpoint !== 'predict-result' && checkpoint.checkpoint !== 'repair')
					continue;
				const { visibleEnd, ...form } = publicForm(checkpoint);
				const said = 'left' in form ? form.left : '';
				asked += 1;
				expect(numbersIn(text.slice(0, visibleEnd) + said)).not.toContain(checkpoint.expected);
			}
		}),
		{ numRuns: 300 }
	);
	expect(asked).toBeGreaterThan(100);
});

test('the public form of two checkpoints that differ in their solution only is the same', () => {
	const kinds = new Set<string>();
	fc.assert(
		fc.property(choices, ({ checkpoints }) => {
			for (const checkpoint of checkpoints) {
				kinds.add(checkpoint.checkpoint);
				expect(publicForm(otherwise(checkpoint))).toEqual(publicForm(checkpoint));
			}
		}),
		{ numRuns: 500 }
	);
	expect([...kinds].toSorted()).toEqual(CHECKPOINT_KINDS.toSorted());
});

test('no text that is hidden is in the public form, but the lines to be put in order', () => {
	fc.assert(
		fc.property(choices, ({ analysis: { text, steps }, checkpoints }) => {
			for (const checkpoint of checkpoints.filter((one) => one.checkpoint !== 'order')) {
				const form = JSON.stringify(publicForm(checkpoint));
				const visible = text.slice(0, checkpoint.visibleEnd);
				const hidden = steps
					.map(({ start, end }) => text.slice(Math.max(start, checkpoint.visibleEnd), end).trim())
					.filter((line) => line !== '' && !visible.includes(line));
				for (const line of hidden) expect(form).not.toContain(line);
			}
		})
	);
});

test('more is shown with each answer, and all after the last', () => {
	fc.assert(
		fc.property(choices, ({ analysis: { text }, checkpoints }) => {
			const ends = [...checkpoints, null].map((_, answered) =>
				shownUpTo(checkpoints, answered, text)
			);
			expect(ends).toEqual(ends.toSorted((a, b) => a - b));
			expect(ends.at(-1)).toBe(text.length);
			expect(() => shownUpTo(checkpoints, checkpoints.length + 1, text)).toThrow(RangeError);
		})
	);
});

test('of an annotation is given what lies before the place, cut there', () => {
	const segments = [
		{ start: 0, end: 5, label: 'plan' },
		{ start: 5, end: 9, label: 'derive' },
		{ start: 9, end: 12, label: 'revise' }
	] as const;
	const edges = [
		{ from: 0, to: 1, label: 'supports' },
		{ from: 1, to: 2, label: 'revises' }
	] as const;
	expect(annotationUpTo({ segments, edges }, 7)).toEqual({
		segments: [segments[0], { ...segments[1], end: 7 }],
		edges: [edges[0]]
	});
	expect(annotationUpTo({ segments, edges }, 9)).toEqual({
		segments: segments.slice(0, 2),
		edges: [edges[0]]
	});
});

test('what one checkpoint shows, before or after it, lies before the next', () => {
	fc.assert(
		fc.property(choices, ({ analysis: { text }, checkpoints }) => {
			checkpoints.slice(0, -1).forEach((checkpoint, at) => {
				const next = checkpoints[at + 1]!.visibleEnd;
				expect(rightOf(checkpoint).shows?.end ?? 0).toBeLessThanOrEqual(next);
				const lines = checkpoint.checkpoint === 'order' ? checkpoint.lines : [];
				for (const line of lines) expect(text.slice(0, next)).toContain(line);
			});
		})
	);
});

test('what is said to be right earns the full score', () => {
	fc.assert(
		fc.property(choices, ({ checkpoints }) => {
			for (const checkpoint of checkpoints) {
				const [hint] = hintsOf(checkpoint, EMPTY).slice(-1);
				const response = hint?.hint === 'all' ? hint.right.response : null;
				if (response) expect(grade(checkpoint, response, ARITHMETIC)).toMatchObject({ score: 1 });
			}
		})
	);
});

test('hints look back only, cost more and more, and say it all at the end and not before', () => {
	fc.assert(
		fc.property(choices, ({ analysis, checkpoints }) => {
			for (const checkpoint of checkpoints) {
				const hints = hintsOf(checkpoint, analysis);
				expect(hints.filter(({ isLast }) => isLast)).toEqual([hints.at(-1)]);
				expect(hints.map(({ level }) => level)).toEqual(hints.map((_, at) => at + 1));
				let limit = 1;
				for (const hint of hints) {
					expect(hint.atMost).toBeLessThan(limit);
					limit = hint.atMost;
					const spans = hint.hint === 'builds-on' ? hint.steps : [];
					for (const { end } of spans) expect(end).toBeLessThanOrEqual(checkpoint.visibleEnd);
				}
				expect(limitScore(1, hints, 0)).toBe(1);
				expect(limitScore(1, hints, hints.length)).toBe(0);
				expect(limitScore(null, hints, 1)).toBe(null);
			}
		})
	);
});

/** The same checkpoint with another solution. */
function otherwise(checkpoint: Checkpoint): Checkpoint {
	switch (checkpoint.checkpoint) {
		case 'predict-result':
			return { ...checkpoint, expected: '-1' };
		case 'predict-move':
			return { ...checkpoint, right: checkpoint.right === 'doubt' ? 'go-on' : 'doubt' };
		case 'trust-or-doubt':
			return { ...checkpoint, slip: !checkpoint.slip, slipKind: 'rule' };
		case 'spot-the-slip': {
			const wrong = checkpoint.wrong === null ? 1 : null;
			return { ...checkpoint, wrong, slipKind: 'rule', step: -1, start: -1, kind: 'other' };
		}
		case 'repair':
			return { ...checkpoint, expected: '-1', slipKind: 'rule', mended: { start: 0, end: 0 } };
		case 'explain':
			return { ...checkpoint, own: { start: 0, end: 0 } };
		case 'order':
			return { ...checkpoint, right: checkpoint.right.toReversed(), before: [] };
	}
}
