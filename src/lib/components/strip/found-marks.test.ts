import { expect, test } from 'vitest';
import { drawFound } from './found-marks.ts';

const at = (start: number) => ({ start, end: start + 1 });

test('each place has an arrow, and places that fall together have one', () => {
	expect(drawFound([at(0), at(1), at(100)], { xOf: (offset) => offset / 2 })).toBe(
		'M0 0l-3-6h6zM50 0l-3-6h6z'
	);
});
