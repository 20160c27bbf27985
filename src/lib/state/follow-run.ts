import * as v from 'valibot';
import { QueueNotice, RunEvent } from '$lib/protocol/run-event.ts';
import type { RunView } from './run-view.svelte.ts';

/** An update that took so long is followed by the next after this many times as long: the rest is left to the student. */
const PACE = 5;

/**
 * Feeds a view from the run's events until the run ends: one update a frame at most, and fewer where it takes long to
 * show one.
 * @param url of the events
 * @returns its undoing
 */
export function followRun(view: RunView, url: string): () => void {
	const source = new EventSource(`${url}?after=${view.lastSeq}`);
	let waiting: RunEvent[] = [];
	let timer: NodeJS.Timeout | number | undefined;
	let frame = 0;
	let notBeforeMs = 0;

	function apply() {
		frame = 0;
		const events = waiting;
		waiting = [];
		const begunMs = performance.now();
		view.apply(events);
		// Behind the frame that shows it.
		setTimeout(() => (notBeforeMs = begunMs + PACE * (performance.now() - begunMs)));
	}

	function applySoon() {
		if (timer !== undefined || frame) return;
		timer = setTimeout(() => {
			timer = undefined;
			frame = requestAnimationFrame(apply);
		}, notBeforeMs - performance.now());
	}

	source.onmessage = ({ data }: MessageEvent<string>) => {
		const event = v.parse(RunEvent, JSON.parse(data));
		waiting.push(event);
		// The browser would take the end of the stream for a lost connection, and connect again.
		if (event.type === 'ended') source.close();
		applySoon();
	};
	source.addEventListener('queue', ({ data }: MessageEvent<string>) => {
		view.waitAt(v.parse(QueueNotice, JSON.parse(data)));
	});
	return () => {
		source.close();
		clearTimeout(timer);
		cancelAnimationFrame(frame);
	};
}
