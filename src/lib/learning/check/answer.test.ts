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
		expect(checkAnswer('quite a lot', '3')).toMatchObject({
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
		expect(said('R^2', 'r^2')).toBe('unknown ambiguous');
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

describe('what is not understood in full is not refused', () => {
	test('a letter that neither the answer nor the problem has', () => {
		expect(said('1O', '10')).toBe('unknown kinds');
		expect(said('2n+1', '2x+1')).toBe('unknown ambiguous');
		expect(said('cat', '2')).toBe('unknown kinds');
		expect(said('2x+y', '2x+1', 'Simplify x+x+1 for all x, y.')).toMatch(/^fails/);
	});

	test('a constant of integration, by whatever letter', () => {
		expect(said('3x^2+C', '3x^2')).toBe('unknown ambiguous');
		expect(said('x^3+k', 'x^3+C', 'Integrate 3x^2.')).toBe('holds equal');
		expect(said('ln(2x)+C', 'ln(x)+C', '∫ 1/x dx')).toBe('holds equal');
		expect(said('x^2+C', 'x^3+C', 'Integrate 3x^2.')).toMatch(/^fails/);
	});

	test('a number whose unit may be another', () => {
		expect(said('75p', '£0.75')).toBe('holds equal unit-other');
		expect(said('80p', '£0.75')).toMatch(/^fails/);
		expect(said('75', '£0.75')).toBe('unknown unit');
		expect(said('500 m', '0.5', 'How many km is it?')).toBe('unknown unit');
		expect(said('5 km', '5', 'How many metres is it?')).toBe('unknown unit');
		expect(said('50 cents', '€0.50')).toBe('unknown unit');
	});

	test('ways of writing that look like others', () => {
		expect(said('8!', '8')).toBe('unknown ambiguous');
		expect(said('2x2', '2x^2')).toBe('unknown ambiguous');
		expect(said('1.000', '1000')).toBe('unknown ambiguous');
		expect(said('9:05', '9.05')).toBe('unknown ambiguous');
		expect(said('3-5', '3<x<5')).toBe('unknown kinds');
		expect(said('x<1, x>2', 'x<1 or x>2')).toBe('unknown ambiguous');
		expect(said('[1,2]', '(1,2)')).toBe('unknown ambiguous');
		expect(said('[1,2]', '(1,2)', 'Solve the inequality.')).toMatch(/^fails/);
	});

	test('a right end of a wrong working, though a wrong end is refused', () => {
		expect(said('2x=10, x=4', 'x=4')).toBe('unknown ambiguous');
		expect(said('2x=8, x=4', 'x=4')).toBe('holds equal');
		expect(said('2x=8, x=5', 'x=4')).toMatch(/^fails/);
		expect(said('2+3=6', '6')).toBe('unknown ambiguous');
		expect(said('(x+3)^2=x^2+9', 'x^2+6x+9')).toMatch(/^fails/);
	});
});

describe('words', () => {
	test('that count are part of the number', () => {
		expect(said('5 million', '5')).toMatch(/^fails/);
		expect(said('3 dozen', '3')).toBe('unknown unit');
		expect(said('1.2万', '12000')).toBe('holds equal');
		expect(said('3 cm, 5 cm', '3 m, 5 m')).toBe('unknown unit');
	});

	test('that name what is asked for say nothing of its value', () => {
		expect(said('the area is 12 cm²', '12 cm²')).toBe('holds equal');
		expect(said('面积是12平方厘米', '12 cm²')).toBe('holds equal');
		expect(said('∠A=30°', '60°')).toMatch(/^fails/);
		expect(said('AB=5', 'AC=5')).toBe('unknown kinds');
		expect(said('the area is 16', '16', 'Find the perimeter.')).toBe('unknown ambiguous');
	});
});

test('a number is written as the problem asks', () => {
	expect(said('0.75', '3/4', 'Write 0.75 as a fraction.')).toBe('fails form other-form');
	expect(said('24', '2^3*3', 'Write 24 as a product of prime factors.')).toBe(
		'fails form other-form'
	);
	expect(said('12×10^4', '1.2×10^5', 'in standard form')).toBe('fails form other-form');
	expect(said('6/8', '3/4', 'in its simplest form')).toBe('fails form not-reduced');
});

test('the order of a list and the subject of a formula count where the problem asks for them', () => {
	expect(said('8, 4, 16', '4, 8, 16')).toBe('holds equal');
	expect(said('8, 4, 16', '4, 8, 16', 'Put in ascending order.')).toBe('fails different order');
	expect(said('t=(v-u)/a', 'a=(v-u)/t')).toBe('unknown ambiguous');
	expect(said('at=v-u', 'a=(v-u)/t', 'Make a the subject.')).toBe('fails form not-solved');
});

test('ratios, remainders, recurring decimals and bounds are read', () => {
	expect(said('4:6:8', '2:3:4')).toBe('holds equal');
	expect(said('6 r 1', '6 remainder 2')).toMatch(/^fails/);
	expect(said('0.1666...', '1/6')).toBe('holds equal');
	expect(said('5 or more', 'n≥5')).toBe('holds equal');
	expect(said('all reals except ±1', 'x≠±1')).toBe('holds equal');
});

test('a pair, an equation of numbers or a share is taken for nothing else', () => {
	expect(said('no solution', '(2,-1)')).toBe('unknown kinds');
	expect(said('(3,0)', '无解')).toBe('unknown kinds');
	expect(said('6*7=42', 'all real numbers')).toBe('unknown kinds');
	expect(said('7*6=43', 'no solution')).toBe('unknown kinds');
	expect(said('75%', '£0.75')).toBe('unknown unit');
	expect(said('5m', '3+2m')).toMatch(/^fails/);
	expect(said('5p', '3+2p')).toMatch(/^fails/);
	expect(said('3~5', '5')).not.toMatch(/^holds/);
	expect(said('x=6/2=4', 'no solution')).toBe('unknown ambiguous');
	expect(said('2x+3x=5x', 'a²-b²=(a-b)(a+b)')).toBe('unknown kinds');
	expect(said('x=6/2=4', '4')).toBe('unknown ambiguous');
});

test('numbers too long for doubles are compared digit by digit', () => {
	expect(said('100000000000000000001', '100000000000000000000')).toBe('fails different');
});

test('a text that it cannot read is right where it is the same', () => {
	expect(said('Ｐａｒｉｓ', 'paris')).toBe('holds equal');
});

test('π is what the problem says', () => {
	expect(said('18.84', '6π', 'Use π = 3.14')).toMatch(/^holds/);
	expect(said('314 cm²', '100π cm²', 'Take π = 3.14.')).toMatch(/^holds/);
	expect(said('18.84', '6\\pi', '$\\pi$ 取 $3.14$')).toMatch(/^holds/);
	expect(said('19.84', '6π', 'Use π = 3.14')).toMatch(/^fails/);
	expect(said('18.84', '6π')).toMatch(/^fails/);
});

test('commas without blanks may be a list', () => {
	expect(said('200,300,400', '200, 300, 400')).toBe('unknown ambiguous');
	expect(said('1,234', '1235')).toMatch(/^fails/);
});
