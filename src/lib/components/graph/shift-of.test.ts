import { expect, test } from 'vitest';
import { layOut } from '$lib/trace/layout.ts';
import { SIZES, trace } from '$lib/trace/layout.notation.ts';
import { shiftOf } from './shift-of.ts';

const ANALYSIS = trace('→ → → | → → | →');
const OPEN = layOut(ANALYSIS, SIZES);

test('what stands below a closed episode moves up, its own heading hardly', () => {
	const closed = layOut(ANALYSIS, SIZES, { closed: new Set([0]) });
	// Three rows of 40 px with 10 px between them have become one of 60 px.
	expect(shiftOf('row', 4, [OPEN, closed])).toBe(-80);
	expect(shiftOf('heading', 4, [OPEN, closed])).toBe(-80);
	expect(shiftOf('heading', 1, [OPEN, closed])).toBe(20);
});

test('in other sizes nothing is where it was', () => {
	expect(shiftOf('row', 4, [OPEN, layOut(ANALYSIS, { ...SIZES, gap: 99 })])).toBe(0);
});
