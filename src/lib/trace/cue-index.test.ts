import { expect, test } from 'vitest';
import { PhraseIndex } from './cue-index.ts';
import { tokenise } from './tokens.ts';

function find(phrases: Record<string, string>, text: string): string[] {
	const index = new PhraseIndex<string>();
	for (const [phrase, value] of Object.entries(phrases)) index.add(phrase, value);
	const tokens = tokenise(text);
	return index
		.findAll(tokens)
		.flatMap(({ from, to, values }) =>
			values.map((value) => `${tokens.slice(from, to).join(' ')}: ${value}`)
		);
}

test('the longest phrase that begins at a word counts, phrases within it do not', () => {
	expect(
		find({ 'let me': 'plan', 'let me check': 'verify', check: 'verify' }, 'Let me check this.')
	).toEqual(['let me check: verify']);
});

test('phrases that overlap both count', () => {
	expect(find({ 'so that’s': 'derive', "that's right": 'verify' }, "So that's right")).toEqual([
		"so that's: derive",
		"that's right: verify"
	]);
});

test('a phrase may hold choices, words that may be missing and any one word', () => {
	const phrases = { 'let me|us just? check': 'verify', 'step _ :': 'plan' };
	expect(find(phrases, 'Let us check.')).toEqual(['let us check: verify']);
	expect(find(phrases, 'Let me just check.')).toEqual(['let me just check: verify']);
	expect(find(phrases, 'Step four: go')).toEqual(['step four :: plan']);
	expect(find(phrases, 'Let it check. Step : go')).toEqual([]);
});

test('Chinese phrases are found between other characters', () => {
	expect(find({ '再算 一遍|一次': 'verify' }, '那我再算一次看看')).toEqual(['再 算 一 次: verify']);
});
