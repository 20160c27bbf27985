import { expect, test } from 'vitest';
import { toLatexText } from './latex-text.ts';

test.each([
	['formulas stay', 'So $x_1=5\\%$ and \\(y\\)', 'So $x_1=5\\%$ and \\(y\\)'],
	['$$ is display', 'Thus $$a+b$$', 'Thus \\[a+b\\]'],
	['no empty line stays in a formula', '\\[a\n\n+b\\]', '\\[a\n+b\\]'],
	[
		'environments get a formula around them where they need it',
		'\\begin{cases}a\\end{cases}',
		'\\[\\begin{cases}a\\end{cases}\\]'
	],
	['align needs none', '\\begin{align}a\\end{align}', '\\begin{align}a\\end{align}'],
	['signs are escaped', '50% of a_b & {c} #1', '50\\% of a\\_b \\& \\{c\\} \\#1'],
	['money is no formula', 'It costs $5.', 'It costs \\$5.'],
	['an escaped sign is that sign', '\\- H: 2', '- H: 2'],
	['a command outside a formula is shown', '\\boxed{5}', '\\textbackslash{}boxed\\{5\\}'],
	['bold', 'This is **the answer** then', 'This is \\textbf{the answer} then'],
	['headings', '### Step 1\nGo', '\\textbf{Step 1}\n\nGo'],
	['signs of mathematics', '10×6≤60', '10$\\times$6$\\leq$60'],
	['code in a line', 'Use `a_b`', 'Use \\texttt{a\\_b}'],
	['listings', '```py\na = 1\n```', '\n\\begin{verbatim}\na = 1\n\\end{verbatim}\n'],
	['Chinese', '所以 $x=5$。', '所以 $x=5$。']
])('%s', (_, markdown, latex) => expect(toLatexText(markdown)).toBe(latex));
