import { describe, expect, test } from 'vitest';
import type { Checkpoint, SpotTheSlip } from './checkpoint.ts';
import { ARITHMETIC } from './checkpoints.notation.ts';
import { grade } from './grade.ts';
import { NO_JUDGE } from './judge.ts';
import type { Response } from './response.ts';

const PLACE = { step: 1, start: 10, kind: 'derive', visibleEnd: 20 } as const;
const RESULT: Checkpoint = {
	...PLACE,
	checkpoint: 'predict-result',
	left: 'a = 17+25',
	expected: '42'
};
const SPOT: SpotTheSlip = {
	...PLACE,
	checkpoint: 'spot-the-slip',
	lines: [0, 5, 10, 15].map((start) => ({ start, end: start + 5 })),
	wrong: 2,
	slipKind: 'sign'
};
const ORDER: Checkpoint = {
	...PLACE,
	checkpoint: 'order',
	lines: ['c', 'a', 'd', 'b'],
	right: [1, 3, 0, 2],
	before: [
		[1, 0],
		[3, 0],
		[0, 2],
		[1, 2],
		[3, 2]
	]
};

/** Score and feedback, or why it was refused. */
function said(checkpoint: Checkpoint, response: Response, judge = ARITHMETIC) {
	const graded = grade(checkpoint, response, judge);
	return 'refused' in graded ? graded.refused : [graded.score, graded.feedback];
}

describe('a result', () => {
	const answer = (text: string, judge = ARITHMETIC) =>
		said(RESULT, { checkpoint: 'predict-result', answer: text }, judge);

	test('is right however it is written', () => {
		expect(answer('42')).toEqual([1, 'right']);
		expect(answer(' $42$ ')).toEqual([1, 'right']);
		expect(answer('17 + 25 = 42')).toEqual([1, 'right']);
	});

	test('that is another number is wrong, also without a judge', () => {
		expect(answer('32')).toEqual([0, 'wrong']);
		expect(answer('32', NO_JUDGE)).toEqual([0, 'wrong']);
	});

	test('that cannot be judged is not wrong', () =>
		expect(answer('b')).toEqual([null, 'cannot-tell']));

	test('of a line is what it comes to, unless it says what is expected before', () => {
		expect(answer('17+20=37, 37+5=42')).toEqual([1, 'right']);
		expect(answer('17+20=37, 37+5=43')).toEqual([0, 'wrong']);
		expect(answer('17+25=42, 42+8=50')).toEqual([null, 'cannot-tell']);
	});

	test('that only repeats the question is refused, as is none', () => {
		expect(answer('25+17')).toEqual([1, 'right']);
		expect(answer('17 + 25')).toBe('repeats-question');
		expect(answer(' ')).toBe('empty');
		expect(answer('4'.repeat(500))).toBe('too-long');
	});
});

describe('a repair', () => {
	const repair: Checkpoint = {
		...PLACE,
		checkpoint: 'repair',
		wrong: { start: 0, end: 10 },
		expected: '42',
		slipKind: 'calculation',
		mended: { start: 20, end: 30 }
	};
	const answer = (text: string) => said(repair, { checkpoint: 'repair', answer: text });

	test('is right if it comes to what the trace came to', () => {
		expect(answer('17+25=42')).toEqual([1, 'right']);
		expect(answer('42')).toEqual([1, 'right']);
	});

	test('that does not hold is wrong, whatever it comes to', () =>
		expect(answer('17+26=42')).toEqual([0, 'wrong']));

	test('shows afterwards how the trace mended it', () =>
		expect(grade(repair, { checkpoint: 'repair', answer: '1' }, ARITHMETIC)).toMatchObject({
			right: { response: { answer: '42' }, shows: { start: 20, end: 30 } }
		}));
});

test('to check and to doubt are half right for each other', () => {
	const checkpoint: Checkpoint = { ...PLACE, checkpoint: 'predict-move', right: 'doubt' };
	const move = (move: 'doubt' | 'check' | 'go-on') =>
		said(checkpoint, { checkpoint: 'predict-move', move });
	expect(move('doubt')).toEqual([1, 'right']);
	expect(move('check')).toEqual([0.5, 'near-move']);
	expect(move('go-on')).toEqual([0, 'wrong']);
	expect(move('sleep' as 'doubt')).toBe('no-such-option');
});

test('trust is right where there is no slip, doubt where there is one; sureness has its range', () => {
	const answer = (slip: boolean, trusts: boolean, sureness = 0.7) =>
		said(
			{ ...PLACE, checkpoint: 'trust-or-doubt', slip, slipKind: slip ? 'other' : null },
			{ checkpoint: 'trust-or-doubt', trusts, sureness }
		);
	expect(answer(true, false)).toEqual([1, 'right']);
	expect(answer(true, true)).toEqual([0, 'slip-missed']);
	expect(answer(false, true)).toEqual([1, 'right']);
	expect(answer(false, false)).toEqual([0, 'no-slip-there']);
	for (const sureness of [0.4, 1.1, Number.NaN])
		expect(answer(true, true, sureness)).toBe('sureness-out-of-range');
});

describe('a slip', () => {
	const answer = (line: number | null, slipKind: 'sign' | 'rule' | null, asked = SPOT) =>
		said(asked, { checkpoint: 'spot-the-slip', line, slipKind });

	test('is found by line and kind', () => {
		expect(answer(2, 'sign')).toEqual([1, 'right']);
		expect(answer(2, 'rule')).toEqual([0.75, 'other-kind']);
		expect(answer(null, null)).toEqual([0, 'slip-missed']);
		expect(answer(0, 'sign')).toEqual([0, 'no-slip-there']);
	});

	test('is half found in a neighbouring line', () =>
		expect(answer(1, 'sign')).toEqual([0.5, 'near-line']));

	test('whose kind could not be told is not graded by it', () =>
		expect(answer(2, 'rule', { ...SPOT, slipKind: 'other' })).toEqual([1, 'right']));

	test('that is not there is not to be found', () => {
		const none = { ...SPOT, wrong: null, slipKind: null };
		expect(answer(null, null, none)).toEqual([1, 'right']);
		expect(answer(1, 'sign', none)).toEqual([0, 'no-slip-there']);
	});

	test('is refused outside of the lines', () => {
		for (const line of [-1, 4, 1.5]) expect(answer(line, null)).toBe('no-such-line');
	});
});

test('any order that keeps the pairs is right; else the share that it keeps', () => {
	const answer = (order: number[]) => said(ORDER, { checkpoint: 'order', order });
	expect(answer([1, 3, 0, 2])).toEqual([1, 'right']);
	expect(answer([3, 1, 0, 2])).toEqual([1, 'right']);
	expect(answer([0, 1, 3, 2])).toEqual([3 / 5, 'partly']);
	expect(answer([2, 0, 1, 3])).toEqual([0, 'wrong']);
	for (const order of [[], [1, 3, 0], [1, 1, 3, 0], [1, 3, 0, 2, 2], [4, 1, 3, 0]])
		expect(answer(order)).toBe('not-an-order');
});

test('an explanation is not graded; its own answer is shown', () => {
	const checkpoint: Checkpoint = { ...PLACE, checkpoint: 'explain', own: { start: 20, end: 40 } };
	const response = { checkpoint: 'explain', text: 'It is off.', fulfils: [] } as const;
	expect(grade(checkpoint, response, ARITHMETIC)).toEqual({
		score: null,
		feedback: 'not-graded',
		right: { response: null, shows: { start: 20, end: 40 } }
	});
	expect(said(checkpoint, { ...response, text: '' })).toBe('empty');
});

test('a response to another checkpoint is refused', () => {
	expect(said(RESULT, { checkpoint: 'order', order: [] })).toBe('other-checkpoint');
});
