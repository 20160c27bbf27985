import { expect, test } from 'vitest';
import type { RunEvent } from '$lib/protocol/run-event.ts';
import { toEventStream } from './event-stream.ts';

const STARTED: RunEvent = { seq: 1, atMs: 5, type: 'started' };

async function read(stream: ReadableStream<Uint8Array>): Promise<string> {
	return new Response(stream).text();
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* eventsOf(...events: RunEvent[]) {
	yield* events;
}

test('events carry their number as id, and a queue notice none', async () => {
	async function* events() {
		yield { type: 'queue', position: 2 } as const;
		yield* eventsOf(STARTED);
	}
	expect(await read(toEventStream(events()))).toBe(
		'retry: 1000\n\n' +
			'event: queue\ndata: {"type":"queue","position":2}\n\n' +
			'id: 1\ndata: {"seq":1,"atMs":5,"type":"started"}\n\n'
	);
});

test('silence is filled with comments', async () => {
	async function* events() {
		await new Promise((resolve) => setTimeout(resolve, 120));
		yield* eventsOf(STARTED);
	}
	const text = await read(toEventStream(events(), 50));
	expect(text).toMatch(/^retry: 1000\n\n(: still here\n\n){1,2}id: 1\n/);
});

test('a line break in a text stays inside its event', async () => {
	const text: RunEvent = { seq: 2, atMs: 9, type: 'thought', text: 'a\n\nid: 7\r\n', tokens: 1 };
	const lines = (await read(toEventStream(eventsOf(text)))).split('\n');
	expect(lines.filter((line) => line.startsWith('id:'))).toEqual(['id: 2']);
});

test('a reader that leaves ends the iterator', async () => {
	let ended = false;
	async function* events() {
		try {
			yield* eventsOf(STARTED, STARTED, STARTED);
		} finally {
			ended = true;
		}
	}
	const reader = toEventStream(events()).getReader();
	await reader.read();
	await reader.read();
	await reader.cancel();
	expect(ended).toBe(true);
});
