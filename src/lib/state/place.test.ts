import { expect, test } from 'vitest';
import { addressOf, isJump, readOffset, readPlace } from './place.ts';

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

test('a step to a neighbour leaves no way back, a jump and another view do', () => {
	const here = { step: 4, view: 'reader' } as const;
	expect(isJump(here, { ...here, step: 5 })).toBe(false);
	expect(isJump(here, { ...here, step: 9 })).toBe(true);
	expect(isJump(here, { ...here, view: 'graph' })).toBe(true);
	expect(isJump({ ...here, step: null }, here)).toBe(false);
});
