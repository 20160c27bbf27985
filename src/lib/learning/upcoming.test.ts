import { expect, test } from 'vitest';
import { attempted } from './event.notation.ts';
import { progressOf } from './figures.ts';
import { upcomingReviews } from './upcoming.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const events = [
	attempted({ problemId: 'a', skills: ['ratio'] }),
	attempted({ problemId: 'b', skills: ['units'], correct: false })
];
const told = (nowMs: number) =>
	upcomingReviews(progressOf(events, nowMs), nowMs).flatMap(({ inDays, due }) =>
		due.flatMap((one) =>
			'skill' in one ? [`${one.skill} in ${inDays}: ${one.events.join()}`] : []
		)
	);

test('what went wrong comes back before what went well, each with its events', () => {
	expect(told(0)).toEqual(['units in 1: 1', 'ratio in 3: 0']);
	expect(told(DAY)).toEqual(['units in 0: 1', 'ratio in 2: 0']);
});

test('what is due later on is not due now, not even by an hour', () => {
	expect(told(DAY - HOUR)).toEqual(['units in 1: 1', 'ratio in 3: 0']);
	expect(told(DAY + HOUR)).toEqual(['units in 0: 1', 'ratio in 2: 0']);
});

test('what is overdue is due today', () => {
	expect(told(30 * DAY)).toEqual(['ratio in 0: 0', 'units in 0: 1']);
});

test('nothing comes back that was never met', () => {
	expect(upcomingReviews(progressOf([], 0), 0)).toEqual([]);
});
