import { expect, onTestFinished, test, vi } from 'vitest';
import { Replay } from './replay.svelte.ts';
import { RunTimes } from './run-times.svelte.ts';
import { RunView } from './run-view.svelte.ts';

const TRACE = 'First, $3+4=8$.\n\nWait, is that right?\n\nNo: $3+4=7$.\n\nSo it is $7$.';
const ENDS = [17, 39, 53, 66];

async function open(log: readonly { atMs: number; end: number }[] | null) {
	const run = new RunView({
		status: 'finished',
		thought: TRACE,
		answer: '7',
		tokens: 0,
		tookMs: null,
		lastSeq: 3,
		error: null,
		place: null
	});
	expect(run.analysis.steps.map(({ end }) => end)).toEqual(ENDS);
	const replay = new Replay(run, new RunTimes(() => Promise.resolve(log)));
	await replay.open();
	return { replay, run };
}
/** Ten characters a second. */
const SLOW = [
	{ atMs: 0, end: 0 },
	...TRACE.split('').map((_, i) => ({ atMs: 100 * (i + 1), end: i + 1 }))
];

test('it plays as the trace was written, times its speed, and stops at the end', async () => {
	const { replay } = await open(SLOW);
	replay.pauseAtDoubts(false);
	replay.advance(1000);
	expect(replay.analysis.text).toBe(TRACE.slice(0, 10));
	replay.changeSpeed(4);
	replay.advance(1000);
	expect(replay.analysis.text).toBe(TRACE.slice(0, 50));
	replay.advance(1000);
	expect([replay.isAtEnd, replay.isPlaying]).toEqual([true, false]);
	expect(replay.analysis.ended).toBe(true);
	replay.toggle();
	expect([replay.offset, replay.isPlaying]).toEqual([0, true]);
});

test('it pauses when a doubt is said, and goes on from there', async () => {
	const { replay } = await open(SLOW);
	replay.advance(9000);
	expect([replay.offset, replay.isPlaying]).toEqual([39, false]);
	expect(replay.analysis.steps.at(-1)).toMatchObject({ kind: 'question', outcome: 'open' });
	replay.toggle();
	replay.advance(200);
	expect(replay.offset).toBe(41);
});

test('step by step it goes to where steps end, and does not play on', async () => {
	const { replay } = await open(SLOW);
	replay.advance(100);
	const places = [];
	for (const go of ['stepForward', 'stepForward', 'stepBack', 'stepBack', 'stepBack'] as const) {
		replay[go]();
		places.push(replay.offset);
	}
	expect(places).toEqual([17, 39, 17, 0, 0]);
	expect(replay.isPlaying).toBe(false);
});

test('what has no times, or was written faster than one can follow, goes at the pace of reading', async () => {
	for (const log of [null, SLOW.map(({ atMs, end }) => ({ atMs: atMs / 60, end }))]) {
		const { replay } = await open(log);
		expect([replay.pace, replay.isTimed]).toEqual(['reading', log !== null]);
		replay.advance(500);
		expect(replay.offset).toBe(15);
	}
});

test('another pace goes on from the same place', async () => {
	const { replay } = await open(SLOW);
	replay.advance(1500);
	replay.changePace('reading');
	expect(replay.offset).toBe(15);
	replay.advance(100);
	expect(replay.offset).toBe(18);
});

test('a run that goes on again is no longer replayed', async () => {
	const { replay, run } = await open(SLOW);
	run.apply([{ seq: 4, atMs: 9000, type: 'started' }]);
	expect(replay.isOpen).toBe(false);
});

test('who chose less motion on the page sees whole steps', async () => {
	const { replay } = await open(SLOW);
	replay.seek(45);
	expect(replay.analysis.text).toBe(TRACE.slice(0, 45));
	onTestFinished(() => void vi.unstubAllGlobals());
	vi.stubGlobal('document', { documentElement: { dataset: { motion: 'reduced' } } });
	replay.seek(46);
	expect(replay.analysis.text).toBe(TRACE.slice(0, 39));
});
