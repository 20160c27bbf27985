import { describe, expect, test } from 'vitest';
import { checkAnswer } from './answer.ts';

/** `verdict reason note slip`, as far as they are there. */
function said(given: string, expected: string, problem = ''): string {
	const { verdict, reason, note, slip } = checkAnswer(given, expected, { problem });
	return [verdict, reason, note, slip].filter((one) => one !== null).join(' ');
}

describe('the form of a right answer', () => {
	test('is named where it is not the simplest', () => {
		expect(said('6/8', '3/4')).toBe('holds equal not-reduced');
		expect(said('3*4', '12')).toBe('holds equal not-evaluated');
		expect(said('3/2', '1 1/2')).toBe('holds equal not-mixed');
		expect(said('√8', '2√2')).toBe('holds equal not-simplified');
	});

	test('decides where the problem asks for it', () => {
		expect(said('x^2-4', '(x-2)(x+2)', 'Factor x^2-4')).toBe('fails form not-factored');
		expect(said('(x-2)(x+2)', 'x^2-4', 'Expand.')).toBe('fails form not-expanded');
		expect(said('2x=10', 'x=5')).toBe('fails form not-solved');
		expect(said('3*4+5', '17', 'Compute 3*4+5')).toBe('fails form not-evaluated');
	});

	test('units are converted, and missing ones named', () => {
		expect(said('36 km/h', '10 m/s')).toBe('holds equal unit-other');
		expect(said('5', '5 cm')).toBe('holds equal unit-missing');
		expect(said('5 cm', '5 cm^2')).toBe('fails unit unit');
	});
});

describe('a wrong answer', () => {
	test('is told by what it looks like', () => {
		expect(said('-5', '5')).toBe('fails different sign');
		expect(said('4/3', '3/4')).toBe('fails different reciprocal');
		expect(said('50', '5')).toBe('fails different power-of-ten');
		expect(said('80%', '20%')).toBe('fails different percent');
		expect(said('0.3', '1/3')).toBe('fails different rounded');
		expect(said('(2,1)', '(1,2)')).toBe('fails different order');
		expect(said('x=2', 'x=±2')).toBe('fails different missing-solution');
		expect(said('x=2 or x=3', 'x=2')).toBe('fails different extra-solution');
		expect(said('x>3', 'x>=3')).toBe('fails different boundary');
		expect(said('x<3', 'x>3')).toBe('fails different direction');
	});
});

describe('the checker does not know', () => {
	test('what it cannot read, and says why', () => {
		expect(checkAnswer('about three', '3')).toMatchObject({
			verdict: 'unknown',
			unread: 'not-mathematics'
		});
	});

	test('whether a rounding is good enough, unless the problem says so', () => {
		expect(said('0.667', '2/3')).toBe('unknown rounded rounded');
		expect(said('0.667', '2/3', 'Round to three decimal places.')).toBe('holds equal rounded');
	});

	test('which of two readings is meant', () => {
		expect(said('1/2x', '1/(2x)')).toBe('unknown ambiguous');
		expect(said('1/2x', 'x/2')).toBe('holds equal');
	});
});

test('numbers too long for doubles are compared digit by digit', () => {
	expect(said('100000000000000000001', '100000000000000000000')).toBe('fails different');
});

test('a text that it cannot read is right where it is the same', () => {
	expect(said('Ｐａｒｉｓ', 'paris')).toBe('holds equal');
});
