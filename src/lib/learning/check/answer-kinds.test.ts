import { describe, expect, test } from 'vitest';
import { checkAnswer } from './answer.ts';

/** `verdict reason note slip`, as far as they are there. */
function said(given: string, expected: string, problem = ''): string {
	const { verdict, reason, note, slip } = checkAnswer(given, expected, { problem });
	return [verdict, reason, note, slip].filter((one) => one !== null).join(' ');
}

describe('a factorised answer', () => {
	test('has no number left in its sums', () => {
		expect(said('3x+6', '3(x+2)', 'Factorise 3x+6.')).toBe('fails form not-factored');
		expect(said('(2x+4)(x+1)', '2(x+2)(x+1)', 'Factorise.')).toBe('fails form not-factored');
		expect(said('(2-x)(3-x)', '(x-2)(x-3)', 'Factorise.')).toBe('holds equal');
	});
});

describe('a rounding', () => {
	test('has the digits that the problem asks for', () => {
		expect(said('3.1', '3.14', 'Give π to 2 decimal places.')).toBe('fails different rounded');
		expect(said('3.142', '3.14', '保留两位小数')).toBe('unknown rounded rounded');
		expect(said('0.67', '2/3', 'Round to 2 decimal places.')).toBe('holds equal rounded');
	});

	test('behind the exact value is not the answer', () => {
		expect(said('√17 ≈ 4.12', '√17')).toBe('holds equal');
		expect(said('√17 = 4.1', '√17', 'Round to two decimal places.')).not.toMatch(/^holds/);
		expect(said('5 = 4.9', '5')).not.toMatch(/^holds/);
	});
});

test('what a name calls is asked for, and not given by the problem', () => {
	const problem = 'P(A)=0.4. Find P(A′).';
	expect(said("P(A')=0.6", '0.6', problem)).toBe('holds equal');
	expect(said('P(A)=0.6', '0.6', problem)).toBe('unknown ambiguous');
	expect(said('f(2)=7', '7', 'f(x)=2x+1. Find f(3).')).toBe('unknown ambiguous');
	expect(said("f'(2)=12", "f'(3)=12")).toMatch(/^unknown/);
	expect(said('|a|=13', '13', 'Find |a|.')).toBe('holds equal');
	expect(said('2', '|z|=2', 'Sketch the locus.')).not.toMatch(/^holds/);
	expect(said('x²=9', '9')).toBe('unknown ambiguous');
});

test('quantities of several kinds are no set of numbers', () => {
	expect(said('3 apples and 12 pears', '12 apples, 3 pears')).toMatch(/^fails/);
	expect(said('3 cm, 5 m', '3 m, 5 cm')).not.toMatch(/^holds/);
	expect(said('$60, $60', '60 km/h')).not.toMatch(/^holds/);
});

test('a quotient with its remainder is no decimal of another division', () => {
	expect(said('34.5', '34 remainder 5', 'Work out 277 ÷ 8.')).toMatch(/^fails/);
	expect(said('34.625', '34 remainder 5', 'Work out 277 ÷ 8.')).toBe('unknown kinds');
	expect(said('34.5', '34 remainder 5')).toBe('unknown kinds');
});

test('the measure is that which the problem asks for', () => {
	expect(said('36 cm²', '36', 'Find the perimeter in cm.')).toBe('unknown unit');
	expect(said('36 cm²', '36', 'Find the area of a square with sides of 6 cm.')).toBe('holds equal');
	expect(said('3.5 km', '3500 m', 'Convert 3.5 km to metres.')).toBe('fails form unit-other');
	expect(said('1:6', '1/6', 'What is the probability?')).toBe('unknown kinds');
	expect(said('3:5', '3/8', 'What is the probability?')).toMatch(/^fails/);
});

test('vectors by their basis, points by their coordinates and infinity are read', () => {
	expect(said('3i-2j', '(3,-2)')).toBe('holds equal');
	expect(said('3i+2j', '(3,-2)')).toMatch(/^fails/);
	expect(said('x=1,y=2 or x=3,y=4', '(3,4), (1,2)')).toBe('holds equal');
	expect(said('a=1,b=2', 'x=1,y=2')).not.toMatch(/^holds/);
	expect(said('-∞', '∞')).toMatch(/^fails/);
});

test('the letters of an angle are no product', () => {
	expect(said('BAC', 'ABC')).toBe('unknown kinds');
});
