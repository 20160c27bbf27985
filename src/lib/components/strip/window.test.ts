import { expect, test } from 'vitest';
import { analyse } from '$lib/trace/index.ts';
import { lead, leadByKey, offsetOf, placeOf } from './window.ts';

const { steps, text } = analyse('So $x=2$. Is it? Yes.');

test('places and offsets are the same points', () => {
	expect(steps).toHaveLength(3);
	for (const offset of [0, 5, 10, 12, text.length])
		expect(offsetOf(steps, placeOf(steps, offset))).toBeCloseTo(offset);
	expect(placeOf(steps, 5)).toBe(0.5);
	expect(placeOf(steps, 999)).toBe(3);
	expect([placeOf([], 4), offsetOf([], 4)]).toEqual([0, 0]);
});

test('a window that is moved keeps its width, and stays within the trace', () => {
	expect(lead({ first: 2, last: 5 }, 3.5, 'whole', 20)).toEqual({ first: 5.5, last: 8.5 });
	expect(lead({ first: 2, last: 5 }, -9, 'whole', 20)).toEqual({ first: 0, last: 3 });
	expect(lead({ first: 2, last: 5 }, 99, 'whole', 20)).toEqual({ first: 17, last: 20 });
});

test('an edge is led by itself, and not beyond the other one or the trace', () => {
	expect(lead({ first: 2, last: 5 }, -1, 'first', 20)).toEqual({ first: 1, last: 5 });
	expect(lead({ first: 2, last: 5 }, 9, 'first', 20)).toEqual({ first: 4, last: 5 });
	expect(lead({ first: 2, last: 5 }, 99, 'last', 20)).toEqual({ first: 2, last: 20 });
});

test('arrows move a window, plus and minus stretch it, other keys are left to the page', () => {
	const window = { first: 4, last: 10 };
	expect(leadByKey('ArrowRight', window, 40)).toEqual({ first: 5, last: 11 });
	expect(leadByKey('PageUp', window, 40)).toEqual({ first: 0, last: 6 });
	expect(leadByKey('End', window, 40)).toEqual({ first: 34, last: 40 });
	expect(leadByKey('+', window, 40)).toEqual({ first: 2.5, last: 11.5 });
	expect(leadByKey('-', window, 40)).toEqual({ first: 5, last: 9 });
	expect(leadByKey('d', window, 40)).toBeNull();
});
