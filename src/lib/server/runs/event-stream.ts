import { encodeEvent, HEARTBEAT, STREAM_HEAD } from '$lib/protocol/event-stream.ts';
import type { QueueNotice, RunEvent } from '$lib/protocol/run-event.ts';

const HEARTBEAT_MS = 10_000;

/**
 * Server-sent events as bytes. The next event is only asked for when the reader has taken the last, so a slow reader
 * costs no memory here; a reader that leaves ends the iterator.
 */
export function toEventStream(
	events: AsyncGenerator<RunEvent | QueueNotice>,
	heartbeatMs = HEARTBEAT_MS
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let next: ReturnType<typeof events.next> | null = null;
	return new ReadableStream({
		start: (controller) => controller.enqueue(encoder.encode(STREAM_HEAD)),
		async pull(controller) {
			next ??= events.next();
			const result = await within(next, heartbeatMs);
			if (result === 'late') return controller.enqueue(encoder.encode(HEARTBEAT));
			next = null;
			if (result.done) controller.close();
			else controller.enqueue(encoder.encode(encodeEvent(result.value)));
		},
		async cancel() {
			await events.return(undefined);
		}
	});
}

async function within<T>(promise: Promise<T>, limitMs: number): Promise<T | 'late'> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<'late'>((resolve) => {
		timer = setTimeout(() => resolve('late'), limitMs);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}
