import { expect, test } from 'vitest';
import type { Lesson } from '../../src/lib/protocol/library-file.ts';
import type { HeldOut } from '../pocket/held-out.ts';
import { chooseOne, lessonOf, type Candidate } from './choose.ts';

const problem: HeldOut = {
	id: 1,
	kind: 'numbers',
	family: 'whole_numbers',
	language: 'en',
	level: 1,
	problem: '28 + 14',
	answer: '42'
};
const SURE = { all: 0, opening: 0, lowest: 0 };
const thought = (trace: string, answer = 'The answer is $42$.', tokens = 50) => ({
	trace,
	answer,
	tokens,
	certainty: SURE
});
const STRAIGHT =
	'I need to work out $28+14$.\n\nFirst: $28+10=38$, $38+4=42$.\n\nSo I get $42$.\n\nLet me check by going back: $42-14=28$. I need $28$ and have $28$: $2$ $2$ yes, $8$ $8$ yes.\n\nYes, that works.';
const REPAIRED =
	'I need to work out $28+14$.\n\nFirst: $28+10=38$, $38+4=43$.\n\nSo I get $43$.\n\nLet me check by going back: $43-14=29$. I need $28$ and have $29$: $8$ $9$ no.\n\nHmm, that does not match. Let me do it again, slowly.\n\n$28+4=32$, $32+10=42$.\n\nSo I get $42$.\n\nLet me check again: $42-14=28$. I need $28$ and have $28$: $2$ $2$ yes, $8$ $8$ yes.\n\nYes, that works.';

test('a slip that a check found and that was repaired is a lesson', () => {
	expect(lessonOf(problem, thought(REPAIRED))).toBe('repaired');
});

test('a run that goes straight on is none', () => {
	expect(lessonOf(problem, thought(STRAIGHT))).toBeNull();
});

test('a right attempt that a slip in a check made it doubt is a lesson if it is kept', () => {
	const trace = REPAIRED.replace('$38+4=43$', '$38+4=42$').replace(
		'So I get $43$',
		'So I get $42$'
	);
	expect(lessonOf(problem, thought(trace))).toBe('false-alarm');
});

test('a run with a wrong answer, without an end or with a broken character is none', () => {
	expect(lessonOf(problem, thought(REPAIRED, 'The answer is $43$.'))).toBeNull();
	expect(lessonOf(problem, { ...thought(REPAIRED), certainty: null })).toBeNull();
	expect(lessonOf(problem, thought(`${REPAIRED} \uFFFD`))).toBeNull();
});

test('an answer that is right by chance, its slip never seen, is none', () => {
	expect(lessonOf(problem, thought(STRAIGHT.replace('So I get $42$', 'So I get $43$')))).toBeNull();
});

test('the lesson that was taken least is chosen, and of its runs the shortest', () => {
	const candidate = (lesson: Lesson, tokens: number): Candidate => ({
		problem,
		thought: thought(REPAIRED, '', tokens),
		seed: tokens,
		lesson
	});
	const all = [candidate('unfounded', 40), candidate('repaired', 90), candidate('repaired', 80)];
	expect(chooseOne(all, new Map())?.seed).toBe(80);
	expect(chooseOne(all, new Map([['repaired', 1]]))?.seed).toBe(40);
	expect(chooseOne([], new Map())).toBeNull();
});
