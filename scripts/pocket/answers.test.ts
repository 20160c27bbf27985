import { expect, test } from 'vitest';
import { answerOf, isSameAnswer } from './answers.ts';

test.each([
	['The answer is $x=3$.', 'x=3'],
	['答案是 $\\frac{1}{2}$。', '\\frac{1}{2}'],
	['The answer is $2$. The answer is $3$.', '3'],
	['This is outside what I was trained for.', null]
])('in “%s” the answer is %s', (text, answer) => {
	expect(answerOf(text)).toBe(answer);
});

test.each([
	['7', '7'],
	['0.50', '\\frac{1}{2}'],
	['\\frac{2}{4}', '\\frac{1}{2}'],
	['\\dfrac{1}{2}', '\\frac{1}{2}'],
	['1\\frac{15}{28}', '\\frac{43}{28}'],
	['-1\\frac{1}{2}', '-1.5'],
	['1/3', '\\frac{1}{3}'],
	['x = 3', 'x=3'],
	['x=1, x=-2', 'x=-2, x=1'],
	['y=8, x=3', 'x=3, y=8'],
	['x\\ge 2', 'x\\ge2'],
	['x>0.5', 'x>\\frac{1}{2}'],
	['3\\text{ cm}^2', '3.0\\text{ cm}^2'],
	['-0', '0'],
	['5\\times 3', '3\\times5'],
	['3\\times2\\times2', '2\\times2\\times3']
])('%s is the same as %s', (given, wanted) => {
	expect(isSameAnswer(given, wanted)).toBe(true);
});

test.each([
	['7', '-7'],
	['x=3', '3'],
	['x=3', 'y=3'],
	['x>2', 'x\\ge 2'],
	['x=1, x=2', 'x=1'],
	['20, 8', '8, 20'],
	['5\\times3', '15'],
	['3\\times3', '3'],
	['3\\text{ cm}', '3\\text{ cm}^2'],
	['22\\%', '22'],
	['8:1', '16:2'],
	['\\text{A}', '\\text{B}'],
	['\\frac{1}{0}', '0'],
	['0.3', '\\frac{1}{3}'],
	['9007199254740993', '9007199254740992']
])('%s is another answer than %s', (given, wanted) => {
	expect(isSameAnswer(given, wanted)).toBe(false);
});
