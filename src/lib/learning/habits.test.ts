import { expect, test } from 'vitest';
import { acted, attempted, helpOpened, lineTried } from './event.notation.ts';
import type { Acted, Habit, LearningEvent } from './event.ts';
import { detectionOf, habitFigures, slipFigures } from './habits.ts';

const HOUR = 60 * 60 * 1000;
const figure = (habit: Habit, events: readonly LearningEvent[]) =>
	habitFigures(events).find((one) => one.habit === habit)!;
const scores = (habit: Habit, events: readonly LearningEvent[]) =>
	figure(habit, events).evidence.map(({ event, score }) => [event, score]);
/** Each at another place. */
let start = 0;
const judged = (slip: boolean, score: number) =>
	acted({ checkpoint: 'trust-or-doubt', slip, score, start: start++ });
const spotted = (slip: boolean, score: number) => {
	const slipKind = slip ? ('sign' as const) : null;
	return acted({ checkpoint: 'spot-the-slip', slip, score, slipKind, start: start++ });
};

test('doubting and trusting are told apart by whether there was a slip', () => {
	const events = [judged(true, 1), judged(false, 0), judged(false, 1), spotted(false, 0)];
	expect(scores('doubts-with-reason', events)).toEqual([[0, 1]]);
	expect(scores('trusts-with-reason', events)).toEqual([
		[1, 0],
		[2, 1],
		[3, 0]
	]);
});

test('slips are counted by kind, a neighbour for half', () => {
	const events = [spotted(true, 0.5), spotted(true, 0), spotted(false, 1), judged(true, 1)];
	expect(scores('finds-slips', events)).toEqual([
		[0, 0.5],
		[1, 0]
	]);
	expect(slipFigures(events)).toMatchObject([{ slipKind: 'sign', share: { mean: 1.5 / 4 } }]);
});

test('what nobody can grade says nothing', () => {
	const events = [acted({ checkpoint: 'explain', score: null, slip: null })];
	expect(habitFigures(events).every(({ share }) => share.count === 0)).toBe(true);
	expect(detectionOf(events)).toBeNull();
});

test('a habit is called good or in need of practice only when its interval says so', () => {
	const standing = (...given: number[]) =>
		figure(
			'doubts-with-reason',
			given.map((score) => judged(true, score))
		).standing;
	expect(standing()).toBeNull();
	expect(standing(1, 1)).toBeNull();
	expect(standing(1, 1, 1, 1, 1, 1)).toBe('good');
	expect(standing(1, 0, 1, 0, 1, 0)).toBeNull();
	expect(standing(0, 0, 0, 0)).toBe('needs-practice');
});

test('detection counts hits and false alarms, with the events behind it', () => {
	const events = [judged(true, 1), judged(true, 0), judged(false, 1), judged(false, 1)];
	expect(detectionOf(events)).toMatchObject({
		hits: 1,
		misses: 1,
		falseAlarms: 0,
		correctRejections: 2,
		events: [0, 1, 2, 3]
	});
});

test('own work counts as checked by the first answer of a sitting', () => {
	const events = [
		attempted({ problemId: 'a', checked: false }),
		attempted({ problemId: 'a', checked: true, atMs: HOUR }),
		attempted({ problemId: 'a', checked: true, atMs: 13 * HOUR }),
		attempted({ problemId: 'b', checked: true, sawThought: true })
	];
	expect(scores('checks-own-work', events)).toEqual([
		[0, 0],
		[2, 1]
	]);
});

test('stopping at a right answer is in time, going on after it is not', () => {
	const right = attempted({ problemId: 'a' });
	const line = lineTried({ problemId: 'a' });
	expect(scores('knows-when-to-stop', [line, right])).toEqual([[1, 1]]);
	expect(scores('knows-when-to-stop', [line, right, line])).toEqual([[1, 0]]);
});

test('a wrong answer was given too early if it was unchecked or the last line did not follow', () => {
	const wrong = { problemId: 'a', correct: false };
	const bad = lineTried({ problemId: 'a', verdict: 'does-not-follow' });
	expect(scores('knows-when-to-stop', [attempted(wrong)])).toEqual([[0, 0]]);
	expect(scores('knows-when-to-stop', [bad, attempted({ ...wrong, checked: true })])).toEqual([
		[1, 0]
	]);
	const good = lineTried({ problemId: 'a', verdict: 'follows' });
	expect(scores('knows-when-to-stop', [good, attempted({ ...wrong, checked: true })])).toEqual([]);
	expect(scores('knows-when-to-stop', [attempted({ ...wrong, correct: null })])).toEqual([]);
});

test('a right judgement with hints is still one', () => {
	const events = [judged(true, 1 / 3), judged(false, 1 / 3), judged(true, 0), judged(false, 0)];
	expect(detectionOf(events)).toMatchObject({ hits: 1, misses: 1, correctRejections: 1 });
});

test('what is said after all was shown tells nothing of judging', () => {
	const shown = (act: Acted) => [helpOpened({ ...act, type: 'help', isLast: true }), act];
	const events = [
		...shown(judged(true, 0)),
		...shown(judged(false, 0)),
		...shown(spotted(true, 0))
	];
	expect(habitFigures(events).every(({ share }) => share.count === 0)).toBe(true);
	expect([detectionOf(events), slipFigures(events)]).toEqual([null, []]);
});

test('who is asked the same again in one sitting has read what is right', () => {
	const first = spotted(true, 0);
	const again = (atMs: number) => ({ ...first, score: 1, atMs });
	expect(scores('finds-slips', [first, again(HOUR)])).toEqual([[0, 0]]);
	expect(scores('finds-slips', [first, again(13 * HOUR)])).toEqual([
		[0, 0],
		[1, 1]
	]);
});
