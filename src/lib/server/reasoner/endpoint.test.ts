import { afterEach, expect, test } from 'vitest';
import {
	CUT,
	delta,
	DONE,
	event,
	HANG,
	serveEndpoint,
	type Act,
	type Answer,
	type Endpoint
} from '../../../../tests/doubles/endpoint.ts';
import { EndpointReasoner, type EndpointSettings } from './endpoint.ts';
import type { ReasonerError } from './errors.ts';
import type { ReasonerChunk } from './reasoner.ts';

const KEY = 'sk-secret-1234';
const open: Endpoint[] = [];
afterEach(() => Promise.all(open.splice(0).map((endpoint) => endpoint.close())));

async function serve(...answers: (Answer | readonly Act[])[]): Promise<Endpoint> {
	const left = answers.map((answer) => ('acts' in answer ? answer : { acts: answer }));
	const endpoint = await serveEndpoint(() => left.shift() ?? { status: 500, acts: [] });
	open.push(endpoint);
	return endpoint;
}

function reasonerAt(url: string, changes: Partial<EndpointSettings> = {}): EndpointReasoner {
	const address = { url, apiKey: KEY, timeoutMs: 5000 };
	const plain = { model: null, slots: 4, temperature: 0.6, followUps: true, contextSize: 8192 };
	return new EndpointReasoner({ ...address, ...plain, ...changes });
}

interface Result {
	chunks: ReasonerChunk[];
	thought: string;
	answer: string;
	tokens: number;
	error: ReasonerError | null;
}

async function run(reasoner: EndpointReasoner, signal = new AbortController().signal) {
	const result: Result = { chunks: [], thought: '', answer: '', tokens: 0, error: null };
	try {
		const request = { problem: 'What is 2 + 2?', thoughtSoFar: '', maxTokens: 100 };
		for await (const chunk of reasoner.think(request, signal)) {
			result.chunks.push(chunk);
			result[chunk.type] += chunk.text;
			result.tokens += chunk.tokens;
		}
	} catch (error) {
		result.error = error as ReasonerError;
	}
	return result;
}

const STOP = delta({}, 'stop');
const USAGE = event({ choices: [], usage: { prompt_tokens: 9, completion_tokens: 7 } });

test.each(['reasoning_content', 'reasoning'])('a thought may come as %s', async (field) => {
	const endpoint = await serve([
		delta({ role: 'assistant', content: null, [field]: '\nSo 2' }),
		delta({ [field]: ' + 2.\n' }),
		delta({ content: '\n\nFo' }),
		delta({ content: 'ur' }),
		STOP,
		USAGE,
		DONE
	]);
	const { thought, answer, tokens, error } = await run(reasonerAt(endpoint.url));
	expect({ thought, answer, tokens, error }).toEqual({
		thought: 'So 2 + 2.',
		answer: 'Four',
		tokens: 7,
		error: null
	});
});

test('a thought may come between tags, in pieces', async () => {
	const pieces = ['<th', 'ink>\nSo', ' 2.', '\n</thi', 'nk>\n\n', 'Four'];
	const endpoint = await serve([...pieces.map((content) => delta({ content })), STOP, DONE]);
	const { thought, answer, error } = await run(reasonerAt(endpoint.url));
	expect([thought, answer, error]).toEqual(['So 2.', 'Four', null]);
});

test('a thought that the server opened unseen is found at its end, and live from the second run', async () => {
	const acts = [delta({ content: 'So ' }), delta({ content: '2.</think>Four' }), STOP, DONE];
	const endpoint = await serve(acts, acts);
	const reasoner = reasonerAt(endpoint.url);
	const first = await run(reasoner);
	const second = await run(reasoner);
	expect([first.thought, first.answer]).toEqual(['So 2.', 'Four']);
	expect([second.thought, second.answer]).toEqual(['So 2.', 'Four']);
	expect(second.chunks.length).toBeGreaterThan(first.chunks.length);
});

test('an endpoint that never thinks gives an answer', async () => {
	const endpoint = await serve([delta({ content: 'Fo' }), delta({ content: 'ur' }), STOP, DONE]);
	const { thought, answer } = await run(reasonerAt(endpoint.url));
	expect([thought, answer]).toEqual(['', 'Four']);
});

test('the request names the model that the endpoint lists, and carries problem, budget and key', async () => {
	const endpoint = await serve([STOP, DONE]);
	const reasoner = reasonerAt(`${endpoint.url}/`);
	expect(reasoner.name).toBe(new URL(endpoint.url).host);
	await run(reasoner);
	expect(reasoner.name).toBe('double');
	expect(endpoint.requests.map(({ path }) => path)).toEqual(['/v1/models', '/v1/chat/completions']);
	const { body, headers } = endpoint.requests[1]!;
	expect(headers.authorization).toBe(`Bearer ${KEY}`);
	expect(body).toMatchObject({
		model: 'double',
		messages: [{ role: 'user', content: 'What is 2 + 2?' }],
		stream: true,
		stream_options: { include_usage: true },
		max_tokens: 100
	});
});

test.each([
	[8192, 100],
	// Six tokens of the problem, and 64 for what a template puts around it.
	[130, 60],
	[64, 1]
])('of a context of %i tokens a run is given %i', async (contextSize, maxTokens) => {
	const endpoint = await serve([STOP, DONE]);
	await run(reasonerAt(endpoint.url, { model: 'm', contextSize }));
	expect(endpoint.requests[0]!.body).toMatchObject({ max_tokens: maxTokens });
});

test('the name of a model that the server has no more is asked for anew', async () => {
	const gone = { status: 404, acts: ['{"error":{"message":"The model `double` is not here"}}'] };
	const endpoint = await serve([STOP, DONE], gone, [STOP, DONE]);
	const reasoner = reasonerAt(endpoint.url);
	await run(reasoner);
	endpoint.model = 'other';
	expect((await run(reasoner)).error?.code).toBe('endpoint-refused');
	expect((await run(reasoner)).error).toBeNull();
	expect(endpoint.requests.at(-1)?.body).toMatchObject({ model: 'other' });
	expect(reasoner.name).toBe('other');
});

test('a server that refuses stream_options is asked without', async () => {
	const refusal = { status: 400, acts: ['{"error":{"message":"unknown field stream_options"}}'] };
	const endpoint = await serve(refusal, [delta({ content: 'Four' }), STOP, DONE]);
	const { answer, error } = await run(reasonerAt(endpoint.url, { model: 'm' }));
	expect([answer, error]).toEqual(['Four', null]);
	expect(endpoint.requests[1]!.body).not.toHaveProperty('stream_options');
});

test('an endpoint that is down is named, with what to do', async () => {
	const endpoint = await serve();
	await endpoint.close();
	open.length = 0;
	const { error } = await run(reasonerAt(endpoint.url));
	expect(error?.code).toBe('endpoint-unreachable');
	expect(error?.message).toContain(`${endpoint.url} cannot be reached (ECONNREFUSED)`);
	expect(error?.message).toContain('ENDPOINT_URL');
});

test('a refusal is told with its status and the words of the server, but never the key', async () => {
	const body = JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}` } });
	const endpoint = await serve({ status: 401, contentType: 'application/json', acts: [body] });
	const { error } = await run(reasonerAt(endpoint.url, { model: 'm' }));
	expect(error?.code).toBe('endpoint-refused');
	expect(error?.message).toContain('answered 401: Incorrect API key provided: (the key)');
	expect(JSON.stringify(error)).not.toContain(KEY);
});

test.each([
	[500, 'Internal Server Error', 'answered 500: Internal Server Error'],
	[404, '{"detail":"Not Found"}', 'answered 404: Not Found'],
	[429, '{"message":"slow down"}', 'answered 429: slow down'],
	[503, '', 'answered 503: it does not say why']
])('status %i is told in words', async (status, body, message) => {
	const endpoint = await serve({ status, acts: [body] });
	const { error } = await run(reasonerAt(endpoint.url, { model: 'm' }));
	expect([error?.code, error?.message]).toEqual([
		'endpoint-refused',
		expect.stringContaining(message)
	]);
});

test('an error sent as an event ends the run and keeps what was written', async () => {
	const endpoint = await serve([
		delta({ reasoning_content: 'So 2' }),
		event({ error: { message: 'CUDA out of memory' } })
	]);
	const { thought, error } = await run(reasonerAt(endpoint.url));
	expect([thought, error?.code]).toEqual(['So 2', 'endpoint-refused']);
	expect(error?.message).toContain('CUDA out of memory');
});

test.each([
	['text that is no JSON', 'data: {"choices": [{"del\n\n', 'Event 2 of the endpoint'],
	['JSON of another kind', 'data: {"choices": "none"}\n\n', 'not part of a chat completion']
])('%s ends the run and keeps what was written', async (_, broken, message) => {
	const endpoint = await serve([delta({ reasoning_content: 'So 2' }), broken, STOP, DONE]);
	const { thought, error } = await run(reasonerAt(endpoint.url));
	expect([thought, error?.code]).toEqual(['So 2', 'endpoint-malformed']);
	expect(error?.message).toContain(message);
});

test('a page instead of a stream is refused', async () => {
	const endpoint = await serve({ contentType: 'text/html', acts: ['<html>'] });
	const { error } = await run(reasonerAt(endpoint.url));
	expect(error?.code).toBe('endpoint-malformed');
	expect(error?.message).toContain('text/html');
});

test.each([
	['ends early', []],
	['is cut', [CUT]],
	// llama-cpp-python does so when a second request interrupts the first.
	['is done without a reason to finish', [DONE]]
])('a stream that %s fails and keeps what was written', async (_, acts) => {
	const endpoint = await serve([delta({ content: '<think>So 2 </thi' }), { waitMs: 20 }, ...acts]);
	const { thought, error } = await run(reasonerAt(endpoint.url));
	expect([thought, error?.code]).toEqual(['So 2 </thi', 'endpoint-cut-off']);
});

test('a stream without [DONE] but with a reason to finish is whole', async () => {
	const endpoint = await serve([delta({ content: 'Four' }), STOP]);
	const { answer, error } = await run(reasonerAt(endpoint.url));
	expect([answer, error]).toEqual(['Four', null]);
});

test('a limit of tokens is told', async () => {
	const endpoint = await serve([delta({ reasoning: 'So' }), delta({}, 'length'), DONE]);
	const { thought, error } = await run(reasonerAt(endpoint.url));
	expect([thought, error?.code]).toEqual(['So', 'budget-spent']);
});

test('what stops at a limit without a thought before it comes once', async () => {
	const endpoint = await serve([delta({ content: 'Four' }), delta({}, 'length'), DONE]);
	const { answer, error } = await run(reasonerAt(endpoint.url));
	expect([answer, error?.code]).toEqual(['Four', 'budget-spent']);
});

test('an endpoint that falls silent fails, before its first byte and after', async () => {
	const started = await serve([delta({ reasoning: 'So' }), HANG]);
	const first = await run(reasonerAt(started.url, { timeoutMs: 200 }));
	expect([first.thought, first.error?.code]).toEqual(['So', 'endpoint-silent']);
	expect(first.error?.message).toContain('said nothing for 0.2 s');
	const never = await serve([HANG]);
	const second = await run(reasonerAt(never.url, { timeoutMs: 200 }));
	expect(second.error?.code).toBe('endpoint-silent');
});

test('a slow endpoint that keeps sending is not silent', async () => {
	const slow = Array.from({ length: 6 }, () => [{ waitMs: 80 }, ': ping\n\n']).flat();
	const endpoint = await serve([...slow, delta({ content: 'Four' }), STOP, DONE]);
	const { answer, error } = await run(reasonerAt(endpoint.url, { timeoutMs: 300 }));
	expect([answer, error]).toEqual(['Four', null]);
});

test('a stopped run ends within 300 ms, without an error, and closes the connection', async () => {
	const endpoint = await serve([delta({ reasoning: 'So' }), HANG]);
	const controller = new AbortController();
	setTimeout(() => controller.abort(), 150);
	const begun = performance.now();
	const { thought, error } = await run(reasonerAt(endpoint.url), controller.signal);
	expect(performance.now() - begun).toBeLessThan(450);
	expect([thought, error]).toEqual(['So', null]);
	await expect.poll(() => endpoint.abandoned).toBe(1);
});
