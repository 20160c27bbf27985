import { expect, test } from 'vitest';
import { highlightCode } from './highlight-code.ts';

test('words of a language are marked, and tags in it stay text', () => {
	expect(highlightCode('if a < "<b>": pass', 'python')).toBe(
		'<span class="hljs-keyword">if</span> a &lt; <span class="hljs-string">&quot;&lt;b&gt;&quot;</span>: <span class="hljs-keyword">pass</span>'
	);
});

test.each(['js', 'c', 'c++', 'py', 'sh'])('%s is the name of a known language', (name) => {
	expect(highlightCode('x', name)).not.toBeNull();
});

test('an unknown language is left as it is', () => {
	expect(highlightCode('x', 'klingon')).toBeNull();
});
