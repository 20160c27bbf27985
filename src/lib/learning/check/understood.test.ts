import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswer } from './answer.ts';
import { treeToLatex } from './latex.ts';
import { compareTrees } from './identity.ts';
import { readTree } from './statement.ts';
import { understood } from './understood.ts';
import type { Tree } from './tree.ts';

const latex = (text: string) => understood(text).latex;

describe('understood', () => {
	test('typed and typeset mathematics are understood alike', () => {
		expect(latex('(x+1)/2')).toBe('\\frac{x + 1}{2}');
		expect(latex('\\dfrac{x+1}{2}')).toBe('\\frac{x + 1}{2}');
		expect(latex('３×（x＋１）²')).toBe('3 \\cdot \\left(x + 1\\right)^{2}');
		expect(latex('x=2或x=-2')).toBe('x = 2 \\;\\lor\\; x = -2');
	});

	test('a mixed number is one number, two numbers side by side are none', () => {
		expect(latex('1 1/2')).toBe('1\\frac{1}{2}');
		expect(latex('1½')).toBe('1\\frac{1}{2}');
		expect(understood('2 3')).toEqual({ latex: null, unread: 'unfinished' });
	});

	test('units, sets, intervals and the lack of a solution are understood', () => {
		expect(latex('9.8 m/s^2')).toBe('9.8\\ \\text{m/s}^{2}');
		expect(latex('{1,2}')).toBe('\\{1, 2\\}');
		expect(latex('[1,3)')).toBe('[1, 3)');
		expect(latex('无解')).toBe('\\varnothing');
	});

	test('each side shows its unit, and a letter that is none stays', () => {
		expect(latex('1.5 h = 90 min')).toBe('1.5\\ \\text{h} = 90\\ \\text{min}');
		expect(latex('5m = 20')).toBe('5 m = 20');
		expect(latex('2 h 30 min = 150 min')).toBe(
			'2\\ \\text{h} + 30\\ \\text{min} = 150\\ \\text{min}'
		);
		expect(latex('3 * £4 = £12')).toBe('3 \\cdot \\text{£}4 = \\text{£}12');
	});

	test('what an answer names is left out, and a bound is one of x', () => {
		expect(latex('the area is 12 cm')).toBe('12\\ \\text{cm}');
		expect(latex('> 5')).toBe('x > 5');
		expect(latex('>1 is')).toBe('x > 1');
		expect(latex('4:6:8')).toBe('4 : 6 : 8');
	});

	test('it says why a text could not be read', () => {
		const why = (text: string) => understood(text).unread;
		expect(why('')).toBe('empty');
		expect(why('hello')).toBe('not-mathematics');
		expect(why('(1')).toBe('brackets');
		expect(why('1+')).toBe('unfinished');
		expect(why('1e999999999')).toBe('too-large');
		expect(why('('.repeat(100))).toBe('too-deep');
		expect(why('1+'.repeat(5000))).toBe('too-long');
	});
});

const number: fc.Arbitrary<Tree> = fc.nat({ max: 20 }).map((n) => ({
	type: 'number',
	value: { n: BigInt(n), d: 1n },
	written: 'whole',
	text: String(n)
}));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
	tree: fc.oneof(
		{ depthSize: 'small' },
		number,
		fc.constantFrom('x', 'y').map((name): Tree => ({ type: 'name', name })),
		fc
			.tuple(fc.constantFrom('+', '-', '*', '/' as const), tie('tree'), tie('tree'), fc.boolean())
			.map(([op, left, right, implicit]): Tree => ({
				type: 'binary',
				op: op as '+',
				left,
				right,
				implicit
			})),
		fc.tuple(tie('tree'), fc.nat({ max: 3 })).map(([left, n]): Tree => ({
			type: 'binary',
			op: '^',
			left,
			right: { type: 'number', value: { n: BigInt(n), d: 1n }, written: 'whole', text: String(n) }
		})),
		tie('tree').map((of): Tree => ({ type: 'unary', op: '-', of })),
		tie('tree').map((of): Tree => ({ type: 'call', name: 'abs', of, base: null }))
	)
}));

test('the LaTeX of an expression is read as the same expression', () => {
	fc.assert(
		fc.property(tree, (one) => {
			const again = readTree(treeToLatex(one));
			if (again === null) expect(treeToLatex(one).length).toBeGreaterThan(120);
			else expect(compareTrees(one, again)).not.toBe('different');
		}),
		{ numRuns: 500 }
	);
});

test('words in a row are no mathematics, and never wrong', () => {
	for (const words of ['we do not know yet', 'sorry I cannot do this', 'ask your teacher please'])
		expect(understood(words)).toEqual({ latex: null, unread: 'not-mathematics' });
	expect(checkAnswer('we do not know yet', '5').verdict).toBe('unknown');
	expect(understood('5 square metres per hour').unread).toBeNull();
});
