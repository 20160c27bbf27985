import * as v from 'valibot';
import { QueueNotice, RunEvent } from '$lib/protocol/run-event.ts';
import type { RunView } from './run-view.svelte.ts';

/**
 * Feeds a view from the run's events until the run ends, one update a frame at most.
 * @param url of the events
 * @returns its undoing
 */
export function followRun(view: RunView, url: string): () => void {
	const source = new EventSource(`${url}?after=${view.lastSeq}`);
	let waiting: RunEvent[] = [];
	let frame = 0;

	function apply() {
		frame = 0;
		const events = waiting;
		waiting = [];
		view.apply(events);
	}

	source.onmessage = ({ data }: MessageEvent<string>) => {
		const event = v.parse(RunEvent, JSON.parse(data));
		waiting.push(event);
		// The browser would take the end of the stream for a lost connection, and connect again.
		if (event.type === 'ended') source.close();
		frame ||= requestAnimationFrame(apply);
	};
	source.addEventListener('queue', ({ data }: MessageEvent<string>) => {
		view.waitAt(v.parse(QueueNotice, JSON.parse(data)));
	});
	return () => {
		source.close();
		cancelAnimationFrame(frame);
	};
}
