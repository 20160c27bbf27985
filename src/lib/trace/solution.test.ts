import { expect, test } from 'vitest';
import { solutionLines, toLatex, toMarkdown } from './solution.ts';
import { analyse } from './analysis.ts';

const SOLUTION = {
	problem: 'Solve $3x=15$. ',
	lines: [
		{ step: 3, text: 'I divide by $3$:\n\n$15\\div3=5$' },
		{ step: 5, text: '[Aside] So $x=5$.' }
	],
	answer: '$x=5$'
};
const WORDS = { problem: 'Problem', solution: 'Solution', answer: 'Answer', source: 'By Q_1' };

test('Markdown numbers the lines and keeps what belongs to one together', () => {
	expect(toMarkdown(SOLUTION, WORDS).split('\n')).toEqual([
		...['## Problem', '', 'Solve $3x=15$.', ''],
		...[
			'## Solution',
			'',
			'1. I divide by $3$:',
			'',
			'   $15\\div3=5$',
			'2. [Aside] So $x=5$.',
			''
		],
		...['## Answer', '', '$x=5$', '', '_By Q_1_', '']
	]);
});

test('LaTeX has an item for each line, and no bracket is taken for a label', () => {
	const latex = toLatex(SOLUTION, WORDS);
	expect(latex).toContain('\\item I divide by $3$:\n\n$15\\div3=5$\n\\item {}[Aside] So $x=5$.');
	expect(latex).toContain('\\section*{Answer}\n\n$x=5$');
	expect(latex).toContain('\\emph{By Q\\_1}');
});

test('without an answer there is no heading for it', () => {
	expect(toMarkdown({ ...SOLUTION, answer: '' }, WORDS)).not.toContain('Answer');
	expect(toLatex({ ...SOLUTION, answer: '', lines: [] }, WORDS)).not.toMatch(/Answer|enumerate/);
});

test('the lines are the steps of the spine', () => {
	const analysis = analyse('I need $2x=6$.\n\nSo $x=4$.\n\nWait, no. So $x=3$.');
	const lines = solutionLines(analysis);
	expect(lines.map(({ step }) => step)).toEqual(analysis.spine);
	for (const { text } of lines) expect(analysis.text).toContain(text);
});
