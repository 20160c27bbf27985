import { expect, test } from 'vitest';
import { acted, attempted, helpOpened, lineTried } from './event.notation.ts';
import { HABITS } from './event.ts';
import { progressOf } from './figures.ts';

const DAY = 24 * 60 * 60 * 1000;

test('without events nothing is claimed', () => {
	const progress = progressOf([], 0);
	expect(progress).toMatchObject({ skills: [], slips: [], detection: null, calibration: null });
	expect(progress.habits.map(({ habit }) => habit)).toEqual(HABITS);
	for (const { share, standing, review } of progress.habits)
		expect([share.count, standing, review]).toEqual([0, null, null]);
});

test('every figure names events that are there, of the right type', () => {
	const skills = ['ratio'];
	const events = [
		helpOpened({ skills }),
		lineTried({ skills }),
		attempted({ skills, atMs: 1 }),
		acted({ skills, checkpoint: 'trust-or-doubt', slip: true, sureness: 0.6, atMs: 2 }),
		acted({ skills, checkpoint: 'trust-or-doubt', slip: false, sureness: 0.9, start: 9, atMs: 3 }),
		acted({ skills, checkpoint: 'spot-the-slip', slip: true, slipKind: 'sign', start: 20, atMs: 4 })
	];
	const {
		skills: rows,
		habits,
		slips,
		detection,
		calibration,
		lastSeenMs
	} = progressOf(events, DAY);
	const named = (figures: readonly { evidence: readonly { event: number }[] }[]) =>
		figures.map(({ evidence }) => evidence.map(({ event }) => event));
	expect(named(rows)).toEqual([[2]]);
	expect(named(habits)).toEqual([[5], [3], [4], [2], [2]]);
	expect(named(slips)).toEqual([[5]]);
	expect(detection?.events).toEqual([3, 4]);
	expect(calibration?.bins.map((bin) => bin.events)).toEqual([[3], [4]]);
	expect(lastSeenMs.get('p')).toBe(4);
	expect(rows[0]?.review?.dueMs).toBeGreaterThan(DAY);
});
