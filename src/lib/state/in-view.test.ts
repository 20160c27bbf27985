import { expect, test } from 'vitest';
import { stepsInView } from './in-view.ts';

test('a step is in view where a part of it is', () => {
	expect(stepsInView({ first: 2.9, last: 5.1 })).toEqual({ first: 2, last: 5 });
});

test('a view that ends where a step begins does not show it', () => {
	expect(stepsInView({ first: 3, last: 6 })).toEqual({ first: 3, last: 5 });
});

test('a view shows at least one step', () => {
	expect(stepsInView({ first: 4, last: 4 })).toEqual({ first: 4, last: 4 });
});
