import * as v from 'valibot';
import { QueueNotice, RunEvent } from '$lib/protocol/run-event.ts';
import { Pace } from './pace.ts';
import type { RunView } from './run-view.svelte.ts';

/** An answer that is an error is waited out for so long, twice as long each time. */
const FIRST_PATIENCE_MS = 2_000;
const MOST_PATIENCE_MS = 60_000;

/**
 * Feeds a view from the run's events until the run ends, as often as the page can show it beside all else.
 * @param url of the events
 * @returns its undoing
 */
export function followRun(view: RunView, url: string): () => void {
	let source: EventSource;
	let waiting: RunEvent[] = [];
	let again: ReturnType<typeof setTimeout> | undefined;
	let patienceMs = FIRST_PATIENCE_MS;
	const show = () => {
		const events = waiting;
		waiting = [];
		view.apply(events);
	};
	const pace = new Pace(show);

	function open() {
		source = new EventSource(`${url}?after=${view.lastSeq}`);
		source.onmessage = take;
		source.onerror = reopen;
		source.addEventListener('queue', ({ data }: MessageEvent<string>) => {
			// What has come before tells of the work before.
			show();
			view.waitAt(v.parse(QueueNotice, JSON.parse(data)));
		});
	}

	function take({ data }: MessageEvent<string>) {
		patienceMs = FIRST_PATIENCE_MS;
		const event = v.parse(RunEvent, JSON.parse(data));
		waiting.push(event);
		if (event.type !== 'ended') return pace.ask();
		pace.hurry();
		// The browser would take the end of the stream for a lost connection, and connect again.
		source.close();
	}

	/** A lost connection the browser opens again by itself, but not one that was answered with an error. */
	function reopen() {
		if (source.readyState !== EventSource.CLOSED) return;
		show();
		again = setTimeout(open, patienceMs);
		patienceMs = Math.min(2 * patienceMs, MOST_PATIENCE_MS);
	}

	open();
	return () => {
		clearTimeout(again);
		source.close();
		pace.stop();
	};
}
