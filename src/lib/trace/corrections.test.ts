import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, Analyser } from './analysis.ts';
import type { Correction } from './corrections.ts';
import { KIND_SIGNS, written } from './corrections.notation.ts';
import { KINDS } from './step.ts';
import { chunked, troubledText } from './trace.arbitrary.ts';

const TEXT = 'So $x=2$. Now $y=3$. Then $z=5$. Done.';
// Starts of its four steps, and its end.
const [A, B, C, D, END] = [0, 10, 21, 32, 38] as const;

function corrected(...corrections: Correction[]): string {
	return written(analyse(TEXT, { corrections }));
}

test('without corrections the steps are the program’s', () => {
	expect(corrected()).toBe('→So $x=2$. →Now $y=3$. →Then $z=5$. ·Done.');
});

describe('a correction', () => {
	test('gives a step another kind', () =>
		expect(corrected({ type: 'kind', start: B, end: C, kind: 'question' })).toBe(
			'→So $x=2$. ?!Now $y=3$. →Then $z=5$. ·Done.'
		));

	test('splits a step; the parts are classified anew', () =>
		expect(corrected({ type: 'split', start: B, end: C, at: B + 4 })).toBe(
			'→So $x=2$. ·!Now →!$y=3$. →Then $z=5$. ·Done.'
		));

	test('merges a step with the one before', () =>
		expect(corrected({ type: 'merge', start: B, end: D })).toBe(
			'→So $x=2$. →!Now $y=3$. Then $z=5$. ·Done.'
		));

	test('on top of another keeps the kind that a person gave', () => {
		const kind: Correction = { type: 'kind', start: B, end: C, kind: 'verify' };
		expect(corrected(kind, { type: 'split', start: B, end: C, at: B + 4 })).toBe(
			'→So $x=2$. ≟!Now ≟!$y=3$. →Then $z=5$. ·Done.'
		);
		expect(corrected(kind, { type: 'merge', start: A, end: C })).toBe(
			'≟!So $x=2$. Now $y=3$. →Then $z=5$. ·Done.'
		);
	});

	test('wins over an earlier one where they overlap; what that reaches beyond stays', () =>
		expect(
			corrected(
				{ type: 'kind', start: A, end: C, kind: 'plan' },
				{ type: 'kind', start: B, end: END, kind: 'verify' }
			)
		).toBe('◇!So $x=2$. ≟!Now $y=3$. Then $z=5$. Done.'));

	test('is as sure as can be, and takes part in links, fates and phases', () => {
		const kind: Correction = { type: 'kind', start: C, end: D, kind: 'revise' };
		const { steps, links } = analyse(TEXT, { corrections: [kind] });
		expect(steps[2]).toMatchObject({ confidence: 1, corrected: true, phase: 'doubt' });
		expect(links).toContainEqual({ from: 2, to: 1, type: 'revises' });
		expect(steps[1]).toMatchObject({ fate: 'superseded' });
		expect(steps[0]).not.toHaveProperty('corrected');
	});
});

describe('what was corrected', () => {
	const split: Correction = { type: 'split', start: B, end: C, at: B + 4 };
	const kind: Correction = { type: 'kind', start: B + 4, end: C, kind: 'question' };

	test('is taken back one by one', () => {
		expect(corrected(split, kind, { type: 'undo' })).toBe(corrected(split));
		expect(corrected(split, kind, { type: 'undo' }, { type: 'undo' })).toBe(corrected());
		expect(corrected({ type: 'undo' }, kind)).toBe(corrected(kind));
	});

	test('goes back to what the program says, with all that hangs together with it', () => {
		expect(corrected(split, kind, { type: 'restore', start: B, end: B + 4 })).toBe(corrected());
		const elsewhere: Correction = { type: 'kind', start: A, end: B, kind: 'plan' };
		const restore: Correction = { type: 'restore', start: B + 4, end: C };
		expect(corrected(split, elsewhere, kind, restore)).toBe(corrected(elsewhere));
	});
});

describe('in any text', () => {
	const offset = fc.nat({ max: 120 });
	const span = fc
		.tuple(offset, fc.integer({ min: 1, max: 40 }))
		.map(([start, length]) => ({ start, end: start + length }));
	const correction: fc.Arbitrary<Correction> = fc.oneof(
		fc
			.tuple(span, fc.constantFrom(...KINDS))
			.map(([s, kind]) => ({ type: 'kind' as const, ...s, kind })),
		fc.tuple(span, fc.nat()).map(([s, at]) => ({
			type: 'split' as const,
			start: s.start,
			end: s.end + 1,
			at: s.start + 1 + (at % (s.end - s.start))
		})),
		span.map((s) => ({ type: 'merge' as const, ...s })),
		span.map((s) => ({ type: 'restore' as const, ...s })),
		fc.constant({ type: 'undo' } as const)
	);
	const corrections = fc.array(correction, { maxLength: 8 });

	test('steps tile it, also while it is unfinished', () => {
		fc.assert(
			fc.property(troubledText, corrections, (text, corrections) => {
				const analyser = new Analyser({ corrections });
				for (const { steps } of [analyser.append(text), analyser.end()]) {
					expect(steps.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
						text.trim() === '' ? '' : text
					);
					for (const { start, end } of steps) expect(text.slice(start, end).trim()).not.toBe('');
				}
			})
		);
	});

	test('any chunking gives the analysis of one pass', () => {
		fc.assert(
			fc.property(
				chunked(troubledText),
				corrections,
				fc.boolean(),
				(chunks, corrections, reads) => {
					const text = chunks.join('');
					const [whole, parts] = [new Analyser({ corrections }), new Analyser({ corrections })];
					for (const chunk of chunks)
						if (reads) void parts.append(chunk).steps;
						else parts.append(chunk);
					expect({ ...parts.append('') }).toEqual({ ...whole.append(text) });
					expect({ ...parts.end() }).toEqual({ ...analyse(text, { corrections }) });
				}
			)
		);
	});

	test('a step that was given a kind keeps it, its boundaries and its text', () => {
		fc.assert(
			fc.property(troubledText, corrections, fc.nat(), (text, corrections, choice) => {
				const before = analyse(text, { corrections }).steps;
				const chosen = before[choice % Math.max(1, before.length)];
				if (!chosen) return;
				const { start, end } = chosen;
				const kind: Correction = { type: 'kind', start, end, kind: 'recall' };
				const after = analyse(text, { corrections: [...corrections, kind] }).steps;
				expect(after).toHaveLength(before.length);
				expect(after[chosen.index]).toMatchObject({ start, end, kind: 'recall', confidence: 1 });
			})
		);
	});

	test('undoing all gives back what the program says', () => {
		fc.assert(
			fc.property(troubledText, corrections, (text, corrections) => {
				const undone = [...corrections, ...corrections.map(() => ({ type: 'undo' }) as const)];
				expect({ ...analyse(text, { corrections: undone }) }).toEqual({ ...analyse(text) });
			})
		);
	});
});

test('every kind has a sign in this notation', () => {
	expect(Object.keys(KIND_SIGNS).sort()).toEqual([...KINDS].sort());
});
