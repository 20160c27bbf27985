import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RunEvent } from '$lib/protocol/run-event.ts';
import { isWritten, readWeights, TraceModel, type Analysis } from '$lib/trace/index.ts';
import { mostTellingStep } from '$lib/trace/navigate.ts';
import { RunView, type KnownRun } from './run-view.svelte.ts';

const WEIGHTS = new Uint8Array(readFileSync('models/trace/trace-model.bin')).buffer;
const MODEL = new TraceModel(readWeights(WEIGHTS));

const NEW: KnownRun = {
	status: 'queued',
	thought: '',
	answer: '',
	tokens: 0,
	tookMs: null,
	lastSeq: 0,
	error: null,
	place: null
};
const TRACE = 'First, $3+4=8$.\n\nWait, let me check: $8-4=4$.\n\nThat is not right. So $3+4=7$.';

function thought(seq: number, text: string): RunEvent {
	return { seq, atMs: seq * 10, type: 'thought', text, tokens: 2 };
}
const ENDED: RunEvent = {
	seq: 9,
	atMs: 90,
	type: 'ended',
	status: 'finished',
	error: null,
	unsure: null
};

test('events that were taken before are passed over', () => {
	const view = new RunView(NEW);
	view.apply([thought(1, 'One. '), thought(2, 'Two. ')]);
	view.apply([thought(2, 'Two. '), thought(3, 'Three.')]);
	expect(view.analysis.text).toBe('One. Two. Three.');
	expect(view.tokens).toBe(6);
});

test('the live end is followed until a step is selected, and again on wish', () => {
	const view = new RunView(NEW);
	view.apply([{ seq: 1, atMs: 0, type: 'started' }, thought(2, TRACE)]);
	expect(view.isFollowing).toBe(true);
	view.select(0);
	expect(view.isFollowing).toBe(false);
	view.follow();
	expect(view.isFollowing).toBe(true);
});

test('at the end a doubt is selected, unless the student stands elsewhere', () => {
	const left = new RunView(NEW);
	left.apply([thought(1, TRACE), ENDED]);
	expect(left.doubts.map(({ index }) => index)).toContain(left.selected);
	const own = new RunView(NEW);
	own.apply([thought(1, TRACE)]);
	own.select(0);
	own.apply([ENDED]);
	expect(own.selected).toBe(0);
});

describe('a place that is to be looked at before it has been written', () => {
	const STARTED: RunEvent = { seq: 1, atMs: 0, type: 'started' };
	const second = ({ steps }: Analysis) => (steps[1] ? 1 : null);
	const LATE: RunEvent = { ...ENDED, atMs: 60_000 };

	test('is selected once it comes, and stays selected to the end', () => {
		const view = new RunView(NEW);
		view.seek(second);
		view.apply([STARTED, thought(2, 'First, $3+4=8$.')]);
		expect([view.isFollowing, view.isSeeking]).toEqual([true, true]);
		view.apply([thought(3, TRACE.slice(15))]);
		expect([view.selected, view.isChosen, view.isSeeking]).toEqual([1, true, false]);
		view.apply([LATE]);
		expect(view.selected).toBe(1);
	});

	test('is selected when it comes with the end', () => {
		const view = new RunView(NEW);
		view.seek(second);
		view.apply([STARTED, thought(2, TRACE), LATE]);
		expect(view.selected).toBe(1);
	});

	test('is not gone to by who looks elsewhere, or at the live end, by then', () => {
		for (const turn of [(view: RunView) => view.select(0), (view: RunView) => view.follow()]) {
			const view = new RunView(NEW);
			view.seek(second);
			view.apply([STARTED, thought(2, 'First, $3+4=8$.')]);
			turn(view);
			const before = view.selected;
			view.apply([thought(3, TRACE.slice(15))]);
			expect(view.selected).toBe(before);
		}
	});

	test('is not sought beyond the end', () => {
		const view = new RunView(NEW);
		view.seek(() => null);
		view.apply([STARTED, thought(2, TRACE), LATE]);
		expect([view.isSeeking, view.selected]).toEqual([false, view.analysis.steps.length - 1]);
		view.seek(() => null);
		expect(view.isSeeking).toBe(false);
	});
});

test('a stored run opens at the last place', () => {
	const view = new RunView({ ...NEW, status: 'finished', thought: TRACE, place: 3 });
	expect(view.selected).toBe(0);
});

test('a run that is continued takes its text up again', () => {
	const view = new RunView({ ...NEW, status: 'interrupted', thought: 'One. ', lastSeq: 3 });
	expect(view.isGoingOn).toBe(false);
	view.apply([{ seq: 4, atMs: 50, type: 'started' }, thought(5, 'Two.'), { ...ENDED, seq: 6 }]);
	expect(view.analysis.text).toBe('One. Two.');
	expect(view.status).toBe('finished');
});

test('how unsure it was is known from the store, and at the end of what is followed', () => {
	expect(new RunView({ ...NEW, status: 'finished', unsure: 0.4 }).unsure).toBe(0.4);
	const view = new RunView(NEW);
	view.apply([thought(1, 'One. ')]);
	expect(view.unsure).toBeNull();
	view.apply([{ ...ENDED, unsure: 0.3 }]);
	expect(view.unsure).toBe(0.3);
});

test('text that comes in one batch with the end is not lost', () => {
	const view = new RunView(NEW);
	view.apply([thought(1, 'One. '), ENDED]);
	expect(view.analysis.text).toBe('One. ');
	expect(view.analysis.ended).toBe(true);
});

test('the time of a run that goes on counts the work before, not the wait between', () => {
	const view = new RunView({ ...NEW, tookMs: 34_000 });
	view.apply([{ seq: 1, atMs: 0, type: 'started' }, thought(2, 'One. ')]);
	view.apply([{ seq: 40, atMs: 900_000, type: 'started' }]);
	view.apply([{ ...thought(41, 'Two.'), atMs: 902_000 }]);
	expect(view.tookMs).toBe(36_000);
});

describe('a run that ends while it waits in the queue', () => {
	const STARTED: RunEvent = { seq: 1, atMs: 500, type: 'started' };
	const stopped = (seq: number, atMs: number): RunEvent => ({
		...ENDED,
		seq,
		atMs,
		status: 'stopped'
	});

	test('has worked no time if it never started', () => {
		const view = new RunView(NEW);
		view.waitAt({ type: 'queue', position: 1 });
		view.apply([stopped(1, 9_000)]);
		expect(view.tookMs).toBe(0);
	});

	test('has worked as long as before it was continued', () => {
		const view = new RunView(NEW);
		view.apply([STARTED, { ...thought(2, 'One. '), atMs: 700 }, stopped(3, 1_500)]);
		view.waitAt({ type: 'queue', position: 2 });
		expect([view.status, view.position, view.isGoingOn]).toEqual(['queued', 2, true]);
		view.apply([stopped(4, 99_000)]);
		expect([view.status, view.position, view.tookMs]).toEqual(['stopped', null, 1_000]);
		view.apply([{ ...STARTED, seq: 5, atMs: 200_000 }, stopped(6, 202_000)]);
		expect(view.tookMs).toBe(3_000);
	});

	test('has worked as long as was known when the page opened', () => {
		const known = new RunView({
			...NEW,
			status: 'stopped',
			thought: TRACE,
			tookMs: 34_000,
			lastSeq: 9
		});
		known.apply([stopped(10, 900_000)]);
		expect(known.tookMs).toBe(34_000);
		const told = new RunView({ ...NEW, tookMs: 34_000 });
		told.apply([STARTED, thought(2, 'One. ')]);
		told.waitAt({ type: 'queue', position: 1 });
		told.apply([stopped(10, 900_000)]);
		expect(told.tookMs).toBe(34_000);
	});
});

test('who followed a long thought stays at its end', () => {
	const view = new RunView(NEW);
	view.apply([{ seq: 1, atMs: 0, type: 'started' }, thought(2, TRACE)]);
	view.apply([{ ...ENDED, atMs: 60_000 }]);
	expect(view.selected).toBe(view.analysis.steps.length - 1);
});

test('a correction shows at once, and who looks at a step goes on looking at its text', () => {
	const view = new RunView({ ...NEW, status: 'finished', thought: 'So $x=2$. So $y=3$. Done.' });
	view.select(1);
	view.correct([{ type: 'split', start: 0, end: 10, at: 3 }]);
	expect(view.analysis.steps).toHaveLength(4);
	expect(view.selected).toBe(2);
	expect(view.analysis.ended).toBe(true);
	view.correct([{ type: 'merge', start: 0, end: 20 }]);
	expect(view.selected).toBe(0);
});

test('a run that goes on is corrected as far as its steps are complete', () => {
	const corrections = [{ type: 'kind', start: 0, end: 10, kind: 'plan' }] as const;
	const view = new RunView({ ...NEW, corrections });
	view.apply([{ seq: 1, atMs: 0, type: 'started' }, thought(2, 'So $x=2$. So $y=')]);
	expect(view.analysis.steps[0]).toMatchObject({ kind: 'plan', corrected: true });
	const written = () => view.analysis.steps.map((step) => isWritten(view.analysis, step));
	expect(written()).toEqual([true, false]);
	view.apply([thought(3, '3$. Done.'), ENDED]);
	expect(written()).toEqual([true, true, true]);
});

test('the model reads a finished thought again, and who looks at a step goes on looking at it', async () => {
	const view = new RunView({ ...NEW, status: 'finished', thought: TRACE });
	expect(view.analysis).toMatchObject({ classifier: 'rules', hindsight: false });
	view.select(2);
	await view.readBy(MODEL);
	expect(view.analysis).toMatchObject({ classifier: 'model', hindsight: true, ended: true });
	expect(view.selected).toBe(2);
});

test('what is corrected while the model reads stays corrected', async () => {
	const view = new RunView({ ...NEW, status: 'finished', thought: TRACE.repeat(60) });
	const reading = view.readBy(MODEL);
	view.correct([{ type: 'kind', start: 0, end: 17, kind: 'plan' }]);
	await reading;
	expect(view.analysis.classifier).toBe('model');
	expect(view.analysis.steps[0]).toMatchObject({ kind: 'plan', corrected: true });
});

test('the model takes over while a thought grows, and stays when it ends', async () => {
	const view = new RunView(NEW);
	view.apply([{ seq: 1, atMs: 0, type: 'started' }, thought(2, 'So $x=2$. So $y=')]);
	await view.readBy(MODEL);
	expect(view.analysis).toMatchObject({ classifier: 'model', hindsight: false });
	view.apply([thought(3, '3$. Done.'), ENDED]);
	expect(view.analysis).toMatchObject({ classifier: 'model', hindsight: true, ended: true });
	expect(view.analysis.text).toBe('So $x=2$. So $y=3$. Done.');
});

test('who has not chosen a step is shown the most telling one of what the model found', async () => {
	const view = new RunView({ ...NEW, status: 'finished', thought: TRACE });
	await view.readBy(MODEL);
	expect(view.selected).toBe(mostTellingStep(view.analysis));
	expect(view.isChosen).toBe(false);
	view.select(0);
	expect(view.isChosen).toBe(true);
});

test('a run that goes on from within a formula keeps the step that is looked at', () => {
	const open = 'First, $3+4=7$.\n\n\\[\nx=1\ny=2\nz=3';
	const view = new RunView({ ...NEW, status: 'stopped', thought: open, lastSeq: 3, place: 0 });
	view.select(view.analysis.steps.length - 1);
	view.apply([{ seq: 4, atMs: 50, type: 'started' }]);
	const selected = view.analysis.steps[view.selected ?? -1];
	expect(selected && view.analysis.text.slice(selected.start, selected.end)).toContain('z=3');
});
