import { expect, test } from 'vitest';
import { plainFormula } from './plain-formula.ts';

test.each([
	['3x+5=20', '3x+5 = 20'],
	['3\\times16+5=53', '3×16+5 = 53'],
	['\\frac{1}{2}', '1/2'],
	['\\frac{x+1}{2}', '(x+1)/2'],
	['x^2+y^{10}', 'x²+y¹⁰'],
	['2^{n+1}', '2ⁿ⁺¹'],
	['e^{x y}', 'e^(xy)'],
	['a_1\\leq a_{k}', 'a₁ ≤ a_k'],
	['\\sqrt{2}', '√2'],
	['\\sqrt[3]{x+1}', '³√(x+1)'],
	['a<b', 'a < b'],
	['15\\%', '15%'],
	['\\text{area} = 4\\,\\text{cm}^2', 'area = 4 cm²'],
	['\\sum_{k=1}^{n} k', '∑_(k = 1)ⁿk'],
	['\\frac{1}{', '\\frac{1}{']
])('%s is read as %s', (latex, plain) => {
	expect(plainFormula(latex)).toBe(plain);
});
