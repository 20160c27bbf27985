import type { Mark, Timeline } from '$lib/trace/timeline.ts';
import { asWritten } from '$lib/trace/timeline.ts';

/** Asks when the trace of the run was written; null if the server was not reached. */
export type LoadTimes = () => Promise<readonly Mark[] | null>;

/** When the trace of a run was written, as far as that is known: asked for when it is first wanted. */
export class RunTimes {
	readonly #load: LoadTimes | null;
	#asked: Promise<void> | null = null;
	#timeline = $state.raw<Timeline | null>(null);

	/** @param load null: nobody knows */
	constructor(load: LoadTimes | null) {
		this.#load = load;
	}

	/** Null until it is known, and where nothing is to be known. */
	get timeline(): Timeline | null {
		return this.#timeline;
	}
	get canAsk(): boolean {
		return this.#load !== null;
	}

	/** Resolves when it is known, or will not be. */
	ask(): Promise<void> {
		return (this.#asked ??= this.#read());
	}

	/** More was written since. */
	forget(): void {
		this.#asked = null;
		this.#timeline = null;
	}

	async #read(): Promise<void> {
		const log = (await this.#load?.()) ?? null;
		this.#timeline = log && asWritten(log);
		// Who was not answered may ask again.
		if (!log) this.#asked = null;
	}
}
