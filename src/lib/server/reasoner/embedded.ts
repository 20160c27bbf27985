import type { Certainty } from './engine/certainty.ts';
import { Engine, type RawText } from './engine/client.ts';
import type { EngineSettings } from './engine/message.ts';
import { readGuard, type Guard } from './guard.ts';
import type { Measure, Reasoner, ReasonerChunk, ReasonerRequest } from './reasoner.ts';
import { readScope, type Scope } from './scope.ts';
import { splitThinking } from './split-thinking.ts';
import { ThinkSplitter } from './think-splitter.ts';

/** Certainty is measured where a guard can make something of it. */
export interface EmbeddedSettings extends Omit<EngineSettings, 'measuresCertainty'> {
	/** Whether it takes questions about a run; left out: as its scope says, and without one it does. */
	readonly followUps?: boolean | undefined;
}

/** A GGUF model on this machine, computed by node-llama-cpp in a process of its own. */
export class EmbeddedReasoner implements Reasoner {
	readonly type = 'embedded';
	readonly capabilities;
	readonly #engine: Engine;
	readonly #scope: Scope | null;
	readonly #guard: Guard | null;

	constructor({ followUps: wanted, ...settings }: EmbeddedSettings) {
		this.#scope = readScope(settings.modelPath);
		const followUps = wanted ?? this.#scope?.followUps ?? true;
		this.capabilities = {
			resume: true,
			seed: true,
			budget: true,
			followUps,
			slots: settings.slots
		};
		this.#guard = readGuard(settings.modelPath, settings.temperature);
		this.#engine = new Engine({ ...settings, measuresCertainty: this.#guard !== null });
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

	async *think(request: ReasonerRequest, signal: AbortSignal): AsyncGenerator<ReasonerChunk> {
		const splitter = new ThinkSplitter(request.thoughtSoFar ? 'mid-thought' : 'thought');
		let certainty: Certainty | null = null;
		const raw = heard(this.#engine.generate(request, signal), (found) => (certainty = found));
		let answer = '';
		for await (const chunk of splitThinking(raw, splitter)) {
			if (chunk.type === 'answer') answer += chunk.text;
			yield chunk;
		}
		// Of a thought that goes on from a given beginning, only the rest was measured.
		if (!certainty || !this.#guard || request.thoughtSoFar) return;
		// Who refuses gives no answer that could be wrong.
		if (this.#scope?.isRefusal(answer)) return;
		const unsure = this.#guard.unsure(certainty);
		if (unsure !== null) yield { type: 'answer', text: '', tokens: 0, unsure };
	}

	get range() {
		return this.#scope?.range ?? null;
	}

	outside(problem: string) {
		return this.#scope?.whyOutside(problem) ?? null;
	}

	async measure(texts: readonly string[]): Promise<Measure> {
		return { ...(await this.#engine.count(texts)), exact: true };
	}

	close(): Promise<void> {
		return this.#engine.close();
	}
}

/** The same text; how sure the model was is told when the run ends. */
export async function* heard(raw: AsyncIterable<RawText>, tell: (certainty: Certainty) => void) {
	for await (const piece of raw) {
		if (piece.certainty) tell(piece.certainty);
		yield piece;
	}
}
