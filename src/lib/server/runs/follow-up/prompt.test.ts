import { expect, test } from 'vitest';
import { chooseParts, listParts, writePrompt, type FollowUpContext, type Part } from './prompt.ts';

/** Steps a, b, c … of one word each. */
function contextOf(words: string, changes: Partial<FollowUpContext> = {}): FollowUpContext {
	let end = 0;
	const steps = words.split(' ').map((word, index) => {
		const start = end;
		end += word.length + 1;
		return { ...STEP, index, start, end };
	});
	return {
		language: 'en',
		statements: ['2x = 6'],
		analysis: { text: `${words} `, steps, links: [], spine: [] },
		answer: 'x = 3',
		earlier: [],
		question: 'Why?',
		step: null,
		...changes
	};
}

const STEP = {
	kind: 'derive',
	confidence: 1,
	phase: 'refine',
	fate: 'kept',
	outcome: null
} as const;

/** Steps as letters, earlier questions as numbers. */
function short(parts: readonly Part[]): string {
	return parts
		.map(({ type, index }) =>
			type === 'frame' ? '#' : type === 'step' ? String.fromCharCode(97 + index) : index
		)
		.join('');
}

/** What is in the prompt between two headings. */
function section(prompt: string, from: string, to: string): string {
	return prompt.slice(prompt.indexOf(from) + from.length, prompt.indexOf(to)).trim();
}

const EARLIER = [
	{ question: 'newer', answer: 'n', step: 1 },
	{ question: 'older', answer: 'o', step: null }
];

test('with room for all of it the prompt has problem, thought, answer, what was asked before, and the question', () => {
	const context = contextOf('a b', { step: 1, earlier: EARLIER });
	expect(writePrompt(context, listParts(context))).toBe(
		[
			'A student has read how a problem was thought through, step by step, and asks about it. Steps have numbers in brackets; […] stands where steps are left out.',
			'# The problem',
			'2x = 6',
			'# What was thought',
			'[1] a',
			'[2] b',
			'# The answer',
			'x = 3',
			'Asked before about the whole:',
			'older',
			'Answered:',
			'o',
			'Asked before about step 2:',
			'newer',
			'Answered:',
			'n',
			'# The question, about step 2',
			'Why?',
			'Answer the student in plain words, in the language of the question. If a step is wrong, say so.'
		].join('\n\n')
	);
});

test('the step comes first, then its neighbours, what it is linked with, the spine from its end, earlier questions, the rest by distance', () => {
	const { analysis } = contextOf('a b c d e f g h i j');
	const links = [
		{ from: 4, to: 0, type: 'verifies' },
		{ from: 8, to: 4, type: 'revises' },
		{ from: 9, to: 8, type: 'supports' }
	] as const;
	const context = contextOf('a b c d e f g h i j', {
		analysis: { ...analysis, links, spine: [0, 6, 9] },
		earlier: EARLIER,
		step: 4
	});
	expect(short(listParts(context))).toBe('#edfaijg01cbh');
});

test('about the whole the spine comes first and the rest from the end', () => {
	const { analysis } = contextOf('a b c d e');
	const context = contextOf('a b c d e', { analysis: { ...analysis, spine: [0, 2] } });
	expect(short(listParts(context))).toBe('#caedb');
});

test('what does not fit is left out whole, and its place is marked', () => {
	const context = contextOf('a b c d e f', { step: 2, earlier: EARLIER });
	const parts = listParts(context);
	expect(short(parts)).toBe('#cbd01aef');
	const chosen = chooseParts(parts, { tokens: [50, 5, 5, 11, 5, 5, 5, 5, 5], limit: 70 });
	expect(short(chosen ?? [])).toBe('#cb01');
	const prompt = writePrompt(context, chosen ?? []);
	expect(section(prompt, '# What was thought', '# The answer')).toBe(
		'[…]\n\n[2] b\n\n[3] c\n\n[…]'
	);
	const all = chooseParts(parts, { tokens: parts.map(() => 1), limit: parts.length });
	expect(all).toEqual(parts);
});

test.each([
	['the frame', [51, 5, 1, 1]],
	['the step asked about', [40, 11, 1, 1]]
])('without room for %s there is no prompt', (_, tokens) => {
	const parts = listParts(contextOf('a b c', { step: 1 }));
	expect(chooseParts(parts, { tokens, limit: 50 })).toBeNull();
});

test('the chosen parts take at least as many characters as the prompt that is made of them', () => {
	const context = contextOf('a b c d e f g h', { step: 3, earlier: EARLIER });
	const parts = listParts(context);
	const tokens = parts.map(({ text }) => text.length);
	for (let limit = 0; limit < 1200; limit += 7) {
		const chosen = chooseParts(parts, { tokens, limit });
		if (chosen) expect(writePrompt(context, chosen).length).toBeLessThanOrEqual(limit);
	}
	expect(chooseParts(parts, { tokens, limit: 1200 })).toEqual(parts);
});

test('a question about a follow-up has the problem and the way of questions to it', () => {
	const context = contextOf('a', { statements: ['2x = 6', 'Why?'], answer: '' });
	const prompt = writePrompt(context, listParts(context));
	expect(section(prompt, '# The problem', '# What was thought')).toBe(
		'2x = 6\n\nAbout its solution this was asked:\n\nWhy?'
	);
	expect(section(prompt, '# The answer', '# The question')).toContain('There is none');
});

test('in Chinese the words around the parts are Chinese', () => {
	const context = contextOf('a', { language: 'zh', step: 0 });
	expect(writePrompt(context, listParts(context))).toContain('# 学生的问题（关于第 1 步）\n\nWhy?');
});
