import { expect, test } from 'vitest';
import { equationsIn } from './equation.ts';
import { compact } from './formula.ts';

const read = (text: string) => equationsIn(text).map(({ left, value }) => `${left} | ${value}`);

test.each([
	['So 5*6 = 30 cm.', '5*6 | 30'],
	['I subtract $9$: $65-9=56$, so $4x=56$.', '65-9 | 56', '4x | 56'],
	['\\[a = \\frac{6}{8} = \\frac{3}{4}\\]', 'a = \\frac{6}{8} | \\frac{3}{4}'],
	['That is 1,200 + 34 = 1,234 people.', '1,200 + 34 | 1,234'],
	['(so 5+6 = 11)', '5+6 | 11'],
	['所以 5+6=11。', '5+6 | 11'],
	['Thus √8 = 2√2.', '√8 | 2√2'],
	['b² = 89/4 - 16 = 25/4,', 'b² = 89/4 - 16 | 25/4']
])('reads what %j states', (text, ...stated) => {
	expect(read(text)).toEqual(stated);
});

test.each([
	'So x = 3 or 5',
	'The roots are x = 1, 2, 3',
	'1/3 = 0.333...',
	'y = 3sin(x)',
	'x = 3 \\pm 2',
	'5 times 6 = 30',
	'60% of 35 = 21',
	'kx + 40 = 0',
	'N = 9 4 5 6 = 9456',
	'a == b',
	'The ratio = 3:4',
	'x =',
	'no equation here'
])('reads nothing in %j', (text) => {
	expect(read(text)).toEqual([]);
});

test('a span begins with the delimiter of its formula and ends with the value', () => {
	const text = 'Then $46\\div4=12$.';
	const [equation] = equationsIn(text);
	expect(text.slice(equation!.start, equation!.end)).toBe('$46\\div4=12');
});

test('formulas that differ in spacing and signs only are the same when compact', () => {
	expect(compact('3 \\times 1,000')).toBe(compact('3 × 1000'));
	expect(compact('\\left( \\dfrac{1}{2} \\right)')).toBe(
		compact('(\\frac12)').replace('12', '{1}{2}')
	);
});

test('a long run of signs is read to its end', () => {
	expect(equationsIn('1+('.repeat(200_000) + '=2')).toBeInstanceOf(Array);
});
