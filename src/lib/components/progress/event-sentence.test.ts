import { expect, test } from 'vitest';
import { acted, attempted } from '$lib/learning/event.notation.ts';
import { translateTo } from '$lib/state/translate.ts';
import { eventSentence } from './event-sentence.ts';

const english = translateTo('en');
const say = (event: Parameters<typeof eventSentence>[1]) => eventSentence(english, event);

test('an answer is told with what came before it', () => {
	expect(say(attempted({ answer: 'x = 5', checked: true }))).toBe(
		'Your answer was x = 5: right. You checked before.'
	);
	expect(say(attempted({ answer: '7', correct: false, hints: 2, sawThought: true }))).toBe(
		'Your answer was 7: not right yet. You had seen its thought. With 2 hints.'
	);
	expect(say(attempted({ answer: '?', correct: null }))).toContain('it could not be checked');
});

test('an answer that was compared with what the model came to is not called right or wrong', () => {
	const compared = (correct: boolean | null) =>
		say(attempted({ answer: '7', correct, against: 'run' }));
	expect([compared(true), compared(false), compared(null)]).toEqual([
		'Your answer was 7: it came to the same.',
		'Your answer was 7: it came to another answer.',
		'Your answer was 7: it could not be checked.'
	]);
});

test('a judgement is told by what was there and what was chosen', () => {
	const judged = (slip: boolean, score: number) =>
		say(acted({ checkpoint: 'trust-or-doubt', slip, score }));
	expect([judged(true, 1), judged(true, 0), judged(false, 1), judged(false, 0)]).toEqual([
		'You doubted a step that had a slip.',
		'You trusted a step that had a slip.',
		'You trusted a sound step.',
		'You doubted a step that was sound.'
	]);
	const searched = (slip: boolean, score: number) =>
		say(acted({ checkpoint: 'spot-the-slip', slip, score, sureness: 0.8 }));
	expect(searched(true, 0.5)).toBe('You came close to the slip. You were 80% sure.');
	expect(searched(true, 0)).toBe('The slip got past you. You were 80% sure.');
	expect(searched(false, 1)).toContain('there was no slip');
});

test('mending and ordering are told by how far they went, and what could not be checked is not called wrong', () => {
	const acts = (checkpoint: 'repair' | 'order' | 'predict-result', scores: (number | null)[]) =>
		scores.map((score) => say(acted({ checkpoint, slip: null, score })));
	expect(acts('repair', [1, 0.4, 0, null])).toEqual([
		'You mended a slip.',
		'You mended a slip with help.',
		'You tried to mend a slip: it is not right yet.',
		'You tried to mend a slip: it could not be checked.'
	]);
	expect(acts('order', [0.8, 0.4, 0])).toEqual([
		'You put lines in the right order, or nearly.',
		'You put lines in order: partly right.',
		'You put lines in order: not right yet.'
	]);
	expect(acts('predict-result', [0, null])).toEqual([
		'You predicted the result: it came out differently.',
		'You predicted the result: it could not be checked.'
	]);
});

test('what nobody can grade is told without a verdict, also in Chinese', () => {
	const event = acted({ checkpoint: 'explain', score: null, slip: null, hints: 1 });
	expect(say(event)).toBe('You explained why it doubted. With 1 hint.');
	expect(eventSentence(translateTo('zh'), event)).toBe('你解释了它为什么怀疑。用了 1 个提示。');
});
