import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What the endpoint does next: sends text, waits, or gives up. */
export type Act =
	| string
	| { readonly waitMs: number }
	| { readonly until: () => Promise<unknown> }
	| { readonly givesUp: 'silently' | 'by closing' };

export const HANG: Act = { givesUp: 'silently' };
export const CUT: Act = { givesUp: 'by closing' };

export interface Answer {
	readonly status?: number;
	readonly contentType?: string;
	readonly acts: readonly Act[];
}

export interface EndpointRequest {
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: Record<string, unknown>;
}

/** A server that speaks the OpenAI protocol over a real socket, and misbehaves as asked. */
export interface Endpoint {
	readonly url: string;
	readonly requests: EndpointRequest[];
	/** The one model that `/models` lists: "double", until the server is given another. */
	model: string;
	/** Connections that the other side closed before the answer was whole. */
	readonly abandoned: number;
	close(): Promise<void>;
}

/** @param answer what to say to a request for a chat completion */
export async function serveEndpoint(
	answer: (request: EndpointRequest) => Answer
): Promise<Endpoint> {
	const requests: EndpointRequest[] = [];
	let abandoned = 0;
	const server = createServer((incoming, response) => {
		response.on('close', () => {
			if (!response.writableFinished) abandoned += 1;
		});
		const respond = async () => {
			const body = JSON.parse((await readAll(incoming)) || '{}') as Record<string, unknown>;
			const request = { path: incoming.url ?? '', headers: incoming.headers, body };
			requests.push(request);
			const isList = request.path.endsWith('/models');
			await perform(isList ? listOf(endpoint.model) : answer(request), response);
		};
		void respond();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const endpoint: Endpoint = {
		model: 'double',
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		requests,
		get abandoned() {
			return abandoned;
		},
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
	return endpoint;
}

function listOf(model: string): Answer {
	const list = { object: 'list', data: [{ id: model, object: 'model' }] };
	return { contentType: 'application/json', acts: [JSON.stringify(list)] };
}

export const DONE = 'data: [DONE]\n\n';

/** One event with this delta. */
export function delta(fields: object, finish: string | null = null): string {
	return event({ choices: [{ index: 0, delta: fields, finish_reason: finish }] });
}

export function event(data: object): string {
	return `data: ${JSON.stringify(data)}\n\n`;
}

async function perform({ status, contentType, acts }: Answer, response: ServerResponse) {
	response.writeHead(status ?? 200, { 'content-type': contentType ?? 'text/event-stream' });
	response.flushHeaders();
	for (const act of acts) {
		if (act === HANG) return;
		if (act === CUT) return response.destroy();
		if (typeof act === 'string') response.write(act);
		else if ('waitMs' in act) await wait(act.waitMs);
		else if ('until' in act) await act.until();
	}
	response.end();
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of stream) parts.push(part);
	return Buffer.concat(parts).toString();
}
