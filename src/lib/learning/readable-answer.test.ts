import { expect, test } from 'vitest';
import { checkAnswer } from './check/index.ts';
import { readableAnswer } from './readable-answer.ts';

test.each([
	['x = 5', 'x=5'],
	['$x=5$', '5'],
	['The answer is $x=5$.', '5'],
	['**15**', '15'],
	['So we take away $5$ and divide. Therefore the result is \\boxed{\\frac{1}{2}}', '1/2'],
	['After 4 bags of 7, $26$ candies are left.', '26'],
	['答案是 26。', '26'],
	['$x=2$ or $x=-2$', 'x=±2']
])('%s can be compared with %s', (answer, own) => {
	const readable = readableAnswer(answer);
	expect(readable && checkAnswer(own, readable).verdict).toBe('holds');
});

test.each([
	'',
	'I do not know.',
	'Because the sky is blue.',
	'I am not sure: $2+2=4$, and $3+3=6$ too.'
])('%s is not read', (answer) => expect(readableAnswer(answer)).toBeNull());
