import { expect, test } from 'vitest';
import { slipKindOf, type SlipCase } from './slip-kind.ts';

const line = (text: string) => {
	const [computed = '', value = ''] = text.split('=');
	return { computed, value };
};
const kind = (wrong: string, right: string | null, rest: Partial<SlipCase> = {}) =>
	slipKindOf({
		wrong: line(wrong),
		right: right === null ? null : line(right),
		before: '',
		fails: true,
		...rest
	});

test.each([
	['5-8=3', '5-8=-3', 'sign'],
	['17+25=32', '17+25=42', 'calculation'],
	['2+3*4=20', '2+3*4=14', 'order'],
	['(a+b)^2=a^2+b^2', null, 'rule']
] as const)('%s for %s: %s', (wrong, right, expected) => {
	expect(kind(wrong, right)).toBe(expected);
});

test('a number that is off by a digit from what was said was copied wrongly', () => {
	const copied = { before: 'so 4x=56', fails: false };
	expect(kind('46/4=11.5', '56/4=14', copied)).toBe('copied');
});

test('where two things speak, the kind is not told', () => {
	expect(kind('46/4=12', '56/4=14', { before: 'so 4x=56', fails: true })).toBe('other');
});

test('what holds by itself and was copied rightly is of no kind that we know', () => {
	expect(kind('x=12', 'x=14', { fails: false })).toBe('other');
});
