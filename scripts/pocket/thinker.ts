import type { Certainty } from '../../src/lib/server/reasoner/engine/certainty.ts';
import { Engine } from '../../src/lib/server/reasoner/engine/client.ts';
import { heard } from '../../src/lib/server/reasoner/embedded.ts';
import { isEndless } from '../../src/lib/server/reasoner/errors.ts';
import { splitThinking } from '../../src/lib/server/reasoner/split-thinking.ts';
import { ThinkSplitter } from '../../src/lib/server/reasoner/think-splitter.ts';

/** As many thoughts at once as the app works on unless it is set otherwise. */
export const SLOTS = 4;

/** What the model wrote about a problem. */
export interface Thought {
	readonly trace: string;
	readonly answer: string;
	readonly tokens: number;
	/** Null where it came to no end. */
	readonly certainty: Certainty | null;
}

interface Settings {
	readonly modelPath: string;
	readonly temperature: number;
	readonly slots: number;
}

/** A model in a process of its own, until `close`. */
export class Thinker {
	readonly #engine: Engine;
	readonly #slots: number;
	/** The engine's process alone does not keep this one alive until it is gone. */
	readonly #alive = setInterval(() => {}, 1000);

	constructor({ modelPath, temperature, slots }: Settings) {
		this.#slots = slots;
		// One thread: with more, llama.cpp's threads wait for each other wherever the machine is busy.
		const usual = { contextSize: null, threads: 1, gpuLayers: 0, measuresCertainty: true };
		this.#engine = new Engine({ ...usual, modelPath, temperature, slots });
	}

	get name(): string {
		return this.#engine.name;
	}

	get pid(): number | undefined {
		return this.#engine.pid;
	}

	/** Thinks about all of them, as many at once as there are slots; thoughts in the order of the requests. */
	async thinkAll(
		requests: readonly { readonly problem: string; readonly seed?: number }[]
	): Promise<Thought[]> {
		const thoughts: Thought[] = [];
		const waiting = requests.entries();
		const work = async () => {
			for (const [index, request] of waiting) thoughts[index] = await this.#think(request);
		};
		await Promise.all(Array.from({ length: this.#slots }, work));
		return thoughts;
	}

	async close(): Promise<void> {
		await this.#engine.close();
		clearInterval(this.#alive);
	}

	async #think(request: { problem: string; seed?: number }): Promise<Thought> {
		const text = { thought: '', answer: '' };
		let tokens = 0;
		let certainty: Certainty | null = null;
		const raw = this.#engine.generate(
			{ ...request, thoughtSoFar: '' },
			new AbortController().signal
		);
		const whole = heard(raw, (found) => (certainty = found));
		try {
			for await (const chunk of splitThinking(whole, new ThinkSplitter('thought'))) {
				text[chunk.type] += chunk.text;
				tokens += chunk.tokens;
			}
		} catch (error) {
			// Not to come to an end is one way to be wrong.
			if (!isEndless(error)) throw error;
		}
		return { trace: text.thought, answer: text.answer, tokens, certainty };
	}
}
