import { Engine } from './engine/client.ts';
import type { EngineSettings } from './engine/message.ts';
import type { Reasoner, ReasonerChunk, ReasonerRequest } from './reasoner.ts';
import { readScope, type Scope } from './scope.ts';
import { splitThinking } from './split-thinking.ts';
import { ThinkSplitter } from './think-splitter.ts';

/** A GGUF model on this machine, computed by node-llama-cpp in a process of its own. */
export class EmbeddedReasoner implements Reasoner {
	readonly type = 'embedded';
	readonly capabilities;
	readonly #engine: Engine;
	readonly #scope: Scope | null;

	constructor(settings: EngineSettings) {
		this.capabilities = { resume: true, seed: true, budget: true, slots: settings.slots };
		this.#engine = new Engine(settings);
		this.#scope = readScope(settings.modelPath);
	}

	get name(): string {
		return this.#engine.name;
	}

	/** The engine's process id while it runs. */
	get pid(): number | undefined {
		return this.#engine.pid;
	}

	/** Begins to load the model; what goes wrong is said by the next run. */
	warm(): void {
		this.#engine.warm();
	}

	think(request: ReasonerRequest, signal: AbortSignal): AsyncIterable<ReasonerChunk> {
		const splitter = new ThinkSplitter(request.thoughtSoFar ? 'mid-thought' : 'thought');
		return splitThinking(this.#engine.generate(request, signal), splitter);
	}

	get range() {
		return this.#scope?.range ?? null;
	}

	outside(problem: string) {
		return this.#scope?.whyOutside(problem) ?? null;
	}

	close(): Promise<void> {
		return this.#engine.close();
	}
}
