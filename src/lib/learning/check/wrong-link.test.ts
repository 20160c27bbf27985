import { expect, test } from 'vitest';
import { wrongLink } from './wrong-link.ts';

test('tells what the sides of a run-on equals sign come to', () => {
	expect(wrongLink('3*4 = 12 + 5 = 17')).toEqual({ side: '3 \\cdot 4', value: '12', other: '17' });
});

test('names the side that computes', () => {
	expect(wrongLink('16 = 20-5')).toEqual({ side: '20 - 5', value: '15', other: '16' });
	expect(wrongLink('0.5*3=1.4')).toMatchObject({ value: '1.5', other: '1.4' });
});

test('says nothing of a line that is right, open, rounded or unread', () => {
	for (const line of [
		'20-5=15',
		'3x=15',
		'10/3=3.33',
		'设x为',
		'',
		'5m = 20',
		'1.5 h = 90 min',
		'x'.repeat(5000)
	])
		expect(wrongLink(line)).toBeNull();
});

test('tells of quantities in one unit, not of others', () => {
	expect(wrongLink('5 cm + 3 cm = 9 cm')).toMatchObject({ value: '8', other: '9' });
	expect(wrongLink('1.5 h = 80 min')).toBeNull();
});
