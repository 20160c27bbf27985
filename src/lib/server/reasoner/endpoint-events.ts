import { createParser } from 'eventsource-parser';
import * as v from 'valibot';
import { ReasonerError } from './errors.ts';

const Text = v.fallback(v.nullish(v.string()), null);

/** One event of a streamed chat completion, as OpenAI, vLLM, SGLang, llama.cpp and others send it. */
const CompletionEvent = v.object({
	choices: v.nullish(
		v.array(
			v.object({
				delta: v.nullish(v.object({ content: Text, reasoning_content: Text, reasoning: Text })),
				finish_reason: v.nullish(v.string())
			})
		)
	),
	usage: v.nullish(v.object({ completion_tokens: v.nullish(v.number()) })),
	error: v.optional(v.unknown())
});

export interface Delta {
	readonly reasoning: string;
	readonly content: string;
	/** Tokens written so far, where the server says so. */
	readonly tokens: number | null;
	readonly finish: string | null;
}

/**
 * Reads a streamed chat completion up to `[DONE]`.
 * @param heard called whenever bytes come, be it a comment that only keeps the line open
 * @throws {ReasonerError} endpoint-malformed, endpoint-refused (an error sent as an event), or endpoint-cut-off if
 * the stream ends, be it by `[DONE]`, without a reason to finish
 */
export async function* readDeltas(
	body: AsyncIterable<Uint8Array>,
	heard: () => void
): AsyncGenerator<Delta> {
	let finished = false;
	let count = 0;
	for await (const data of readEvents(body, heard)) {
		if (data === '[DONE]') break;
		const delta = readDelta(data, ++count);
		finished ||= delta.finish !== null;
		yield delta;
	}
	if (!finished)
		throw new ReasonerError(
			'endpoint-cut-off',
			'The endpoint ended the stream before the answer was whole. What was written is kept; its own log should say why. A server that works on one request at a time needs MODEL_SLOTS=1.'
		);
}

async function* readEvents(
	body: AsyncIterable<Uint8Array>,
	heard: () => void
): AsyncGenerator<string> {
	const events: string[] = [];
	const parser = createParser({ onEvent: ({ data }) => events.push(data) });
	const decoder = new TextDecoder();
	for await (const bytes of body) {
		heard();
		parser.feed(decoder.decode(bytes, { stream: true }));
		yield* events.splice(0);
	}
}

function readDelta(data: string, count: number): Delta {
	const parsed = v.safeParse(CompletionEvent, parseJson(data, count));
	if (!parsed.success) throw malformed(count, 'is not part of a chat completion');
	const { choices, usage, error } = parsed.output;
	if (error !== undefined && error !== null)
		throw new ReasonerError(
			'endpoint-refused',
			`The endpoint broke off: ${serverMessage({ error })}`
		);
	const { delta, finish_reason } = choices?.[0] ?? {};
	return {
		reasoning: delta?.reasoning_content ?? delta?.reasoning ?? '',
		content: delta?.content ?? '',
		tokens: usage?.completion_tokens ?? null,
		finish: finish_reason ?? null
	};
}

function parseJson(data: string, count: number): unknown {
	try {
		return JSON.parse(data);
	} catch (cause) {
		throw malformed(count, 'is not JSON', cause);
	}
}

function malformed(count: number, what: string, cause?: unknown): ReasonerError {
	return new ReasonerError(
		'endpoint-malformed',
		`Event ${count} of the endpoint's answer ${what}. Does ENDPOINT_URL name an OpenAI-compatible server, with its /v1?`,
		{ cause }
	);
}

/** The words in an error that a server sent, in whichever of the usual forms. */
export function serverMessage(body: unknown): string {
	if (typeof body === 'string') return body.slice(0, 300);
	const { error, message, detail } = (body ?? {}) as Record<string, unknown>;
	const inner = message ?? detail ?? error;
	if (inner === undefined || inner === null) return 'it does not say why';
	return typeof inner === 'object' && inner === error ? serverMessage(inner) : asText(inner);
}

function asText(value: unknown): string {
	return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 300);
}
