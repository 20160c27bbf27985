import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThinkSplitter, type Beginning } from './think-splitter.ts';

/** Thought and answer, as `thought | answer`. */
function split(beginning: Beginning, ...chunks: string[]): string {
	const splitter = new ThinkSplitter(beginning);
	const pieces = [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
	const of = (type: string) =>
		pieces
			.filter((piece) => piece.type === type)
			.map((piece) => piece.text)
			.join('');
	return `${of('thought')} | ${of('answer')}`;
}

test('what stands between the tags is the thought, what follows is the answer', () => {
	expect(split('unknown', '<think>\nSo x = 2.\n\nWait.\n</think>\n\nx = 2\n')).toBe(
		'So x = 2.\n\nWait. | x = 2'
	);
});

test('a prompt that opened the thought needs no opening tag', () => {
	expect(split('thought', 'So x = 2.\n</think>\n\nx = 2')).toBe('So x = 2. | x = 2');
});

test('a second opening tag after a prompt that opened the thought is dropped', () => {
	expect(split('thought', '\n<think>\nSo.</think>Yes')).toBe('So. | Yes');
});

test('tags may come in pieces', () => {
	expect(split('unknown', '<th', 'ink', '>a', '</', 'thi', 'nk', '>', 'b')).toBe('a | b');
});

test('a text without tags is an answer where nothing says that the model thinks', () => {
	expect(split('unknown', 'Four', ' it is.')).toBe(' | Four it is.');
	expect(split('answer', 'Four', ' it is.')).toBe(' | Four it is.');
});

test('a text without tags is a thought where the prompt opened one', () => {
	expect(split('thought', 'Four', ' it is?')).toBe('Four it is? | ');
});

test('what precedes a lone closing tag is the thought', () => {
	const splitter = new ThinkSplitter('unknown');
	expect(splitter.push('So x = 2. </think> x = 2')).toEqual([
		{ type: 'thought', text: 'So x = 2.' },
		{ type: 'answer', text: 'x = 2' }
	]);
	expect(splitter.closedUnopened).toBe(true);
});

test('a thought that nothing closes is kept to its last character', () => {
	expect(split('unknown', '<think>Hmm, </thi')).toBe('Hmm, </thi | ');
});

test('the rest of a thought keeps the white space it begins with', () => {
	expect(split('mid-thought', '\n\nWait.</think>No')).toBe('\n\nWait. | No');
});

test('other usual tags are known, and each opening tag has its own closing one', () => {
	expect(split('unknown', '<thinking>a </think> b</thinking>c')).toBe('a </think> b | c');
	expect(split('unknown', '<|begin_of_thought|>a<|end_of_thought|>b')).toBe('a | b');
});

test('tags in the answer are text', () => {
	expect(split('unknown', '<think>a</think>write <think>x</think>')).toBe(
		'a | write <think>x</think>'
	);
});

test('NUL becomes a replacement character', () => {
	expect(split('thought', 'a\0b')).toBe('a\uFFFDb | ');
});

const fragments = fc.constantFrom(
	'<think>',
	'</think>',
	'<',
	'</thi',
	'<thinking>',
	' ',
	'\n\n',
	'x',
	'😀',
	'再想'
);
const texts = fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join(''));
const beginnings = fc.constantFrom<Beginning>('unknown', 'thought', 'mid-thought', 'answer');

test('any chunking gives the same thought and answer', () => {
	fc.assert(
		fc.property(texts, beginnings, fc.array(fc.nat(40)), (text, beginning, cuts) => {
			const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b)];
			const chunks = places.map((place, i) => text.slice(place, places[i + 1]));
			expect(split(beginning, ...chunks)).toBe(split(beginning, text));
			expect(split(beginning, ...text.split(''))).toBe(split(beginning, text));
		}),
		{ numRuns: 1000 }
	);
});

test('no piece ends within a surrogate pair', () => {
	fc.assert(
		fc.property(texts, beginnings, (text, beginning) => {
			const splitter = new ThinkSplitter(beginning);
			for (const unit of text.split(''))
				for (const piece of splitter.push(unit)) expect(piece.text).not.toMatch(/[\uD800-\uDBFF]$/);
		})
	);
});
