import { expect, test } from 'vitest';
import { countDays } from './days.ts';

const quarter = (time: string, stepsVisited: number) => ({
	...{ startMs: Date.parse(time), runs: 1, stepsVisited, doubtsVisited: 1 }
});
const steps = (timeZone: string, ...quarters: Parameters<typeof countDays>[0]) =>
	countDays(quarters, timeZone).map(({ day, stepsVisited }) => `${day}: ${stepsVisited}`);

test('a day begins at midnight where the student is', () => {
	const late = quarter('2026-03-01T15:45:00Z', 1);
	const early = quarter('2026-03-01T16:00:00Z', 2);
	expect(steps('UTC', late, early)).toEqual(['2026-03-01: 3']);
	expect(steps('Asia/Shanghai', late, early)).toEqual(['2026-03-01: 1', '2026-03-02: 2']);
	const evening = quarter('2026-03-02T02:00:00Z', 4);
	expect(steps('America/New_York', evening)).toEqual(['2026-03-01: 4']);
	expect(steps('Asia/Kathmandu', quarter('2026-03-01T18:15:00Z', 1))).toEqual(['2026-03-02: 1']);
});

test('all counts of a day are added, and days without any are left out', () => {
	const [first, last] = [quarter('2026-03-01T08:00:00Z', 1), quarter('2026-03-09T08:00:00Z', 5)];
	expect(countDays([first, first, last], 'UTC')).toEqual([
		{ day: '2026-03-01', runs: 2, stepsVisited: 2, doubtsVisited: 2 },
		{ day: '2026-03-09', runs: 1, stepsVisited: 5, doubtsVisited: 1 }
	]);
	expect(countDays([], 'UTC')).toEqual([]);
});
