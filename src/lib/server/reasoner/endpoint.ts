import { readDeltas } from './endpoint-events.ts';
import { EndpointConnection, type Call, type EndpointAddress } from './endpoint-connection.ts';
import { EndpointText } from './endpoint-text.ts';
import { ReasonerError } from './errors.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { Measure, Reasoner, ReasonerChunk, ReasonerRequest } from './reasoner.ts';

export interface EndpointSettings extends EndpointAddress {
	/** null: the first that the endpoint lists. */
	readonly model: string | null;
	readonly slots: number;
	readonly temperature: number;
	readonly followUps: boolean;
	/** Tokens of one run, as far as is known: servers do not tell it in a common way. */
	readonly contextSize: number;
}

/** What a server puts around a problem. Some refuse a request whose limit would not fit their context with it. */
const CHAT_TEMPLATE_TOKENS = 64;

/** A model behind any OpenAI-compatible server, which streams its thought in a field of its own or between tags. */
export class EndpointReasoner implements Reasoner {
	readonly type = 'endpoint';
	readonly capabilities;
	readonly #settings: EndpointSettings;
	readonly #connection: EndpointConnection;
	#model: string | null;
	/** Learnt from a first run: the server's prompt ends inside the thought, so its opening tag never comes. */
	#opensInThought = false;

	constructor(settings: EndpointSettings) {
		// Some servers ignore the seed, and none says so; going on inside a thought has no common form.
		const { followUps, slots } = settings;
		this.capabilities = { resume: false, seed: false, budget: true, followUps, slots };
		this.#settings = settings;
		this.#connection = new EndpointConnection(settings);
		this.#model = settings.model;
	}

	/** The model's name, the server's until that is known. */
	get name(): string {
		return this.#model ?? new URL(this.#settings.url).host;
	}

	/** Begins to ask for the model's name; what goes wrong is said by the next run. */
	warm(): void {
		this.#findModel(AbortSignal.timeout(this.#settings.timeoutMs)).catch(() => null);
	}

	async *think(request: ReasonerRequest, signal: AbortSignal): AsyncGenerator<ReasonerChunk> {
		if (request.thoughtSoFar)
			throw new RangeError('thoughtSoFar is set, but an endpoint cannot go on inside a thought');
		const text = new EndpointText(this.#opensInThought);
		try {
			yield* this.#stream(request, text, signal);
		} catch (error) {
			yield* text.end();
			if (!signal.aborted) throw error;
		}
		if (text.openedUnseen) this.#opensInThought = true;
	}

	get range(): null {
		return null;
	}

	outside(): null {
		return null;
	}

	measure(texts: readonly string[]): Promise<Measure> {
		const { contextSize } = this.#settings;
		return Promise.resolve({ tokens: texts.map(estimateTokens), contextSize, exact: false });
	}

	close(): Promise<void> {
		return Promise.resolve();
	}

	async *#stream(
		request: ReasonerRequest,
		text: EndpointText,
		signal: AbortSignal
	): AsyncGenerator<ReasonerChunk> {
		const model = await this.#findModel(signal);
		const body = this.#body(model, request);
		const call = await this.#call(body, signal);
		let finish: string | null = null;
		try {
			for await (const delta of readDeltas(call.bytes, call.heard)) {
				finish = delta.finish ?? finish;
				yield* text.push(delta);
			}
		} catch (error) {
			throw call.explain(error);
		} finally {
			call.close();
		}
		yield* text.end();
		refuseFinish(finish, request);
	}

	/** A model that the endpoint was asked for and then refuses may be another one by now, so it is asked again next time. */
	async #call(body: object, signal: AbortSignal): Promise<Call> {
		try {
			return await this.#connection.stream('/chat/completions', body, signal);
		} catch (error) {
			if (error instanceof ReasonerError && error.code === 'endpoint-refused')
				this.#model = this.#settings.model;
			throw error;
		}
	}

	async #findModel(signal: AbortSignal): Promise<string> {
		this.#model ??= await this.#connection.firstModel(signal);
		return this.#model;
	}

	#body(model: string, { problem, seed, maxTokens }: ReasonerRequest): object {
		const { contextSize, temperature } = this.#settings;
		const room = Math.max(1, contextSize - estimateTokens(problem) - CHAT_TEMPLATE_TOKENS);
		return {
			model,
			messages: [{ role: 'user', content: problem }],
			stream: true,
			stream_options: { include_usage: true },
			temperature,
			...(maxTokens === undefined ? {} : { max_tokens: Math.min(maxTokens, room) }),
			...(seed === undefined ? {} : { seed })
		};
	}
}

function refuseFinish(finish: string | null, { maxTokens }: ReasonerRequest): void {
	if (finish === 'length')
		throw new ReasonerError(
			'budget-spent',
			`The endpoint stopped at its limit of tokens: ${maxTokens === undefined ? '' : `MAX_TOKENS is ${maxTokens}, or `}its context is full.`
		);
	if (finish === 'content_filter')
		throw new ReasonerError('endpoint-refused', "The endpoint's filter stopped the answer.");
}
