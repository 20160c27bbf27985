import { setTimeout as wait } from 'node:timers/promises';
import {
	getLlama,
	InsufficientMemoryError,
	LlamaLogLevel,
	type Llama,
	type LlamaContext,
	type LlamaContextSequence,
	type LlamaModel,
	type Token
} from 'node-llama-cpp';
import { ReasonerError } from '../errors.ts';
import type { ReasonerRequest } from '../reasoner.ts';
import { findAdapter } from './adapter.ts';
import { CertaintyMeter, type Certainty } from './certainty.ts';
import { defaultContextSize, explainShortage } from './memory.ts';
import type { Count, EngineSettings } from './message.ts';
import { unreadable, unusableAdapter, type ModelFile } from './model-file.ts';
import { promptTokens, readProblemCopies } from './prompt.ts';
import { SequencePool } from './sequence-pool.ts';

/** Like QwQ's authors advise (top-p 0.95, top-k 20 to 40, no min-p); the temperature is a setting. */
export const SAMPLING = { topK: 40, topP: 0.95, minP: 0 };
/** A character takes at most 4 bytes, so at most 4 tokens: more means that the bytes are no character. */
const MOST_TOKENS_PER_CHARACTER = 4;

/** llama.cpp's log crosses from its own threads, and may come after the failure that it explains. */
const LOG_DELAY_MS = 100;

export interface Generation {
	readonly request: ReasonerRequest;
	readonly isStopped: () => boolean;
	/** Takes raw text, tags and all. */
	readonly write: (text: string, tokens: number) => void;
}

/** A model in memory, with one sequence per slot in one context, so that runs are computed in one batch. */
export class Model {
	readonly contextSize: number;
	readonly #model: LlamaModel;
	readonly #pool: SequencePool;
	readonly #problemCopies: number;
	readonly #temperature: number;
	readonly #measuresCertainty: boolean;

	private constructor(
		context: LlamaContext,
		settings: EngineSettings,
		{ contextSize, problemCopies }: { contextSize: number; problemCopies: number }
	) {
		this.#model = context.model;
		this.#problemCopies = problemCopies;
		this.#pool = new SequencePool(context, settings.slots);
		this.#temperature = settings.temperature;
		this.#measuresCertainty = settings.measuresCertainty;
		this.contextSize = contextSize;
	}

	/** @throws {ReasonerError} model-unreadable or model-too-large */
	static async load(
		file: ModelFile,
		settings: EngineSettings,
		warn: (text: string) => void
	): Promise<Model> {
		let firstError = '';
		const logger = (level: LlamaLogLevel, text: string) => {
			if (level === LlamaLogLevel.error) firstError ||= text.trim();
			warn(text);
		};
		const gpu = settings.gpuLayers === 0 ? false : 'auto';
		const llama = await getLlama({ gpu, build: 'never', maxThreads: 0, logger });
		const plan = { file, settings, contextSize: await planContext(llama, file, settings) };
		const context = await open(llama, plan).catch(async (cause: unknown) => {
			await wait(LOG_DELAY_MS);
			throw explainFailure(cause, plan, firstError);
		});
		const problemCopies = await readProblemCopies(context.model, settings.modelPath);
		return new Model(context, settings, { contextSize: plan.contextSize, problemCopies });
	}

	/** Thinks until the model ends its answer or is stopped; gives how sure it was, where that is measured. @throws {ReasonerError} context-full or budget-spent */
	async think(generation: Generation): Promise<Certainty | null> {
		const sequence = await this.#pool.take();
		try {
			return await this.#generate(sequence, generation);
		} finally {
			// Not waited for: the run has ended.
			void this.#pool.giveBack(sequence);
		}
	}

	/** How many tokens each text takes as a problem, which some models are shown more than once. */
	count(texts: readonly string[]): Count {
		const tokens = texts.map((text) => this.#problemCopies * this.#model.tokenize(text).length);
		return { tokens, contextSize: this.contextSize };
	}

	async #generate(
		sequence: LlamaContextSequence,
		{ request, isStopped, write }: Generation
	): Promise<Certainty | null> {
		if (isStopped()) return null;
		const prompt = promptTokens(this.#model, request, this.#problemCopies);
		if (prompt.length >= this.contextSize) throw this.#full(prompt.length);
		const text = new TokenText(this.#model);
		const meter = new CertaintyMeter();
		let spent = 0;
		for await (const { token, confidence } of this.#draw(sequence, prompt, request.seed)) {
			if (isStopped()) return null;
			const piece = text.next(token);
			write(piece, 1);
			spent += 1;
			if (confidence !== null) meter.add(piece, confidence);
			if (prompt.length + spent >= this.contextSize) throw this.#full(prompt.length + spent);
			if (spent === request.maxTokens) throw overBudget(spent);
		}
		return meter.certainty;
	}

	/** Tokens with their probabilities, these null where they are not measured. */
	async *#draw(sequence: LlamaContextSequence, prompt: Token[], seed: number | undefined) {
		const sampling = this.#sampling(seed);
		if (this.#measuresCertainty)
			yield* sequence.evaluateWithMetadata(prompt, { confidence: true }, sampling);
		else
			for await (const token of sequence.evaluate(prompt, sampling))
				yield { token, confidence: null };
	}

	#sampling(seed: number | undefined) {
		return { ...SAMPLING, temperature: this.#temperature, ...(seed === undefined ? {} : { seed }) };
	}

	#full(tokens: number): ReasonerError {
		return new ReasonerError(
			'context-full',
			`The problem and the thought take ${tokens} tokens, and the context holds ${this.contextSize}. Set MODEL_CONTEXT_SIZE higher, as far as the model and the memory allow.`
		);
	}
}

/** Turns tokens into text, holding tokens back while they are only a part of a character. */
class TokenText {
	readonly #model: LlamaModel;
	#pending: Token[] = [];
	#before: Token[] = [];

	constructor(model: LlamaModel) {
		this.#model = model;
	}

	next(token: Token): string {
		this.#pending.push(token);
		const text = this.#model.detokenize(this.#pending, true, this.#before);
		if (text.endsWith('\uFFFD') && this.#pending.length < MOST_TOKENS_PER_CHARACTER) return '';
		this.#before = this.#pending;
		this.#pending = [];
		return text;
	}
}

function overBudget(tokens: number): ReasonerError {
	return new ReasonerError(
		'budget-spent',
		`It had ${tokens} tokens to think and answer, and they are spent. MAX_TOKENS sets how many it has.`
	);
}

interface Plan {
	readonly file: ModelFile;
	readonly settings: EngineSettings;
	readonly contextSize: number;
}

/** The tokens per slot that are set or fit. @throws {ReasonerError} model-too-large */
async function planContext(
	llama: Llama,
	file: ModelFile,
	{ modelPath, slots, contextSize: wanted }: EngineSettings
): Promise<number> {
	const gpuFreeBytes = llama.gpu === false ? 0 : (await llama.getVramState()).free;
	const freeBytes = process.availableMemory() + gpuFreeBytes;
	// Beyond what it was trained for, a model writes nonsense.
	const contextSize = wanted
		? Math.min(wanted, file.trainedContextSize)
		: defaultContextSize({ file, slots, freeBytes });
	const shortage = explainShortage({ modelPath, file, contextSize, slots, freeBytes });
	if (shortage) throw new ReasonerError('model-too-large', shortage);
	return contextSize;
}

async function open(llama: Llama, plan: Plan): Promise<LlamaContext> {
	const { modelPath, threads, gpuLayers, slots } = plan.settings;
	const model = await llama.loadModel({ modelPath, gpuLayers: gpuLayers ?? 'auto' });
	return await model.createContext({
		contextSize: plan.contextSize,
		sequences: slots,
		threads: { ideal: threads, min: threads },
		...findAdapter(modelPath)
	});
}

function explainFailure(cause: unknown, { settings, contextSize }: Plan, firstError: string) {
	const { modelPath, slots } = settings;
	const reason = cause instanceof Error ? cause.message : String(cause);
	const { lora } = findAdapter(modelPath);
	if (lora && reason.includes(lora)) return unusableAdapter(lora, firstError || reason, cause);
	if (!(cause instanceof InsufficientMemoryError))
		return unreadable(modelPath, `llama.cpp refuses it (${firstError || reason})`, cause);
	return new ReasonerError(
		'model-too-large',
		`${modelPath} does not fit with ${slots} × ${contextSize} tokens of context (${reason}). Choose a smaller quantisation, a smaller MODEL_CONTEXT_SIZE, fewer MODEL_SLOTS or fewer MODEL_GPU_LAYERS, or REASONER=endpoint.`,
		{ cause }
	);
}
