import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { log } from '../../log.ts';
import { Channel } from '../channel.ts';
import { ReasonerError } from '../errors.ts';
import type { ReasonerRequest } from '../reasoner.ts';
import type { Certainty } from './certainty.ts';
import { launch } from './launch.ts';
import type { Count, EngineOrder, EngineReport, EngineSettings } from './message.ts';
import { readModelName } from './model-name.ts';

/** After so many crashes in a row the engine rests, so that a model that always crashes cannot keep the machine busy. */
const CRASHES_BEFORE_REST = 3;
const REST_MS = 60_000;
/** llama.cpp says why it aborts in its last lines. */
const LAST_WORDS_LENGTH = 600;

/** Raw text of the model, tags and all. The last piece of a whole run is empty and says how sure the model was. */
export interface RawText {
	readonly text: string;
	readonly tokens: number;
	readonly certainty?: Certainty;
}

/** The server's side of the engine process: starts it when needed, and again after a crash. */
export class Engine {
	readonly #settings: EngineSettings;
	readonly #runs = new Map<number, Channel<RawText>>();
	readonly #counts = new Map<number, Channel<Count>>();
	#process: ChildProcess | null = null;
	#name: string;
	#lastId = 0;
	#lastWords = '';
	#crashes = 0;
	#crashedAtMs = -Infinity;
	/** Why the model cannot be used, once the engine has said so. */
	#refusal: ReasonerError | null = null;

	constructor(settings: EngineSettings) {
		this.#settings = settings;
		this.#name = readModelName(settings.modelPath);
	}

	/** What the model's file says it is called, as it was when the engine was last started. */
	get name(): string {
		return this.#name;
	}

	/** The engine's process id while it runs. */
	get pid(): number | undefined {
		return this.#process?.pid;
	}

	/** Starts the engine if it does not run; what goes wrong is said by the next `generate`. */
	warm(): void {
		if (!this.#process && this.#restMs() <= 0) this.#start();
	}

	async *generate(request: ReasonerRequest, signal: AbortSignal): AsyncGenerator<RawText> {
		if (signal.aborted) return;
		this.#requireRested();
		this.warm();
		const id = ++this.#lastId;
		const texts = new Channel<RawText>();
		const stop = () => texts.end();
		this.#runs.set(id, texts);
		this.#process?.channel?.ref();
		signal.addEventListener('abort', stop);
		try {
			this.#order({ type: 'think', id, request });
			yield* texts;
		} finally {
			signal.removeEventListener('abort', stop);
			this.#order({ type: 'stop', id });
			this.#forget(id);
		}
	}

	/** What texts take of the context; waits for the model to be loaded. @throws {ReasonerError} */
	async count(texts: readonly string[]): Promise<Count> {
		this.#requireRested();
		this.warm();
		const id = ++this.#lastId;
		const counts = new Channel<Count>();
		this.#counts.set(id, counts);
		this.#process?.channel?.ref();
		try {
			this.#order({ type: 'count', id, texts });
			for await (const count of counts) return count;
			throw new Error('the engine counted nothing');
		} finally {
			this.#counts.delete(id);
			this.#letGo();
		}
	}

	/** Ends the engine; runs still going on fail. */
	async close(): Promise<void> {
		const child = this.#process;
		this.#process = null;
		this.#failAll(new ReasonerError('engine-crashed', 'The server is closing.'));
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const gone = once(child, 'exit');
		child.kill('SIGKILL');
		await gone;
	}

	#start(): void {
		const child = launch(this.#settings);
		this.#name = readModelName(this.#settings.modelPath);
		this.#process = child;
		this.#refusal = null;
		this.#lastWords = '';
		child.on('message', (report: EngineReport) => this.#hear(report));
		child.on('error', (error) => log.error('engine process', { error }));
		child.stderr?.on('data', (text: Buffer) => {
			this.#lastWords = (this.#lastWords + text.toString()).slice(-LAST_WORDS_LENGTH);
		});
		// Only after both has every report been heard.
		const ends = ['exit', 'disconnect'].map(
			(end) => new Promise((heard) => child.once(end, heard))
		);
		void Promise.all(ends).then(() => this.#ended(child));
		child.unref();
		child.channel?.unref();
	}

	#hear(report: EngineReport): void {
		switch (report.type) {
			case 'loaded':
				return log.info('model loaded', { ...report, model: this.#name });
			case 'warning':
				return log.debug('llama.cpp', { text: report.text });
			case 'refused':
				this.#refusal = new ReasonerError(report.code, report.message);
				return;
			case 'text':
				return this.#runs.get(report.id)?.put({ text: report.text, tokens: report.tokens });
			case 'ended':
				this.#crashes = 0;
				return this.#finish(report.id, report.certainty);
			case 'counted':
				return this.#counts.get(report.id)?.put(report.count);
			case 'failed':
				this.#crashes = 0;
				return this.#runs.get(report.id)?.end(new ReasonerError(report.code, report.message));
		}
	}

	#finish(id: number, certainty: Certainty | null): void {
		const texts = this.#runs.get(id);
		if (certainty) texts?.put({ text: '', tokens: 0, certainty });
		texts?.end();
	}

	#ended(child: ChildProcess): void {
		if (this.#process !== child) return;
		this.#process = null;
		if (this.#refusal) return this.#failAll(this.#refusal);
		this.#crashes += 1;
		this.#crashedAtMs = performance.now();
		const how = child.signalCode ?? `exit code ${child.exitCode}`;
		log.error('engine crashed', { how, model: this.#name, lastWords: this.#lastWords });
		this.#failAll(
			new ReasonerError(
				'engine-crashed',
				`The engine that runs the model stopped (${how}). What was written is kept; the next run starts the engine again.`
			)
		);
	}

	#failAll(error: ReasonerError): void {
		for (const waiting of [...this.#runs.values(), ...this.#counts.values()]) waiting.end(error);
		this.#runs.clear();
		this.#counts.clear();
	}

	#order(order: EngineOrder): void {
		if (this.#process?.connected) this.#process.send(order);
	}

	#forget(id: number): void {
		this.#runs.delete(id);
		this.#letGo();
	}

	/** An engine that nobody waits for does not keep the server from ending. */
	#letGo(): void {
		if (this.#runs.size + this.#counts.size === 0) this.#process?.channel?.unref();
	}

	#restMs(): number {
		if (this.#crashes < CRASHES_BEFORE_REST) return 0;
		return this.#crashedAtMs + REST_MS - performance.now();
	}

	#requireRested(): void {
		const restMs = this.#restMs();
		if (restMs <= 0 || this.#process) return;
		throw new ReasonerError(
			'engine-crashed',
			`The engine that runs the model stopped ${this.#crashes} times in a row. It starts again in ${Math.ceil(restMs / 1000)} s; if it keeps stopping, set MODEL_PATH to another model.`
		);
	}
}
