import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Kind, Outcome, Step } from '$lib/trace/index.ts';

/** Which steps are to stand out. Nothing chosen: all of them. */
export class Filter {
	readonly #kinds = new SvelteSet<Kind>();
	readonly #outcomes = new SvelteSet<Outcome>();

	readonly isOn = $derived(this.#kinds.size > 0 || this.#outcomes.size > 0);

	get kinds(): ReadonlySet<Kind> {
		return this.#kinds;
	}
	get outcomes(): ReadonlySet<Outcome> {
		return this.#outcomes;
	}

	/** Chooses a kind beside those chosen already, or takes it back. */
	toggleKind(kind: Kind): void {
		if (!this.#kinds.delete(kind)) this.#kinds.add(kind);
	}
	toggleOutcome(outcome: Outcome): void {
		if (!this.#outcomes.delete(outcome)) this.#outcomes.add(outcome);
	}
	showAll(): void {
		this.#kinds.clear();
		this.#outcomes.clear();
	}

	/** Whether a step is of a chosen kind and, if outcomes are chosen, had one of them. */
	fits({ kind, outcome }: Pick<Step, 'kind' | 'outcome'>): boolean {
		if (this.#kinds.size > 0 && !this.#kinds.has(kind)) return false;
		return this.#outcomes.size === 0 || (outcome !== null && this.#outcomes.has(outcome));
	}
}

/** Whether a step is to be faded, for everything that draws steps. */
export const [getFades, setFades] = createContext<(step: Step) => boolean>();
