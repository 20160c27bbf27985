import { expect, test } from 'vitest';
import { askAddress, askedAbout } from './asking.ts';

test('a question belongs to the step that holds its place, one about the whole to none', () => {
	const asked = [4, null, 9, 7].map((start, at) => ({ id: `${at}`, question: 'Why?', start }));
	expect(askedAbout({ asked }, { start: 4, end: 9 }).map(({ id }) => id)).toEqual(['0', '3']);
	expect(askedAbout({ asked }, { start: 0, end: 4 })).toEqual([]);
});

test('the form of a step is found by its place', () => {
	expect(askAddress({ url: '/runs/1' }, { start: 4 })).toBe('/runs/1/ask?start=4');
	expect(askAddress({ url: '/runs/1' }, null)).toBe('/runs/1/ask');
});
