import { expect, test } from 'vitest';
import { wrapLines } from './wrap-lines.ts';

const wrap = (text: string, width: number, most = 9) =>
	wrapLines(text, { width, most, measure: (line) => [...line].length });

test('words stay whole', () => {
	expect(wrap('so x is two now', 8)).toEqual(['so x is', 'two now']);
});

test('Chinese breaks anywhere but before its marks', () => {
	expect(wrap('所以答案是二。对', 3)).toEqual(['所以答', '案是', '二。对']);
});

test('a word wider than the line is cut', () => {
	expect(wrap('so abcdefgh', 4)).toEqual(['so', 'abcd', 'efgh']);
});

test('what does not fit ends in dots', () => {
	expect(wrap('one two three four', 5, 2)).toEqual(['one', 'two…']);
	expect(wrap('one two', 9, 2)).toEqual(['one two']);
});
