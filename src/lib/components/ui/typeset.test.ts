import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

test('a formula between dollars, brackets or parentheses is typeset', () => {
	for (const text of ['$x^2$', '\\(x^2\\)', '\\[x^2\\]', '$$x^2$$'])
		expect(typeset(text)).toContain('class="katex');
});

test('HTML is shown as text', () => {
	const html = typeset('<script>alert(1)</script><img src=x onerror=alert(1)>');
	expect(html).not.toMatch(/<(script|img)/);
	expect(html).toContain('&lt;script&gt;');
});

test('links and images stay as they were written', () => {
	const html = typeset('[here](http://a.test) ![pic](http://a.test/p.png) <http://a.test>');
	expect(html).not.toMatch(/<a |<img|href|src=/);
	expect(html).toContain('[here](http://a.test)');
});

test('LaTeX can neither link nor load', () => {
	const html = typeset('$\\href{javascript:alert(1)}{x} \\includegraphics{http://a.test/p.png}$');
	expect(html).not.toMatch(/<a |<img|href=/);
});

test('broken LaTeX stands as its source, marked', () => {
	const html = typeset('Then $\\frac{1}{$ follows.');
	expect(html).toContain('katex-error');
	expect(html).toContain('\\frac{1}{');
});

test('a macro that never ends is given up', () => {
	expect(typeset('$\\def\\a{\\a\\a}\\a$')).toContain('katex-error');
});

test('prices are not formulas', () => {
	expect(typeset('It costs $5 and then $6 more.')).not.toContain('katex');
});

test('text without line breaks for 200 kB is shown as it is', () => {
	expect(typeset('$'.repeat(200_000))).toHaveLength(200_007);
});
