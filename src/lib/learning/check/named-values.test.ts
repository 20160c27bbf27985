import { expect, test } from 'vitest';
import { checkAnswer } from './answer.ts';

const verdict = (given: string, expected: string, problem = '') =>
	checkAnswer(given, expected, { problem }).verdict;

test('named values are compared by their names', () => {
	expect(verdict('width 5 cm, length 8 cm', 'length = 8 cm, width = 5 cm')).toBe('holds');
	expect(verdict('length 5 cm, width 8 cm', 'length = 8 cm, width = 5 cm')).toBe('fails');
	expect(verdict('乙120元，甲80元', '甲80元，乙120元')).toBe('holds');
	expect(verdict('甲120元，乙80元', '甲80元，乙120元')).toBe('fails');
	expect(verdict('Tom 8, Sue 12', 'Tom 8, Ann 12')).toBe('unknown');
});

test('names on one side follow their order in the problem', () => {
	const problem = 'Share £50 between Ann and Ben in the ratio 2:3.';
	expect(verdict('Ben £30, Ann £20', '£20 and £30', problem)).toBe('holds');
	expect(verdict('Ann £30, Ben £20', '£20 and £30', problem)).toBe('fails');
	expect(verdict('Sue £20, Tom £30', '£20 and £30', problem)).toBe('unknown');
});

test('the letters of choices are a set', () => {
	expect(verdict('B)', 'B')).toBe('holds');
	expect(verdict('C and A', 'A, C')).toBe('holds');
	expect(verdict('B, C', 'B')).toBe('fails');
	expect(verdict('CA', 'A, C')).not.toBe('holds');
	expect(verdict('BAC', 'ABC')).not.toBe('holds');
});
