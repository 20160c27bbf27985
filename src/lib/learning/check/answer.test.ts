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

describe('texts that look alike', () => {
	test('are not taken for the same', () => {
		expect(said('35', '3.5')).toBe('fails different power-of-ten');
		expect(said('11/2', '1 1/2')).toMatch(/^fails/);
		expect(said('R^2', 'r^2')).toMatch(/^fails/);
		expect(said('1 and 2', '12')).toMatch(/^fails/);
	});

	test('without the brackets of a pair nothing is said', () => {
		expect(said('1, 2', '(1,2)')).toBe('unknown kinds');
		expect(said('(1,2)', '{1,2}')).toBe('unknown kinds');
		expect(said('3, 2', '(1,2)')).toMatch(/^fails/);
	});

	test('the letter of a choice may be small', () => {
		expect(said('b', 'B')).toBe('holds equal');
	});
});

describe('habits of writing', () => {
	test('quantities in two units, conclusions, pairs and definitions are read', () => {
		expect(said('1小时30分钟', '90 min')).toBe('holds equal');
		expect(said('2x + 3 = 11 so x = 4', 'x=4')).toBe('holds equal');
		expect(said('x=3 y=-1', '(3,-1)')).toBe('holds equal');
		expect(said('f(x)=2x', '2x')).toBe('holds equal');
		expect(said('x≠±1', 'x≠1且x≠-1')).toBe('holds equal');
	});

	test('solutions with numbers are a set, unless the problem has unknowns with numbers', () => {
		expect(said('x₁=3, x₂=2', 'x=2 or x=3')).toBe('holds equal');
		expect(said('x₁=3, x₂=2', 'x_1=2, x_2=3', 'Solve x_1+x_2=5, x_1-x_2=-1')).toBe(
			'unknown ambiguous'
		);
	});

	test('what may be one number or two is not called wrong', () => {
		expect(said('0,5', '0.5')).toBe('unknown ambiguous');
		expect(said('1 and 3/4', '1.75')).toBe('unknown ambiguous');
		expect(said('idk', '12')).toBe('unknown kinds');
	});
});

test('numbers too long for doubles are compared digit by digit', () => {
	expect(said('100000000000000000001', '100000000000000000000')).toBe('fails different');
});

test('a text that it cannot read is right where it is the same', () => {
	expect(said('Ｐａｒｉｓ', 'paris')).toBe('holds equal');
});
