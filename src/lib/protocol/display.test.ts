import { expect, test } from 'vitest';
import { readDisplay, writeDisplay } from './display.ts';

const read = (text: string) => readDisplay(new URLSearchParams(text));
const USUAL = {
	size: 'normal',
	spacing: 'normal',
	font: 'serif',
	motion: 'system',
	theme: 'system'
} as const;

test('without a choice everything is as usual, and nothing is written', () => {
	expect(read('')).toEqual(USUAL);
	expect(writeDisplay(USUAL)).toBe('');
});

test('what was chosen is written and read again', () => {
	const display = { ...USUAL, size: 'largest', theme: 'dark' } as const;
	expect(writeDisplay(display)).toBe('size=largest&theme=dark');
	expect(read(writeDisplay(display))).toEqual(display);
});

test('what makes no sense is passed over', () => {
	expect(read('size="><script>&theme=pink&font=sans')).toEqual({ ...USUAL, font: 'sans' });
});
