import * as v from 'valibot';
import { serverMessage } from './endpoint-events.ts';
import { ReasonerError } from './errors.ts';

export interface EndpointAddress {
	/** E.g. http://127.0.0.1:8000/v1 */
	readonly url: string;
	readonly apiKey: string | null;
	/** Without a byte for so long, the endpoint counts as silent. */
	readonly timeoutMs: number;
}

/** A streamed answer that is being read. */
export interface Call {
	readonly bytes: AsyncIterable<Uint8Array>;
	/** To be called whenever bytes come. */
	readonly heard: () => void;
	readonly close: () => void;
	/** Makes of a failure while reading what it means. */
	readonly explain: (error: unknown) => ReasonerError;
}

const Models = v.object({
	data: v.pipe(v.array(v.object({ id: v.string() })), v.minLength(1))
});

/** Speaks HTTP with an endpoint and says in plain words what goes wrong. The key is in no message. */
export class EndpointConnection {
	readonly #url: string;
	readonly #address: EndpointAddress;

	constructor(address: EndpointAddress) {
		this.#address = address;
		this.#url = address.url.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
	}

	/** @throws {ReasonerError} */
	async firstModel(signal: AbortSignal): Promise<string> {
		const call = new Silence(this.#address.timeoutMs, signal);
		try {
			const response = await this.#fetch('/models', null, call);
			const models = v.safeParse(Models, await response.json().catch(() => null));
			if (models.success) return models.output.data[0]?.id ?? '';
		} finally {
			call.end();
		}
		throw new ReasonerError(
			'endpoint-malformed',
			`${this.#url}/models lists no model. Set ENDPOINT_MODEL to the name that the server gives its model.`
		);
	}

	/** @throws {ReasonerError} */
	async stream(path: string, body: object, signal: AbortSignal): Promise<Call> {
		const silence = new Silence(this.#address.timeoutMs, signal);
		try {
			const response = await this.#fetchStreaming(path, body, silence);
			return {
				bytes: requireStream(response, this.#url),
				heard: () => silence.restart(),
				close: () => silence.end(),
				explain: (error) => this.#explain(error, silence, 'endpoint-cut-off')
			};
		} catch (error) {
			silence.end();
			throw error;
		}
	}

	/** Some servers refuse `stream_options`; the count of tokens is all that is lost without. */
	async #fetchStreaming(path: string, body: object, silence: Silence): Promise<Response> {
		try {
			return await this.#fetch(path, body, silence);
		} catch (error) {
			const refused = error instanceof ReasonerError && error.code === 'endpoint-refused';
			if (!refused || !error.message.includes('stream_options')) throw error;
			return await this.#fetch(path, { ...body, stream_options: undefined }, silence);
		}
	}

	async #fetch(path: string, body: object | null, silence: Silence): Promise<Response> {
		const { apiKey } = this.#address;
		const headers: Record<string, string> = { 'content-type': 'application/json' };
		if (apiKey) headers.authorization = `Bearer ${apiKey}`;
		const options = body ? { method: 'POST', body: JSON.stringify(body) } : {};
		const response = await fetch(this.#url + path, {
			...options,
			headers,
			signal: silence.signal
		}).catch((error: unknown) => {
			throw this.#explain(error, silence, 'endpoint-unreachable');
		});
		if (!response.ok) throw await this.#refusal(response);
		return response;
	}

	async #refusal(response: Response): Promise<ReasonerError> {
		const text = await response.text().catch(() => '');
		const reason = serverMessage(parse(text)) || 'it does not say why';
		const said = `${this.#url} answered ${response.status}: ${this.#redact(reason)}.`;
		const hint = HINTS[response.status];
		const cause = { status: response.status };
		return new ReasonerError('endpoint-refused', hint ? `${said} ${hint}` : said, { cause });
	}

	#explain(
		error: unknown,
		silence: Silence,
		otherwise: 'endpoint-unreachable' | 'endpoint-cut-off'
	): ReasonerError {
		if (error instanceof ReasonerError)
			return new ReasonerError(error.code, this.#redact(error.message), { cause: error.cause });
		const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
		const reason = this.#redact(cause?.code ?? cause?.message ?? message);
		if (silence.isOver || /(?:HEADERS|BODY)_TIMEOUT$/.test(reason))
			return new ReasonerError(
				'endpoint-silent',
				`${this.#url} said nothing for ${silence.seconds} s. It may be overloaded, or loading its model; ENDPOINT_TIMEOUT_S sets how long it may take.`
			);
		if (otherwise === 'endpoint-cut-off')
			return new ReasonerError(
				otherwise,
				`The connection to ${this.#url} broke off in the middle (${reason}). What was written is kept.`
			);
		return new ReasonerError(
			otherwise,
			`${this.#url} cannot be reached (${reason}). Start the server there, or set ENDPOINT_URL to where it is.`
		);
	}

	/** Servers like to repeat a key that they refuse. */
	#redact(text: string): string {
		const { apiKey } = this.#address;
		return apiKey ? text.replaceAll(apiKey, '(the key)') : text;
	}
}

const HINTS: Partial<Record<number, string>> = {
	401: 'ENDPOINT_API_KEY holds its key.',
	403: 'ENDPOINT_API_KEY holds its key.',
	404: 'ENDPOINT_URL should end where /chat/completions begins, mostly in /v1; ENDPOINT_MODEL should name a model that it has.',
	429: 'It has too much to do: wait a little, or set fewer MODEL_SLOTS.'
};

/** Ends a call when nothing is heard for too long, or when the run is stopped. */
class Silence {
	readonly signal: AbortSignal;
	readonly seconds: number;
	readonly #over = new AbortController();
	readonly #timer: NodeJS.Timeout;

	constructor(timeoutMs: number, stopped: AbortSignal) {
		this.seconds = timeoutMs / 1000;
		this.signal = AbortSignal.any([stopped, this.#over.signal]);
		this.#timer = setTimeout(() => this.#over.abort(), timeoutMs);
	}

	get isOver(): boolean {
		return this.#over.signal.aborted;
	}

	restart(): void {
		this.#timer.refresh();
	}

	end(): void {
		clearTimeout(this.#timer);
	}
}

function requireStream(response: Response, url: string): AsyncIterable<Uint8Array> {
	const type = response.headers.get('content-type') ?? 'nothing';
	if (response.body && type.startsWith('text/event-stream')) return response.body;
	throw new ReasonerError(
		'endpoint-malformed',
		`${url} answered with ${type} instead of a stream of events. ENDPOINT_URL should name an OpenAI-compatible server, mostly with /v1 at its end.`
	);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
