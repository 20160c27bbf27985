import type { LlamaContext, LlamaContextSequence } from 'node-llama-cpp';

/** Lends the sequences of a context; who finds none waits in turn. */
export class SequencePool {
	readonly #free: LlamaContextSequence[];
	readonly #waiting: ((sequence: LlamaContextSequence) => void)[] = [];

	constructor(context: LlamaContext, sequences: number) {
		this.#free = Array.from({ length: sequences }, () => context.getSequence());
	}

	async take(): Promise<LlamaContextSequence> {
		return this.#free.pop() ?? (await new Promise((resolve) => this.#waiting.push(resolve)));
	}

	async giveBack(sequence: LlamaContextSequence): Promise<void> {
		await sequence.clearHistory();
		const next = this.#waiting.shift();
		if (next) next(sequence);
		else this.#free.push(sequence);
	}
}
