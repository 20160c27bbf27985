import { expect, test } from 'vitest';
import { checkAnswer } from './check/index.ts';
import { readableAnswer } from './readable-answer.ts';

/** What the checker says of an own answer beside one that was read. */
function verdict(answer: string, own: string) {
	const readable = readableAnswer(answer);
	return readable && checkAnswer(own, readable).verdict;
}

test.each([
	['x = 5', 'x=5'],
	['$x=5$', '5'],
	['The answer is $x=5$.', '5'],
	['**15**', '15'],
	['So we take away $5$ and divide. Therefore the result is \\boxed{\\frac{1}{2}}', '1/2'],
	['After 4 bags of 7, $26$ candies are left.', '26'],
	['答案是 26。', '26'],
	['$x=2$ or $x=-2$', 'x=±2'],
	['\\boxed{1\\frac{1}{2}}', '3/2'],
	['\\boxed{x=2 \\text{ or } x=3}', 'x=2 or x=3'],
	['\\boxed{x=2,\\ y=3}', '(2,3)'],
	['\\boxed{3\\text{ hours}}', '3 hours'],
	['\\boxed{\\frac{1}{2x}}', '1/(2x)']
])('%s can be compared with %s', (answer, own) => expect(verdict(answer, own)).toBe('holds'));

test.each([
	'',
	'I do not know.',
	'Because the sky is blue.',
	'I am not sure: $2+2=4$, and $3+3=6$ too.'
])('%s is not read', (answer) => expect(readableAnswer(answer)).toBeNull());

test.each([
	['\\boxed{1\\frac{1}{2}}', '11/2'],
	['\\boxed{x=2 \\text{ or } x=3}', 'x=3'],
	['\\boxed{3\\text{ hours}}', '3 minutes'],
	['\\boxed{\\frac{1}{2x}}', 'x/2']
])('%s is not %s', (answer, own) => expect(verdict(answer, own)).toBe('fails'));
