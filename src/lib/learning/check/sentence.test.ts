import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswer } from './answer.ts';
import { withoutSentence } from './sentence.ts';

const verdict = (given: string, expected: string, problem: string) =>
	checkAnswer(given, expected, { problem }).verdict;

test('words of the question and words that say nothing are left out', () => {
	expect(withoutSentence('she walks 150 metres', 'How far does she walk?')).toContain('150 metres');
	expect(withoutSentence('答：共有15人参加。', '有多少人参加活动？')).toContain('15');
	expect(withoutSentence('3 more', 'How many more does she need?')).toContain('3');
	expect(withoutSentence('purple 5', 'How many are red?')).toEqual([]);
});

test('a unit and a variable stay', () => {
	expect(withoutSentence('it is 5 pounds', 'How many pounds?')).toEqual(['5 pounds']);
	expect(withoutSentence('so a is 5', 'Find a.')).not.toContain('5');
	expect(withoutSentence('area = 5', 'Find the area.')).toEqual([]);
});

test('only the question counts, not what the problem tells', () => {
	const problem = 'Ann has 5 sweets. Tom has 3 more. How many sweets has Tom?';
	expect(verdict('Tom has 8 sweets', '8', problem)).toBe('holds');
	expect(verdict('Tom has 3 sweets', '8', problem)).toBe('fails');
	expect(verdict('Ann has 8 sweets', '8', problem)).toBe('unknown');
});

test('a word that turns the value is never left out', () => {
	const words = ['not', 'more than', 'less than', 'twice', '超过', '不到', '比', '不是', 'under'];
	const problem =
		'How many more or less than that is not under twice? 比它多多少，不到还是超过，不是吗？';
	fc.assert(
		fc.property(fc.constantFrom(...words), fc.integer({ min: 1, max: 99 }), (word, n) => {
			expect(verdict(`she has ${word} ${n}`, String(n), problem)).not.toBe('holds');
			expect(verdict(`她有${word}${n}`, String(n), problem)).not.toBe('holds');
		})
	);
});
