import { expect, test } from 'vitest';
import { Filter } from './filter.svelte.ts';

const DERIVE = { kind: 'derive', outcome: null } as const;
const SLIP = { kind: 'verify', outcome: 'corrected' } as const;
const OPEN = { kind: 'question', outcome: 'open' } as const;

function filtered(change: (filter: Filter) => void): boolean[] {
	const filter = new Filter();
	change(filter);
	return [DERIVE, SLIP, OPEN].map((step) => filter.fits(step));
}

test('with nothing chosen all steps stand out', () => {
	expect(filtered(() => {})).toEqual([true, true, true]);
});

test('chosen kinds stand out together', () => {
	const two = (filter: Filter) => {
		filter.toggleKind('derive');
		filter.toggleKind('question');
	};
	expect(filtered(two)).toEqual([true, false, true]);
});

test('a chosen outcome leaves the doubts that had it', () => {
	expect(filtered((filter) => filter.toggleOutcome('corrected'))).toEqual([false, true, false]);
});

test('a kind and an outcome must both fit', () => {
	const both = (filter: Filter) => {
		filter.toggleKind('question');
		filter.toggleOutcome('corrected');
	};
	expect(filtered(both)).toEqual([false, false, false]);
});

test('what is chosen twice, or taken back with all, is not chosen', () => {
	const filter = new Filter();
	filter.toggleKind('derive');
	filter.toggleKind('derive');
	expect(filter.isOn).toBe(false);
	filter.toggleOutcome('open');
	expect(filter.isOn).toBe(true);
	filter.showAll();
	expect(filter.isOn).toBe(false);
});
