import { expect, test } from 'vitest';
import type { Reason } from '$lib/learning/reasons.ts';
import { translateTo } from '$lib/state/translate.ts';
import { reasonSentence, withFreshReasons } from './reason-sentence.ts';

const translation = translateTo('en');
const behind = { events: [0, 1, 2], missed: 2, of: 3 };

test.each<[Reason, string]>([
	[
		{ id: 'due-skill', skill: 'fractions', days: 0, ...behind },
		'Today is a good day to meet this again: fractions.'
	],
	[
		{ id: 'due-habit', habit: 'finds-slips', days: 3, ...behind },
		'It has been waiting for 3 days: finding slips.'
	],
	[
		{ id: 'weak-skill', skill: 'ratio', ...behind },
		'You are still learning ratio and proportion: 2 of 3 answers were not right yet.'
	],
	[
		{ id: 'missed-slips', slipKind: 'sign', ...behind },
		'2 of 3 slips got past you (plus and minus mixed up). There is one like that in here.'
	],
	[{ id: 'new-skill', skill: 'units' }, 'New to you: units.'],
	[{ id: 'for-variety' }, 'For a change.']
])('%j is said so', (reason, sentence) => {
	expect(reasonSentence(translation, reason)).toBe(sentence);
});

test('a reason is told once, unless a suggestion has no other', () => {
	const [due, isNew]: Reason[] = [
		{ id: 'due-habit', habit: 'finds-slips', days: 3, events: [0] },
		{ id: 'new-skill', skill: 'units' }
	];
	const told = withFreshReasons([
		{ reasons: [due!] },
		{ reasons: [due!, isNew!] },
		{ reasons: [due!] }
	]);
	expect(told.map(({ reasons }) => reasons.map(({ id }) => id))).toEqual([
		['due-habit'],
		['new-skill'],
		['due-habit']
	]);
});
