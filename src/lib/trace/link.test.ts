import { expect, test } from 'vitest';
import { analyse } from './analysis.ts';

/** Every link of a trace with these paragraphs, as `from type to`. */
const linksOf = (...texts: string[]) =>
	analyse(texts.join('\n\n')).links.map(({ from, type, to }) => `${from} ${type} ${to}`);

test('a doubt far back is linked to the step whose numbers it names', () => {
	const links = linksOf(
		'I need the cost.',
		'So $17\\times23=381$.',
		'Then $400\\div5=80$.',
		'Then $80+12=92$.',
		'Wait, is $17\\times23=381$ right?'
	);
	expect(links).toContain('4 questions 1');
});

test('a doubt about the problem is linked to the problem', () => {
	const links = linksOf(
		'The problem says that there are 3 cats.',
		'So $3\\times2=6$.',
		'Then $6+1=7$.',
		'题目是不是有误？'
	);
	expect(links).toContain('3 questions 0');
});

test('a step builds on the step that gave its numbers', () => {
	const links = linksOf(
		'I need it.',
		'So $12\\times12=144$.',
		'Also $5\\times5=25$.',
		'Then $144\\div2=72$.'
	);
	expect(links).toContain('3 supports 1');
	expect(links).not.toContain('3 supports 2');
});
