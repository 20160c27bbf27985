import { expect, test } from 'vitest';
import { finalValue, statedValues } from './values.ts';

test.each([
	['I subtract: $20-5=15$, so $3x=15$ and $x=5$.', ['15', '5']],
	['So it is $\\frac{6}{8} = 0.75$.', ['3/4']],
	['Thus $x = -3$ or $x=3$', ['-3', '3']],
	['The answer is \\boxed{1{,}250}', ['1250']],
	['We get 2x + 1 = 7', ['2x+1', '7']],
	['所以答案是 12 只', ['12']],
	['10×6＝60', ['60']],
	['Wait, let me check.', []]
])('%j states %j', (text, values) => expect(statedValues(text)).toEqual(values));

test.each([
	['$x = 5$', '5'],
	['So \\boxed{\\dfrac{3}{4}}.', '3/4'],
	['It is $7$, which is correct.', '7'],
	['**Answer:** 12 cm', '12'],
	['\\boxed{12 \\text{ cm}}', '12'],
	['\\boxed{(1, 2)}', '(1,2)'],
	['答案：$-\\frac{1}{2}$', '-1/2'],
	['Tuesday', 'tuesday'],
	['\\boxed{B}', 'B'],
	['', null],
	['I could not find any way that leads to a result here.', null]
])('the answer %j comes to %j', (answer, value) => expect(finalValue(answer)).toBe(value));

test('a long text without an end costs little', () => {
	const text = '= a'.repeat(20_000) + ' is ' + '('.repeat(20_000) + '1 + '.repeat(20_000);
	// Looked through again from each sign, it would take minutes, more than a test has.
	expect(statedValues(text)).toContain('a');
});
