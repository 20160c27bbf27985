import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nextStep, previousStep } from '$lib/trace/navigate.ts';
import { Looking } from './looking.svelte.ts';
import { RunView } from './run-view.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened(): Looking {
	const thought = Array.from({ length: 200 }, (_, index) => `So $x=${index}$.`).join('\n\n');
	const view = new RunView({
		status: 'finished',
		thought,
		answer: '',
		tokens: 0,
		tookMs: null,
		lastSeq: 1,
		error: null,
		place: 0
	});
	return new Looking(view);
}

test('the reader follows one jump at once', () => {
	const look = opened();
	look.select(150, 1000);
	expect(look.reading).toBe(150);
});

test('the reader waits while far steps are scrubbed past, and goes to the one where it rests', () => {
	const look = opened();
	look.select(30, 1000);
	look.select(90, 1016);
	look.select(150, 1032);
	expect([look.run.selected, look.reading]).toEqual([150, 30]);
	vi.advanceTimersByTime(200);
	expect(look.reading).toBe(150);
});

test('a key that is held down walks the reader along', () => {
	const look = opened();
	for (let step = 1; step < 40; step++) {
		look.select(step, 1000 + step * 33);
		expect(look.reading).toBe(step);
	}
});

test('it is told how often the selected step was chosen once more', () => {
	const look = opened();
	for (const step of [150, 150, 30, 150, 150]) look.select(step);
	expect(look.again).toBe(2);
});

test('one turns from view to view, not beyond the last', () => {
	const look = opened();
	look.turn(-1);
	expect(look.shown).toBe('reader');
	look.turn(1);
	expect(look.shown).toBe('graph');
});

const TRACE = 'First, $3+4=8$.\n\nWait, is that right?\n\nNo: $3+4=7$.\n\nSo it is $7$.';

function lookAt(place: number) {
	const run = new RunView({
		status: 'finished',
		thought: TRACE,
		answer: '7',
		tokens: 0,
		tookMs: null,
		lastSeq: 3,
		error: null,
		place
	});
	return new Looking(run);
}

test('in a replay one looks at the step being written, until one selects another', async () => {
	const look = lookAt(0);
	await look.replay.open();
	look.replay.seek(45);
	expect([look.current, look.selected, look.isGrowing]).toEqual([2, null, true]);
	look.go(previousStep);
	look.go(previousStep);
	expect([look.current, look.isFollowing]).toEqual([1, false]);
	look.follow();
	expect(look.current).toBe(2);
});

test('a replay leads nowhere that has not been written yet', async () => {
	const look = lookAt(60);
	await look.replay.open();
	look.replay.seek(20);
	look.select(3);
	expect(look.current).toBe(1);
	look.go(nextStep);
	expect(look.current).toBe(1);
	expect(look.doubts.map(({ outcome }) => outcome)).toEqual(['open']);
});

test('in a replay the answer comes after the thought', async () => {
	const look = lookAt(0);
	expect(look.answer).toBe('7');
	await look.replay.open();
	look.replay.seek(45);
	expect(look.answer).toBe('');
	look.replay.seek(TRACE.length);
	expect(look.answer).toBe('7');
});

test('when a replay is closed one is where one was', async () => {
	const look = lookAt(0);
	await look.replay.open();
	look.replay.seek(45);
	look.replay.close();
	expect([look.selected, look.analysis.ended]).toEqual([0, true]);
});

test('when it was written is asked anew once the run goes on', async () => {
	const logs = [[{ atMs: 10, end: 5 }], [{ atMs: 90, end: 9 }]];
	const look = new Looking(opened().run, () => Promise.resolve(logs.shift() ?? null));
	await look.times.ask();
	const before = look.times.timeline;
	await look.times.ask();
	expect(look.times.timeline).toBe(before);
	look.goOn();
	expect(look.times.timeline).toBeNull();
	await look.times.ask();
	expect(look.times.timeline).not.toBe(before);
	expect(logs).toEqual([]);
});
