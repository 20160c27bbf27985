import { setTimeout as wait } from 'node:timers/promises';
import type { QueueNotice, RunEvent } from '$lib/protocol/run-event.ts';
import * as runEvents from '../db/run-events.ts';
import * as runs from '../db/runs.ts';
import type { LiveRun } from './live-run.ts';
import { service } from './service.ts';

/** Rows read at a time, and characters joined into one event at most: a long trace in a few dozen messages. */
const PAGE = 1_000;
const JOINED_LENGTH = 65_536;
/** How often the table is asked for a run that another server works on. */
const POLL_MS = 500;

export interface Followed {
	readonly runId: string;
	readonly studentId: string;
	/** Number of the last event that the follower has; 0: from the beginning. */
	readonly afterSeq: number;
	readonly signal: AbortSignal;
}

/**
 * Follows a run: everything after `afterSeq`, without a lost or doubled character, then what comes, until the run has
 * ended or the signal aborts. Neighbouring pieces of text come as one.
 * @returns null if the student has no such run
 */
export async function followRun(
	followed: Followed
): Promise<AsyncGenerator<RunEvent | QueueNotice> | null> {
	const { runId, studentId } = followed;
	return (await runs.findStatus(runId, studentId)) ? follow(followed) : null;
}

async function* follow(followed: Followed): AsyncGenerator<RunEvent | QueueNotice> {
	const { runId, studentId, signal } = followed;
	let seen = followed.afterSeq;
	let position: number | null = null;
	const { live: lives } = service();
	let live: LiveRun | undefined;
	while (!signal.aborted) {
		// A run that has ended is no longer listed, but still knows its last events.
		live = lives.get(runId) ?? live;
		// Both are asked before the events are read, so that nothing which comes meanwhile is slept through.
		const change = live?.changed(signal);
		const status = live ? 'running' : await runs.findStatus(runId, studentId);
		const events =
			live?.eventsAfter(seen) ?? (await runEvents.listAfter({ id: runId, studentId }, seen, PAGE));
		for (const event of joinText(events)) {
			seen = event.seq;
			if (event.type === 'ended' && live && event.seq <= live.continuesAfter) continue;
			yield event;
			if (event.type === 'ended') return;
		}
		if (events.length > 0) continue;
		if (status !== 'queued' && status !== 'running') return;
		if (live?.position && live.position !== position) {
			position = live.position;
			yield { type: 'queue', position };
		} else await (change ?? wait(POLL_MS));
	}
}

/** Neighbouring pieces of one type as one event, which carries the number of the last and the time of the first. */
export function joinText(events: readonly RunEvent[]): RunEvent[] {
	const joined: RunEvent[] = [];
	for (const event of events) {
		const last = joined.at(-1);
		if (last && 'text' in last && 'text' in event && isJoinable(last, event))
			joined[joined.length - 1] = {
				...last,
				seq: event.seq,
				text: last.text + event.text,
				tokens: last.tokens + event.tokens
			};
		else joined.push(event);
	}
	return joined;
}

type TextEvent = Extract<RunEvent, { text: string }>;

function isJoinable(last: TextEvent, event: TextEvent): boolean {
	return last.type === event.type && last.text.length + event.text.length <= JOINED_LENGTH;
}
