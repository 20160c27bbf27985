import type { Mark } from '$lib/trace/timeline.ts';
import * as runEvents from '../db/run-events.ts';
import * as runs from '../db/runs.ts';

/** Events read at a time. */
const PAGE = 1_000;
/** Marks are at least this far apart: a replay shows no more, and a long run stays some hundred kilobytes. */
const APART_MS = 200;

/**
 * How far the trace of a run had come at times of work, in order, the whole at last once it has ended. Waiting, and pauses between an end
 * and a continuation, take no time.
 * @returns null if the student has no such run
 */
export async function listTimes(run: {
	readonly id: string;
	readonly studentId: string;
}): Promise<Mark[] | null> {
	if (!(await runs.findStatus(run.id, run.studentId))) return null;
	const marks: Mark[] = [];
	let end = 0;
	let idleMs = 0;
	let last = { seq: 0, atMs: 0 };
	for await (const event of eventsOf(run)) {
		// Before it an end was left out: this one came in the queue.
		const hasWaited = event.type === 'ended' && event.seq > last.seq + 1;
		if (event.type === 'started' || hasWaited) idleMs += event.atMs - last.atMs;
		last = event;
		const atMs = event.atMs - idleMs;
		const { atMs: markedMs = -Infinity, end: marked = -1 } = marks.at(-1) ?? {};
		const isDue = event.type === 'thought' ? atMs - markedMs >= APART_MS : end > 0;
		if (isDue && end > marked) {
			if (atMs === markedMs) marks.pop();
			marks.push({ atMs, end });
		}
		if (event.type === 'thought') end += event.text.length;
	}
	return marks;
}

async function* eventsOf(run: { readonly id: string; readonly studentId: string }) {
	let seen = 0;
	for (;;) {
		const events = await runEvents.listAfter(run, seen, PAGE);
		yield* events;
		if (events.length < PAGE) return;
		seen = events.at(-1)!.seq;
	}
}
