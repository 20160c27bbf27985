import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { HeldOut } from './held-out.ts';
import { outcomeOf } from './outcome.ts';

const problem: HeldOut = {
	id: 1,
	kind: 'numbers',
	family: 'whole_numbers',
	language: 'en',
	level: 0,
	problem: '3 + 4',
	answer: '7'
};
const of = (trace: string, answer: string) =>
	outcomeOf(problem, { trace, answer, tokens: 1, certainty: null });

test('a right first attempt that is kept', () => {
	expect(of('$3+4=7$.\n\nSo I get $7$.\n\nYes, that works.', 'The answer is $7$.')).toEqual({
		isRight: true,
		refused: false,
		misread: null,
		firstAttempt: 'right',
		doubted: false,
		redone: false
	});
});

test('a slip that is noticed and repaired', () => {
	const trace = 'So I get $8$.\n\nHmm, that does not match.\n\nSo I get $7$.';
	expect(of(trace, 'The answer is $7$.')).toMatchObject({
		isRight: true,
		firstAttempt: 'wrong',
		doubted: true
	});
});

test('a right attempt that is lost by a false alarm, in Chinese', () => {
	const trace = '所以得到 $7$。\n\n等等，对不上。\n\n所以得到 $8$。';
	expect(of(trace, '答案是 $8$。')).toMatchObject({
		isRight: false,
		firstAttempt: 'right',
		doubted: true
	});
});

test('a step that is done again before there is an attempt is no doubt about one', () => {
	const trace = 'Wait, is $3+4=8$ right? I do that step again. $3+4=7$.\n\nSo I get $7$.';
	expect(of(trace, 'The answer is $7$.')).toMatchObject({ redone: true, doubted: false });
});

test('a dead end before there is an attempt is a slip found early', () => {
	const trace = '$288$ is no square. Wait, that does not fit.\n\nSo I get $7$.';
	expect(of(trace, 'The answer is $7$.')).toMatchObject({ redone: true, doubted: false });
});

test('a misreading, where it is known how the problem is read rightly', () => {
	const read = (trace: string) =>
		outcomeOf(
			{ ...problem, reading: 'I need to work out $3+4$.' },
			{ trace, answer: '', tokens: 1, certainty: null }
		).misread;
	expect(read('\nI need to work out $3+4$.\n\n$3+4=7$.')).toBe(false);
	expect(read('\nI need to work out $3-4$.\n\n$3-4=-1$.')).toBe(true);
});

test('a refusal, and a thought without an end, are not right', () => {
	expect(of('', 'This is outside what I was trained for.')).toMatchObject({
		isRight: false,
		refused: true,
		firstAttempt: 'none'
	});
	expect(of('So I get $7$.', '')).toMatchObject({ isRight: false, firstAttempt: 'right' });
});

test('the words that are looked for are those that the generator has', async () => {
	const phrases = await readFile('models/pocket/phrases.py', 'utf8');
	const quoted = (name: string) => {
		const line = phrases.split('\n').find((each) => each.startsWith(`${name} = `)) ?? '';
		return [...line.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
	};
	expect(quoted('BAD')).toHaveLength(6);
	for (const words of quoted('BAD')) expect(of(`So I get $8$. ${words}`, '').doubted).toBe(true);
	expect(quoted('REDO')).toHaveLength(2);
	for (const words of quoted('REDO')) expect(of(`${words} So I get $8$.`, '').redone).toBe(true);
	for (const words of quoted('ATTEMPT'))
		expect(of(words.replace('{}', '7'), '').firstAttempt).toBe('right');
});
