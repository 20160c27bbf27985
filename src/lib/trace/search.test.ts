import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAll, foldForSearch } from './search.ts';

/** The text with what was found in `‹ ›`. */
function mark(text: string, query: string): string {
	const found = findAll(foldForSearch(text), query);
	return found.reduceRight(
		(marked, { start, end }) =>
			`${marked.slice(0, start)}‹${marked.slice(start, end)}›${marked.slice(end)}`,
		text
	);
}

describe('a query is found', () => {
	test.each([
		['whatever its case', 'Wait, wait', 'WAIT', '‹Wait›, ‹wait›'],
		['whatever its width', 'ｘ＝２ and x=2', 'x=２', '‹ｘ＝２› and ‹x=2›'],
		['with other blanks', 'x  =\n2', 'x=2', '‹x  =\n2›'],
		['without its blanks', 'x=2', 'x = 2', '‹x=2›'],
		['over the end of a line', 'let me\n\ncheck', 'let me check', '‹let me\n\ncheck›'],
		['without its dollars', 'so $x = 2$ holds', 'x=2 holds', 'so $‹x = 2$ holds›'],
		['with dollars of its own', 'so \\(x\\) holds', '$x$', 'so \\(‹x›\\) holds'],
		['as LaTeX source', '$\\frac {1}{2}$', '\\frac{1}', '$‹\\frac {1}›{2}$'],
		['in Chinese, with blanks or without', '等一下，再 检查', '再检查', '等一下，‹再 检查›'],
		['once for each place', 'aaaa', 'aa', '‹aa›‹aa›']
	])('%s', (_, text, query, marked) => {
		expect(mark(text, query)).toBe(marked);
	});
});

test.each([
	['two words are not one', 'here', 'he re'],
	['one word is not two', 'he re', 'here'],
	['nothing is nowhere', 'abc', ''],
	['blanks alone are nowhere', 'a b', '  '],
	['a dollar alone is nowhere', 'a $5', '$']
])('%s', (_, text, query) => {
	expect(mark(text, query)).toBe(text);
});

test('every piece of a text is found in it, and nothing else is', () => {
	const texts = fc.string({ unit: fc.constantFrom(...'aB ＝=\n$x1你'), maxLength: 40 });
	fc.assert(
		fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 8 }), (text, from, length) => {
			const piece = text.slice(from, from + length);
			const sought = foldForSearch(piece).text;
			const found = findAll(foldForSearch(text), piece);
			expect(found.length > 0).toBe(sought !== '');
			for (const { start, end } of found)
				expect(foldForSearch(text.slice(start, end)).text).toBe(sought);
		})
	);
});
