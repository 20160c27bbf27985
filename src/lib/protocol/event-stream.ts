import type { QueueNotice, RunEvent } from './run-event.ts';

/** The first bytes of a stream: how long a browser waits before it connects again. */
export const STREAM_HEAD = 'retry: 1000\n\n';

/** A comment that keeps proxies and browsers from taking silence for a dead connection. */
export const HEARTBEAT = ': still here\n\n';

/**
 * One server-sent event. Events of the run log are unnamed messages with their number as id; a queue notice is named
 * `queue` and has no id, so that it never counts as seen.
 */
export function encodeEvent(event: RunEvent | QueueNotice): string {
	const data = `data: ${JSON.stringify(event)}\n\n`;
	return event.type === 'queue' ? `event: queue\n${data}` : `id: ${event.seq}\n${data}`;
}
