import { expect, test } from 'vitest';
import { ARITHMETIC, drawn } from './checkpoints.notation.ts';
import { Facts } from './facts.ts';
import { NO_JUDGE, type Judge } from './judge.ts';
import { findSlips } from './slips.ts';

/** `step kind`, `→` the step that mends it, `…` if it rests on an earlier slip. */
function slips(drawing: string, judge: Judge = NO_JUDGE): string[] {
	return findSlips(new Facts(drawn(drawing), judge)).map(
		({ step, kind, mended, isFirst }) =>
			`${step} ${kind}${mended ? ` → ${mended.step}` : ''}${isFirst ? '' : ' …'}`
	);
}

const MENDED = `
	= We have 17 and 25.
	→0 So 17+25=32.
	→1 Then 32*2=64.
	≟2 Let me check this.
	↺1 No, that is off.
	→0 Indeed 17+25=42.
	→5 Then 42*2=84.`;

test('a line said again after a doubt with another result was a slip', () => {
	expect(slips(MENDED)).toEqual(['1 other → 5']);
});

test('the judge tells what kind of slip it was', () => {
	expect(slips(MENDED, ARITHMETIC)).toEqual(['1 calculation → 5']);
});

test('the judge finds slips that the trace missed', () => {
	expect(slips('= Take 3 and 4.\n→0 So 3+4=8.\n■1 It is 8.', ARITHMETIC)).toEqual([
		'1 calculation'
	]);
});

test('a doubt that comes to the same result found no slip', () => {
	expect(
		slips(`
		→ So 17+25=42.
		↺0 Wait, is that off? No.
		→ Again 17+25=42.`)
	).toEqual([]);
});

test('a line that was only doubted is no slip', () => {
	expect(slips('→ So 17+25=42.\n↺0 That cannot be.')).toEqual([]);
});

test('what is tried, asked or denied is no claim', () => {
	const texts = ['If x were 3, 3+4=8.', 'Is 3+4=8?', 'It is not 3+4=8.'];
	for (const text of texts) expect(slips(`→ ${text}`, ARITHMETIC)).toEqual([]);
});

test('a check that follows from a slip is none of its own', () => {
	expect(
		slips(
			`
			→ So 17+25=32.
			≟0 Let me check.
			→0 Going back gives 32-20=12.
			↺0 That does not match.
			→ So 17+25=42.
			→4 Going back gives 42-25=17.`,
			ARITHMETIC
		)
	).toEqual(['0 calculation → 4']);
});
