import { expect, test } from 'vitest';
import { addressOf, isJump, readOffset, readPlace } from './place.ts';
import type { View } from './views.ts';

const url = new URL('http://localhost/runs/a?step=3');

test('the address names step and view', () => {
	const address = addressOf(url, { step: 11, view: 'graph' });
	expect(address.search).toBe('?step=12&view=graph');
	expect(readPlace(address)).toEqual({ step: 11, view: 'graph' });
});

test('the reader is the view that needs no name', () => {
	expect(addressOf(new URL('?view=graph', url), { step: 0, view: 'reader' }).search).toBe(
		'?step=1'
	);
	expect(readPlace(url)).toEqual({ step: 2, view: 'reader' });
});

test('what makes no sense in an address is passed over', () => {
	expect(readPlace(new URL('?step=-1&view=moon', url))).toEqual({ step: null, view: 'reader' });
	expect(readPlace(new URL('?step=1.5', url)).step).toBeNull();
});

test('an offset names a step until its number is known', () => {
	const named = new URL('/runs/a?at=120', url);
	expect(readOffset(named)).toBe(120);
	expect(addressOf(named, { step: 11, view: 'reader' }).search).toBe('?step=12');
	for (const search of ['', '?at=', '?at=-1', '?at=1.5', '?at=1e3'])
		expect(readOffset(new URL(`/runs/a${search}`, url))).toBeNull();
});

test('who follows the live end is at no step that the address could name', () => {
	expect(addressOf(url, { step: null, view: 'graph' }).search).toBe('?view=graph');
});

const here = { step: 4, view: 'reader' } as const;

test('a step to a neighbour leaves no way back, a jump does', () => {
	for (const isNarrow of [true, false]) {
		expect(isJump(here, { ...here, step: 5 }, isNarrow)).toBe(false);
		expect(isJump(here, { ...here, step: 9 }, isNarrow)).toBe(true);
		expect(isJump({ ...here, step: null }, here, isNarrow)).toBe(false);
	}
});

test('another view leaves a way back where it looks otherwise: text, graph and doubts may stand side by side', () => {
	const goTo = (view: View, isNarrow: boolean) => isJump(here, { ...here, view }, isNarrow);
	const others = ['graph', 'doubts', 'solution'] as const;
	expect(others.map((view) => goTo(view, true))).toEqual([true, true, true]);
	expect(others.map((view) => goTo(view, false))).toEqual([false, false, true]);
});
