import { expect, test } from 'vitest';
import { acted, attempted } from './event.notation.ts';
import type { LearningEvent } from './event.ts';
import { progressOf } from './figures.ts';
import { wentWell } from './went-well.ts';

const DAY = 24 * 60 * 60 * 1000;
const told = (events: readonly LearningEvent[]) =>
	wentWell(progressOf(events, 0)).map((success) => {
		const about = 'skill' in success ? success.skill : success.habit;
		return `${success.id} ${about}: ${success.done} of ${success.of}`;
	});
/** `+` found, `~` a neighbour of it, `-` missed; one each day. */
const slips = (drawn: string) =>
	[...drawn].map((sign, day) =>
		acted({
			atMs: day * DAY,
			start: day,
			checkpoint: 'spot-the-slip',
			slip: true,
			score: { '+': 1, '~': 0.5 }[sign] ?? 0
		})
	);
/** Answers to different problems, one each day. */
const answers = (drawn: string, given: Partial<Parameters<typeof attempted>[0]> = {}) =>
	[...drawn].map((sign, day) =>
		attempted({
			atMs: day * DAY,
			problemId: `p${day}`,
			skills: ['fractions'],
			correct: sign === '+',
			sawThought: false,
			...given
		})
	);

test('found slips are counted, a neighbour is not quite found', () => {
	expect(told(slips('+-++'))).toEqual(['habit finds-slips: 3 of 4']);
	expect(told(slips('+~~+'))).toEqual([]);
});

test('once could be luck, and what mostly went wrong did not go well', () => {
	expect(told(slips('+'))).toEqual([]);
	expect(told(slips('++---'))).toEqual([]);
	expect(told([])).toEqual([]);
});

test('only the latest ten times count', () => {
	expect(told(slips('-----' + '+'.repeat(10)))).toEqual(['habit finds-slips: 10 of 10']);
});

test('nine of ten comes before two of two, and a mastered skill is called so', () => {
	expect(told([...slips('++'), ...answers('+++++-++++')])).toEqual([
		'mastered fractions: 9 of 10',
		'habit knows-when-to-stop: 9 of 10',
		'habit finds-slips: 2 of 2'
	]);
});

test('an answer after the thought was seen is no success', () => {
	expect(told(answers('++++', { sawThought: true }))).toEqual([]);
});
