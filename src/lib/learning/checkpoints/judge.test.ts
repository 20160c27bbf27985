import { expect, test } from 'vitest';
import { checkAnswer } from '../check/index.ts';
import { compareValues, NO_JUDGE, type Judge } from './judge.ts';

const judge: Judge = {
	...NO_JUDGE,
	checkAnswer: (given, expected) => checkAnswer(given, expected).verdict
};

test.each([
	['1 1/2', '3/2', 'holds'],
	['x = 2 1/2', '5/2', 'holds'],
	['5 1/2', '51/2', 'fails'],
	['$12$', '12', 'holds'],
	['2 000', '2000', 'holds'],
	['7', '8', 'fails'],
	['3.5', '3.6', 'fails'],
	// The checker leaves these open: a rounding, a mark of thousands.
	['0.667', '0.67', 'unknown'],
	['1.000', '1000', 'unknown']
])('%s for %s %s', (given, expected, verdict) => {
	expect(compareValues(judge, given, expected)).toBe(verdict);
});
