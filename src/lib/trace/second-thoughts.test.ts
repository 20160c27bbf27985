import { expect, test } from 'vitest';
import { analyse } from './analysis.ts';
import { joinDoubts } from './second-thoughts.ts';

function join(...texts: string[]) {
	const { steps, links } = analyse(texts.join('\n\n'));
	const kinds = (indices: readonly number[]) => indices.map((index) => steps[index]!.kind);
	return joinDoubts(steps, links).map(({ doubts, answer }) => ({
		doubts: kinds(doubts),
		answer: answer === null ? null : steps[answer]!.kind
	}));
}

const SLIP = [
	'I need $x$ in $3x+5=20$.',
	'I subtract $5$: $20-5=16$.',
	'So I get $x=16$.',
	'Let me check: $3\\times16+5=53$.',
	'I need $20$ and have $53$.',
	'That is not right. I made a mistake.',
	'I subtract $5$: $20-5=15$, so $x=5$.',
	'So I get $x=5$.'
];

test('a check and the revision that it leads to are one, and the step that puts it right is what came of it', () => {
	const doubts = ['verify', 'revise', 'revise'];
	expect(join(...SLIP)).toMatchObject([{ doubts, answer: 'derive' }]);
});

test('a check and its verdict are one, and the verdict is what came of it', () => {
	const [, second, ...more] = join(
		...SLIP,
		'Let me check again: $3\\times5+5=20$.',
		'Yes, it matches.'
	);
	expect(second).toMatchObject({ doubts: ['verify', 'verify'], answer: 'verify' });
	expect(more).toEqual([]);
});

test('doubts that nothing joins stay apart, and one that is open has no answer', () => {
	expect(join('I need $x$ in $2x=8$.', 'So $x=8-2=6$.', 'Hmm, is that right?')).toMatchObject([
		{ doubts: ['question'], answer: null }
	]);
	expect(join('I need $x$ in $2x=8$.')).toEqual([]);
});

test('what follows a verdict at once is a second thought of its own', () => {
	const check = ['So $x=4$.', 'Let me check: $2\\times4=8$.', 'Yes, it matches.'];
	expect(join('I need $x$ in $2x=8$.', ...check, 'Wait, did I read the problem right?')).toEqual([
		{ doubts: ['verify', 'verify'], answer: 'verify' },
		{ doubts: ['question'], answer: null }
	]);
});

test('every doubt is in one second thought', () => {
	const { steps, links } = analyse([...SLIP, ...SLIP, 'Hmm, is that right?'].join('\n\n'));
	const all = joinDoubts(steps, links).flatMap(({ doubts }) => doubts);
	const doubts = steps.filter(({ outcome }) => outcome !== null).map(({ index }) => index);
	expect(all.toSorted((a, b) => a - b)).toEqual(doubts);
});
