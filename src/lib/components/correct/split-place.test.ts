import { expect, test } from 'vitest';
import { canSplit, offsetAt } from './split-place.ts';

test('an end of line of two characters counts as one for the cursor', () => {
	expect([0, 1, 2, 3, 9].map((caret) => offsetAt('a\r\nb', caret))).toEqual([0, 1, 3, 4, 4]);
	expect(offsetAt('a\n\rb', 3)).toBe(3);
});

test('a text is split between two parts that are not blank, never within a character', () => {
	const places = (text: string) =>
		Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => canSplit(text, at));
	expect(places(' a b ')).toEqual([2, 3]);
	expect(places('😀x')).toEqual([2]);
	expect(places('')).toEqual([]);
});
