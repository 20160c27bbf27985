import { expect, test } from 'vitest';
import { inWords } from './in-words.ts';

test.each([
	['12 + 3 * 4', 'Work out 12 + 3 * 4', '计算 12 + 3 * 4'],
	['$\\frac{1}{2}+\\frac{1}{3}$', 'Work out $\\frac{1}{2}+\\frac{1}{3}$', undefined],
	['gcd(12, 18)', 'Work out gcd(12, 18)', '计算 gcd(12, 18)'],
	['5*11 =', 'Work out 5*11 =', undefined],
	['9x-9=99', 'Solve 9x-9=99', '解方程 9x-9=99'],
	['3x-4 < 5', 'Solve 3x-4 < 5', '解不等式 3x-4 < 5'],
	['What is 12 + 7?', 'What is 12 + 7?', 'What is 12 + 7?'],
	['求 12 + 7', '求 12 + 7', '求 12 + 7'],
	['5 km + 3', '5 km + 3', undefined]
])('%s', (statement, en, zh) => {
	expect(inWords(statement, 'en')).toBe(en);
	if (zh !== undefined) expect(inWords(statement, 'zh')).toBe(zh);
});
