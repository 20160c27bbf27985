import * as v from 'valibot';
import { QueueNotice, RunEvent } from '$lib/protocol/run-event.ts';
import { Pace } from './pace.ts';
import type { RunView } from './run-view.svelte.ts';

/**
 * Feeds a view from the run's events until the run ends, as often as the page can show it beside all else.
 * @param url of the events
 * @returns its undoing
 */
export function followRun(view: RunView, url: string): () => void {
	const source = new EventSource(`${url}?after=${view.lastSeq}`);
	let waiting: RunEvent[] = [];
	const show = () => {
		const events = waiting;
		waiting = [];
		view.apply(events);
	};
	const pace = new Pace(show);

	source.onmessage = ({ data }: MessageEvent<string>) => {
		const event = v.parse(RunEvent, JSON.parse(data));
		waiting.push(event);
		if (event.type !== 'ended') return pace.ask();
		pace.hurry();
		// The browser would take the end of the stream for a lost connection, and connect again.
		source.close();
	};
	source.addEventListener('queue', ({ data }: MessageEvent<string>) => {
		// What has come before tells of the work before.
		show();
		view.waitAt(v.parse(QueueNotice, JSON.parse(data)));
	});
	return () => {
		source.close();
		pace.stop();
	};
}
