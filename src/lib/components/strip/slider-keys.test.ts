import { expect, test } from 'vitest';
import { moveByKey } from './slider-keys.ts';

test('arrows move by one, pages by ten, Home and End to the ends', () => {
	expect(moveByKey('ArrowRight', 5, 50)).toBe(6);
	expect(moveByKey('ArrowLeft', 5, 50)).toBe(4);
	expect(moveByKey('PageUp', 5, 50)).toBe(15);
	expect(moveByKey('Home', 5, 50)).toBe(0);
	expect(moveByKey('End', 5, 50)).toBe(50);
});

test('no key leads beyond the ends', () => {
	expect(moveByKey('ArrowLeft', 0, 50)).toBe(0);
	expect(moveByKey('PageUp', 45, 50)).toBe(50);
});

test('other keys are left to the page', () => {
	expect(moveByKey('j', 5, 50)).toBeNull();
	expect(moveByKey('Enter', 5, 50)).toBeNull();
});
