import { expect, test } from 'vitest';
import { nextView } from './views.ts';

test('on a small screen one view follows the other, and the first the last', () => {
	expect(nextView('reader', true)).toBe('graph');
	expect(nextView('graph', true)).toBe('doubts');
	expect(nextView('doubts', true)).toBe('solution');
	expect(nextView('solution', true)).toBe('reader');
});

test('where several views stand side by side, the next one is one that is not seen yet', () => {
	expect(nextView('reader', false)).toBe('solution');
	expect(nextView('graph', false)).toBe('solution');
	expect(nextView('solution', false)).toBe('reader');
});
