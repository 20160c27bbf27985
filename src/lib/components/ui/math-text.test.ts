import { describe, expect, test } from 'vitest';
import {
	plainMathText,
	renderMathLine as renderLine,
	renderMathText as renderText,
	sayMathLine
} from './math-text.ts';

const renderMathText = (text: string) => renderText(text, 'en');
const renderMathLine = (text: string) => renderLine(text, 'en');
const formulas = (html: string) => html.match(/data-source="[^"]*"/g) ?? [];
const sourcesIn = (text: string) =>
	formulas(renderMathText(text)).map((found) => found.slice('data-source="'.length, -1));

describe('formulas', () => {
	test.each([
		['So $x = 2$.', ['$x = 2$']],
		['So $$x = 2$$ here.', ['$$x = 2$$']],
		['\\(a\\) and \\[b\\]', ['\\(a\\)', '\\[b\\]']],
		['$$\n\\frac{1}{2}\n$$', ['$$\n\\frac{1}{2}\n$$']],
		['\\[\n1\n+ 2\n- 3\n= 0\n\\]', ['\\[\n1\n+ 2\n- 3\n= 0\n\\]']],
		['\\[\n\nx = 2\n\n\\]', ['\\[\n\nx = 2\n\n\\]']],
		['\\[ not closed\n\nthen \\[ y \\]', ['\\[ y \\]']],
		['\\[ x \\].', ['\\[ x \\].']],
		['- \\(a\\)\n- $b$', ['\\(a\\)', '$b$']],
		['因为$x$是', ['$x$']],
		['**so $x$**', ['$x$']],
		['$a\\$b$', ['$a\\$b$']]
	])('%j holds %j', (text, expected) => {
		expect(sourcesIn(text)).toEqual(expected);
	});

	test.each([
		'It costs $5 and she has $7.',
		'Between $5, $10 and $20.',
		'5$ or 6$ each',
		'a 5$-note and a 10$-note',
		'not closed: $x + ',
		'not closed: \\( x',
		'$$ not closed',
		'$$$$',
		'in code: `$x$`',
		'```\n$x$\n```',
		'\\$5$'
	])('%j holds none', (text) => {
		expect(formulas(renderMathText(text))).toEqual([]);
	});

	test('money keeps its dollars', () => {
		expect(renderMathText('It costs $5 and she has $7.')).toBe(
			'<p>It costs $5 and she has $7.</p>\n'
		);
	});

	test.each([
		['so $x$.', '.</span>'],
		['so $x$), and', '),</span> and'],
		['得 $x$。再', '。</span>再']
	])('the marks behind a formula stay with it: %j', (text, expected) => {
		const html = renderMathText(text);
		expect(html).toContain('<span class="together"><span class="formula"');
		expect(html).toContain(expected);
	});

	test('a formula may be broken between its parts, and nowhere else', () => {
		const html = renderMathText('so $x+12=34$, then');
		expect(html.match(/<wbr>/g)).toHaveLength(2);
		expect(html.match(/<wbr><span class="katex-base">/g)).toHaveLength(2);
		expect(html).toContain(',</span> then');
	});

	test('a formula without marks behind it, on lines of its own, or in a title stands alone', () => {
		expect(renderMathText('$x$ and $$y$$, then $z$ .')).not.toContain('together');
		expect(renderMathLine('so $x+1$.')).not.toMatch(/together|<wbr>/);
	});

	test('who listens hears words, not what KaTeX draws', () => {
		const html = renderMathLine('so $x^2 < 3$');
		expect(html).toContain('<span class="visually-hidden">x squared is less than 3</span>');
		expect(html).not.toContain('<math');
	});

	test.each([
		['So **then** $\\frac{1}{2}$ is `left`.', 'So then 1 over 2 is left.'],
		['It costs $5.\nOr \\(x\\)?', 'It costs $5. Or x?'],
		['so $\\frac{1$ on', 'so $\\frac{1$ on']
	])('%j is read out as %j', (text, words) => {
		expect(sayMathLine(text, 'en')).toBe(words);
	});

	test('what KaTeX refuses is shown as its source, marked', () => {
		expect(renderMathLine('so $\\frac{1$ & on')).toBe(
			'so <code class="broken-formula">$\\frac{1$</code> &amp; on'
		);
	});

	test.each([
		['a formula that links', '$\\href{https://example.org}{x}$'],
		['a formula that expands without end', '$\\def\\a{\\a\\a}\\a$'],
		['deep nesting', `$${'{'.repeat(4000)}${'}'.repeat(4000)}$`],
		['a very long formula', `$${'x'.repeat(20_000)}$`]
	])('%s is no harm', (_, text) => {
		expect(renderMathText(text)).toContain('broken-formula');
	});

	test('a macro of one text does not reach the next', () => {
		renderMathText('$\\gdef\\x{7}\\x$');
		expect(renderMathText('$\\x$')).toContain('broken-formula');
	});
});

describe('text', () => {
	test.each([
		['a script', '<script>alert(1)</script>'],
		['a picture', '![x](https://example.org/a.png)'],
		['an address', 'https://example.org <https://example.org>'],
		['a link', '[x](javascript:alert(1))'],
		['a named link', '[x][y]\n\n[y]: https://example.org'],
		['a handler', '<img src=x onerror=alert(1)>'],
		['a link in a formula', '$\\href{javascript:alert(1)}{x} \\url{https://example.org}$'],
		['a picture in a formula', '$\\includegraphics{https://example.org/a.png}$'],
		['HTML in a formula', '$\\htmlClass{a}{x} \\text{<script>alert(1)</script>}$'],
		['HTML in the name of a code block', '```"><script>alert(1)</script>\nx\n```']
	])('%s is inert', (_, text) => {
		expect(renderMathText(text)).not.toMatch(
			/<(script|img|a|iframe|link|style)\b|<[^>]* (on\w+|href|src)=/i
		);
	});

	test.each([
		['2*3*4', '2*3*4'],
		['(1)*(2)*(3)', '(1)*(2)*(3)'],
		['a_b_c', 'a_b_c'],
		['*slowly*', '<em>slowly</em>'],
		['&lt; &amp;', '&amp;lt; &amp;amp;']
	])('%j is shown as %j', (text, expected) => {
		expect(renderMathLine(text)).toBe(expected);
	});

	test('lines stay lines, and a heading is none of the page', () => {
		expect(renderMathText('a\nb')).toBe('<p>a<br>\nb</p>\n');
		expect(renderMathText('# a')).toBe('<p class="heading">a</p>\n');
		expect(renderMathText('a\n---')).not.toMatch(/<h\d/);
	});

	test('a fence without code is shown as it is', () => {
		expect(renderMathText('```python')).toBe('<p>```python</p>\n');
	});

	test('a text that is too long to typeset is shown as it is', () => {
		const text = '<b>$x$'.repeat(20_000);
		expect(renderMathText(text)).toContain('&lt;b&gt;$x$');
	});
});

test.each([
	['So **then** $x^2=4$.\n\nDone.', 'So then x² = 4. Done.'],
	['- `a*b`\n- \\[\\frac12\\]', 'a*b 1/2'],
	['<b> & $5', '<b> & $5']
])('%j is drawn as %j', (text, plain) => {
	expect(plainMathText(text)).toBe(plain);
});
