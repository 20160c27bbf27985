import { readDeltas } from './endpoint-events.ts';
import { EndpointConnection, type EndpointAddress } from './endpoint-connection.ts';
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
		const call = await this.#connection
			.stream('/chat/completions', body, signal)
			.catch((error: unknown) => {
				// The server may have another model by now: the next run asks for its name.
				if (isNotFound(error)) this.#model = this.#settings.model;
				throw error;
			});
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

	async #findModel(signal: AbortSignal): Promise<string> {
		this.#model ??= await this.#connection.firstModel(signal);
		return this.#model;
	}

	#body(model: string, { problem, seed, maxTokens }: ReasonerRequest): object {
		// Most servers refuse to begin what would not fit.
		const room = this.#settings.contextSize - estimateTokens(problem) - TEMPLATE_TOKENS;
		return {
			model,
			messages: [{ role: 'user', content: problem }],
			stream: true,
			stream_options: { include_usage: true },
			temperature: this.#settings.temperature,
			...(maxTokens === undefined ? {} : { max_tokens: Math.max(1, Math.min(maxTokens, room)) }),
			...(seed === undefined ? {} : { seed })
		};
	}
}

/** More than chat templates put around a problem, a short system prompt with it. */
const TEMPLATE_TOKENS = 64;

function isNotFound(error: unknown): boolean {
	return error instanceof ReasonerError && (error.cause as { status?: number })?.status === 404;
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
