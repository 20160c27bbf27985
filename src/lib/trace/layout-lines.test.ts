import { describe, expect, test } from 'vitest';
import { countLines } from './layout-lines.ts';

/** Lines of a whole text where 30 letters fit beside each other and 3 lines below each other. */
function lines(text: string): number {
	return countLines(text, { start: 0, end: text.length }, { charsPerLine: 30, mostLines: 3 });
}

describe('the lines of a text', () => {
	test('grow with its length, up to the most', () => {
		expect(lines('short')).toBe(1);
		expect(lines('a'.repeat(31))).toBe(2);
		expect(lines('a'.repeat(900))).toBe(3);
	});

	test('break where the text does, but not for empty lines or at its ends', () => {
		expect(lines('one\ntwo')).toBe(2);
		expect(lines('\n\n one\n\ntwo\n\n')).toBe(2);
	});

	test('break between words, and within one only where it fits on no line', () => {
		expect(lines(`${'a'.repeat(29)} bb`)).toBe(2);
		expect(lines(`${'a '.repeat(15)}${'b'.repeat(20)} ${'c'.repeat(9)}`)).toBe(2);
		expect(lines(`${'a '.repeat(15)}${'b'.repeat(20)} ${'c'.repeat(10)}`)).toBe(3);
	});

	test('hold fewer Chinese characters than letters', () => {
		expect(lines('一'.repeat(13))).toBe(1);
		expect(lines('一'.repeat(14))).toBe(2);
	});

	test('count a command as one letter, braces and dollars as none', () => {
		expect(lines('$\\alpha\\beta\\gamma\\delta_{\\epsilon}$')).toBe(1);
	});

	test('count a sign in a formula with the space around it, and no other space', () => {
		expect(lines('so $12+34+56=102$, $1+1=2$ here')).toBe(2);
		expect(lines('so 12+34+56=102, 1+1=2 here')).toBe(1);
		expect(lines(`$a${' '.repeat(40)}b$`)).toBe(1);
	});

	test('leave room for tall and displayed formulas', () => {
		expect(lines('$\\dfrac{1}{2}$')).toBe(2);
		expect(lines('$\\frac{1}{2}$')).toBe(1);
		expect(lines('$$x = 2$$')).toBe(2);
		expect(lines('So\n\\[x = 2\\]')).toBe(3);
	});
});
