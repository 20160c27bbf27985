import { expect, test } from 'vitest';
import { translateTo } from '$lib/state/translate.ts';
import { analyse } from '$lib/trace/index.ts';
import { toMarkdown } from './markdown.ts';

const TRACE = [
	'I subtract $5$: $20-5=16$, so $x=16$.',
	'Wait, let me check: with $x=16$,\n\n$3\\times16+5=53$.',
	'That is not right. I made a mistake.',
	'I subtract $5$: $20-5=15$, so $x=5$.',
	'So the answer is $x=5$.'
];
/** The same steps and links, whatever the rules find. */
const analysis = analyse(TRACE.join('\n\n'), {
	annotation: {
		segments: ['derive', 'verify', 'revise', 'derive', 'conclude'].map((label, index) => {
			const start = TRACE.slice(0, index).join('\n\n').length + (index && 2);
			return { start, end: start + TRACE[index]!.length, label: label as 'derive' };
		}),
		edges: [
			{ from: 0, to: 1, label: 'verifies' },
			{ from: 0, to: 2, label: 'revises' },
			{ from: 3, to: 4, label: 'supports' }
		]
	}
});
const run = { statement: 'Solve $3x+5=20$.', answer: '$x=5$', reasonerName: 'someone', analysis };

test('a doubt is a quotation that says what it looks back to and what came of it', () => {
	const lines = toMarkdown(run, translateTo('en')).split('\n');
	const doubt = lines.findIndex((line) => line.startsWith('> **2. It checks step 1 ↺ Corrected'));
	expect(lines.slice(doubt + 1, doubt + 5)).toEqual([
		'>',
		'> Wait, let me check: with $x=16$,',
		'>',
		'> $3\\times16+5=53$.'
	]);
});

test('what was replaced says by which step, and the solution leaves it out', () => {
	const [thought = '', solution = ''] = toMarkdown(run, translateTo('en')).split(
		'## The clean solution'
	);
	expect(thought).toContain('**1. (replaced by step 3)** I subtract $5$: $20-5=16$');
	expect(toMarkdown(run, translateTo('zh'))).toContain('**1. （被第 3 步替换）** I subtract');
	expect(solution).toContain('$20-5=15$');
	expect(solution).not.toContain('$20-5=16$');
});

test('it begins with the problem and ends with the answer, in the words of the reader', () => {
	const markdown = toMarkdown(run, translateTo('zh'));
	expect(markdown).toMatch(/^# 题目\n\nSolve \$3x\+5=20\$\.\n\n## /);
	expect(markdown).toMatch(/\n\n\$x=5\$\n$/);
});
