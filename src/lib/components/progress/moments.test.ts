import { expect, test } from 'vitest';
import { addressOf, readOpened } from './moments.ts';

const PAGE = new URL('http://localhost/progress');

test('the address of a figure that stands open says which, and how much of it', () => {
	const address = new URL(addressOf({ figure: 's12', count: 16 }), PAGE);
	expect(readOpened(address)).toEqual({ figure: 's12', count: 16 });
	expect(address.hash).toBe('#s12');
});

test('what makes no sense in an address opens nothing', () => {
	for (const search of ['', '?opened=s12', '?opened=s12&count=x', '?opened=&count=8', '?count=8'])
		expect(readOpened(new URL(search, PAGE))).toBeNull();
});
