import { expect, test } from 'vitest';
import { Scope } from './scope.ts';

const scope = new Scope({
	range: { en: 'Sums.' },
	words: 'what is the gcd of and solve for how many apple are box has have more'.split(' '),
	names: ['Anna', 'Wei'],
	afterNames: ['has'],
	variables: ['x', 'y'],
	symbols: [...'+-*/=()%.,?'],
	largestNumber: 999
});

function why(problem: string): string {
	const reason = scope.whyOutside(problem);
	return reason ? `${reason.code} ${reason.detail}`.trim() : 'within';
}

test('what it was made for is told in its own words', () => {
	expect(scope.range).toEqual({ en: 'Sums.' });
});

test.each([
	'What is 12 + 7?',
	'WHAT IS 12*7',
	'3x + 5 = 20',
	'Solve for x: 3x=9'.replace(':', ','),
	'What is $12 \\times 7$?',
	'$12 \\cdot (7 - 2)$',
	'12 × 7 ÷ 2 − 1',
	'\\left(12+7\\right)\\div 2',
	'What is $10\\%$ of 200?',
	'$\\gcd(12, 18)$',
	'How many apples are 3 boxes?',
	'Anna has 3 apples. Wei has 4 more.',
	"How many are Anna's 4 apples and 3 more"
])('%s is within', (problem) => {
	expect(why(problem)).toBe('within');
});

test('a name that was not trained is no reason, where it can only be one', () => {
	expect(why('Bob has 3 apples and Zoe 4')).toBe('within');
	expect(why('Integrate 3x')).toBe('unknown-words Integrate');
});

test.each([
	['What is the capital of France?', 'unknown-words capital'],
	['What is the square root of 9?', 'unknown-words square'],
	['x^2 = 9', 'unknown-words ^'],
	['$\\frac{1}{2} + 3$', 'unknown-words frac'],
	['What is 1.5 + 2?', 'unknown-words 1.5'],
	['小明有3个苹果', 'unknown-words 小明有'],
	['Wie viel ist 3 + 4?', 'unknown-words Wie'],
	['What is 1000 + 1?', 'number-too-large 1000'],
	['What is 1,234,567 + 1?', 'number-too-large 1234567'],
	['What is the gcd?', 'not-a-problem'],
	['?', 'not-a-problem'],
	['', 'not-a-problem']
])('%s is outside', (problem, reason) => {
	expect(why(problem)).toBe(reason);
});
