import { expect, test } from 'vitest';
import { newestBehind } from './behind.ts';
import { acted, attempted, helpOpened } from './event.notation.ts';
import { progressOf } from './figures.ts';
import { wentWell } from './went-well.ts';

const slip = { checkpoint: 'spot-the-slip', slip: true } as const;
const EVENTS = [
	acted({ ...slip, slipKind: 'copied', start: 0 }),
	...Array.from({ length: 4 }, (_, i) => acted({ ...slip, slipKind: 'sign', start: i + 1 })),
	helpOpened({}),
	attempted({ problemId: 'a', skills: ['units'] }),
	attempted({ problemId: 'b', skills: ['units'], sawThought: true }),
	attempted({ problemId: 'c', skills: ['units'], sawThought: true })
];
const behind = (count: number) => {
	const progress = progressOf(EVENTS, 0);
	return [...newestBehind(progress, wentWell(progress), count)].sort((a, b) => a - b);
};

test('the newest of each figure are taken, a rare slip too, and nothing to which no figure points', () => {
	// Event 6 is the newest own try, which two habits are about.
	expect(behind(2)).toEqual([0, 3, 4, 6, 7, 8]);
	expect(behind(EVENTS.length)).toEqual([0, 1, 2, 3, 4, 6, 7, 8]);
});
