import { expect, test } from 'vitest';
import type { Checkpoint } from './checkpoint.ts';
import { publicForm } from './public-form.ts';
import type { Response } from './response.ts';
import { rightOf } from './right-response.ts';
import { tellResponse, tellRight } from './told.ts';

const TEXT = 'So 2 = 2. So 3 = 4. So 5 = 5. Wait.';
const PLACE = { step: 1, start: 10, kind: 'derive', visibleEnd: 29 } as const;
const SPOT: Checkpoint = {
	...PLACE,
	checkpoint: 'spot-the-slip',
	lines: [0, 10, 20].map((start) => ({ start, end: start + 10 })),
	wrong: 1,
	slipKind: 'calculation'
};
const ORDER: Checkpoint = {
	...PLACE,
	checkpoint: 'order',
	lines: ['c', 'a', 'b'],
	right: [1, 2, 0],
	before: []
};
const TRUST: Checkpoint = { ...PLACE, checkpoint: 'trust-or-doubt', slip: true, slipKind: 'sign' };

const said = (checkpoint: Checkpoint, response: Response) =>
	tellResponse(response, publicForm(checkpoint), TEXT);
const right = (checkpoint: Checkpoint) => {
	const slipKind = 'slipKind' in checkpoint ? checkpoint.slipKind : null;
	return tellRight({ form: publicForm(checkpoint), right: rightOf(checkpoint), slipKind }, TEXT);
};

test('lines are told in the words of the trace', () => {
	expect(said(SPOT, { checkpoint: 'spot-the-slip', line: 2, slipKind: null })).toEqual({
		told: 'line',
		line: 'So 5 = 5.',
		slipKind: null
	});
	expect(right(SPOT)).toEqual({ told: 'line', line: 'So 3 = 4.', slipKind: 'calculation' });
	expect(said(ORDER, { checkpoint: 'order', order: [0, 2, 1] })).toEqual({
		told: 'lines',
		lines: ['c', 'b', 'a']
	});
	expect(right(ORDER)).toEqual({ told: 'lines', lines: ['a', 'b', 'c'] });
});

test('that there is no slip needs no line', () => {
	const none = { told: 'line', line: null, slipKind: null };
	expect(said(SPOT, { checkpoint: 'spot-the-slip', line: null, slipKind: null })).toEqual(none);
	expect(right({ ...SPOT, wrong: null, slipKind: null })).toEqual(none);
});

test('of a step that was to be judged it is told what is true of it', () => {
	expect(said(TRUST, { checkpoint: 'trust-or-doubt', trusts: true, sureness: 0.9 })).toEqual({
		told: 'judgement',
		trusts: true
	});
	expect(right(TRUST)).toEqual({ told: 'step', slipKind: 'sign' });
	expect(right({ ...TRUST, slip: false, slipKind: null })).toEqual({
		told: 'step',
		slipKind: null
	});
});

test('a predicted result stands behind what it was computed from', () => {
	const checkpoint: Checkpoint = {
		...PLACE,
		checkpoint: 'predict-result',
		left: '65-9',
		expected: '56'
	};
	expect(said(checkpoint, { checkpoint: 'predict-result', answer: '54' })).toEqual({
		told: 'formula',
		formula: '65-9 = 54'
	});
	expect(right(checkpoint)).toEqual({ told: 'formula', formula: '65-9 = 56' });
});

test('an answer is told as it was understood, so that it is set as what was meant', () => {
	const checkpoint: Checkpoint = {
		...PLACE,
		checkpoint: 'predict-result',
		left: '20% × 50',
		expected: '10'
	};
	const formula = (answer: string) => said(checkpoint, { checkpoint: 'predict-result', answer });
	expect(['1 1/2', '50%', 'sqrt(2)', '( %'].map(formula)).toEqual(
		['1\\frac{1}{2}', '50\\%', '\\sqrt{2}', '( \\%'].map((latex) => ({
			told: 'formula',
			formula: `20\\% × 50 = ${latex}`
		}))
	);
});

test('nothing is right where nothing is graded', () => {
	const own = { start: 10, end: 19 };
	expect(right({ ...PLACE, checkpoint: 'explain', own })).toBeNull();
});
