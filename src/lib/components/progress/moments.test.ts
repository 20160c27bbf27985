import { expect, test } from 'vitest';
import { addressOf, readOpened } from './moments.ts';

const PAGE = new URL('http://localhost/progress');

test('the address of a figure that stands open says which, and how much of it', () => {
	const address = new URL(addressOf({ figure: 'habit-finds-slips', count: 16 }), PAGE);
	expect(readOpened(address)).toEqual({ figure: 'habit-finds-slips', count: 16 });
	expect(address.hash).toBe('#habit-finds-slips');
});

test('what makes no sense in an address opens nothing', () => {
	for (const search of [
		'',
		'?opened=habit-finds-slips',
		'?opened=habit-finds-slips&count=x',
		'?opened=&count=8',
		'?count=8'
	])
		expect(readOpened(new URL(search, PAGE))).toBeNull();
});
