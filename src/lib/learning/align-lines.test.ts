import { expect, test } from 'vitest';
import { analyse } from '../trace/analysis.ts';
import type { Analysis } from '../trace/step.ts';
import { alignLines, type LineAlignment } from './align-lines.ts';
import { checkLine } from './check/index.ts';

const PROBLEM = 'Solve $3x+5=20$ for $x$.';
const THOUGHT = analyse(
	[
		'I need to solve $3x+5=20$ for $x$.',
		'I subtract $5$ from both sides: $20-5=15$.',
		'So I have $3x=15$.',
		'I divide by $3$: $x=5$.'
	].join('\n\n')
);

/** Aligns the lines, graded as the page grades them. */
function align(trace: Analysis, ...lines: string[]): LineAlignment {
	const verdicts = lines.map((line, i) => checkLine(line, lines.slice(0, i), PROBLEM).verdict);
	return alignLines(lines, trace, verdicts);
}

/** `0=2` a line and the step that says the same, `/` differs, `~` taken back, `|` alone; `!` where they part. */
function draw({ rows, divergence }: LineAlignment): string {
	const SIGNS = { same: '=', differs: '/', 'taken-back': '~', alone: '|' };
	return rows
		.map(
			({ line, step, relation }, at) =>
				`${at === divergence ? '!' : ''}${line}${SIGNS[relation]}${step ?? '-'}`
		)
		.join(' ');
}

test('lines stand beside the steps that say the same, and do not part', () => {
	expect(draw(align(THOUGHT, '3x+5=20', '3x=15', 'x=5'))).toBe('0=0 1=2 2=3');
});

test('LaTeX and plain text, sides turned, a bare value', () => {
	expect(draw(align(THOUGHT, '20=3x+5', '3\\cdot x = 15', '5'))).toBe('0=0 1=2 2=3');
});

test('they part where the same left side has another result', () => {
	const alignment = align(THOUGHT, '3x+5=20', '3x=25', 'x=25/3');
	expect(draw(alignment)).toBe('0=0 !1/2 2/3');
	expect(alignment.rows[1]).toMatchObject({ own: '3 x = 25', its: '3 x = 15' });
});

test('a line of their own that leads to the same is no parting', () => {
	expect(draw(align(THOUGHT, '3x+5=20', '3x=20-5', 'x+1=6', 'x=5'))).toBe('0=0 1=2 2|- 3=3');
});

test('another way is told from where it begins, with what the trace says next', () => {
	const alignment = align(THOUGHT, '3x+5=20', '6x+10=40');
	expect(draw(alignment)).toBe('0=0 !1|1');
	expect(alignment.rows[1]!.its).toBe('20 - 5 = 15');
});

test('a wrong line parts them, though both meet again', () => {
	expect(draw(align(THOUGHT, '3x+5=20', '6x=31', '3x=15'))).toBe('0=0 !1|1 2=2');
});

test('what the trace took back is told', () => {
	const slip = analyse(
		[
			'I subtract $5$ from both sides: $20-5=16$.',
			'Wait, that is not right. I made a mistake.',
			'I subtract $5$ from both sides: $20-5=15$.'
		].join('\n\n')
	);
	const steps = slip.steps.map((step, i) =>
		i === 0 ? { ...step, fate: 'superseded' as const } : step
	);
	expect(draw(align({ ...slip, steps }, '20-5=16'))).toBe('!0~0');
	expect(draw(align({ ...slip, steps }, '20-5=15'))).toBe('0=3');
});

test('a slip of both that the trace puts right later parts them', () => {
	const slip = analyse('I subtract: $20-5=16$.\n\nHmm, $20-5=15$.\n\nSo $3x=15$.');
	const alignment = align(slip, '20-5=16', '3x=15');
	expect(draw(alignment)).toBe('!0~0 1=2');
	expect(alignment.rows[0]).toMatchObject({ own: '20 - 5 = 16', its: '20 - 5 = 15' });
});

test('lines that cannot be read are left out, and nothing is aligned with an empty trace', () => {
	expect(align(THOUGHT, '', '我不知道', 'x=5').rows.map(({ line }) => line)).toEqual([2]);
	expect(draw(align(analyse(''), 'x=5'))).toBe('!0|-');
	expect(align(THOUGHT)).toEqual({ rows: [], divergence: null });
});
