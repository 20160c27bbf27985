import { describe, expect, test } from 'vitest';
import { shorten, trace } from '$lib/trace/layout.notation.ts';
import { Folding } from './folding.svelte.ts';

const SHORT = trace('→ → | → ?0 | → → | ■');
/** Three episodes of 25 steps. */
const LONG = trace(Array(3).fill(Array(25).fill('→').join(' ')).join(' | '));

function fold(analysis = LONG, here: number | null = 0) {
	const folding = new Folding(
		() => analysis,
		() => here
	);
	return { folding, closed: () => [...folding.closed] };
}

describe('at first', () => {
	test('a long finished thought is closed, a short or growing one open', () => {
		expect(fold().closed()).toEqual([0, 1, 2]);
		expect(fold(SHORT).closed()).toEqual([]);
		expect(fold(shorten(LONG, 74)).closed()).toEqual([]);
	});
});

describe('opening and closing', () => {
	test('a step that is to be seen opens its episode, and no other', () => {
		const { folding, closed } = fold();
		folding.reveal(30);
		expect(closed()).toEqual([0, 2]);
		expect(folding.anchor).toEqual({ step: 25 });
		folding.reveal(31);
		expect(closed()).toEqual([0, 2]);
	});

	test('acts where one is: at the heading that has the focus, else at the step', () => {
		const { folding, closed } = fold(SHORT, 3);
		folding.toggle();
		expect(closed()).toEqual([1]);
		folding.standAt(2);
		folding.toggle();
		expect(closed()).toEqual([1, 2]);
		expect(folding.toFirstStep()).toBe(4);
		expect(folding.heading).toBeNull();
	});

	test('all close unless all are closed', () => {
		const { folding, closed } = fold(SHORT);
		folding.toggleAll();
		expect(closed()).toEqual([0, 1, 2, 3]);
		folding.toggle(1);
		folding.toggleAll();
		expect(closed()).toEqual([0, 1, 2, 3]);
		folding.toggleAll();
		expect(closed()).toEqual([]);
	});

	test('what may still change stays open', () => {
		const { folding, closed } = fold({ ...SHORT, ended: false });
		folding.toggle(2);
		expect(closed()).toEqual([]);
		folding.toggleAll();
		expect(closed()).toEqual([0, 1]);
		expect(folding.areAllClosed).toBe(true);
	});
});

test('the heading of a step is where one goes up to', () => {
	const { folding } = fold(SHORT, 3);
	folding.toHeading();
	expect(folding.heading).toBe(1);
});
