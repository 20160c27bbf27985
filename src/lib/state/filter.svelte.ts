import { createContext } from 'svelte';
import type { Kind, Outcome, Step } from '$lib/trace/index.ts';

/** Which steps are to stand out. Nothing chosen: all of them. */
export class Filter {
	#kinds = $state.raw<ReadonlySet<Kind>>(new Set());
	#outcomes = $state.raw<ReadonlySet<Outcome>>(new Set());

	readonly isOn = $derived(this.#kinds.size > 0 || this.#outcomes.size > 0);

	get kinds(): ReadonlySet<Kind> {
		return this.#kinds;
	}
	get outcomes(): ReadonlySet<Outcome> {
		return this.#outcomes;
	}

	/** Chooses a kind beside those chosen already, or takes it back. */
	toggleKind(kind: Kind): void {
		this.#kinds = toggled(this.#kinds, kind);
	}
	toggleOutcome(outcome: Outcome): void {
		this.#outcomes = toggled(this.#outcomes, outcome);
	}
	showAll(): void {
		this.#kinds = new Set();
		this.#outcomes = new Set();
	}

	/** Whether a step is of a chosen kind and, if outcomes are chosen, had one of them. */
	fits({ kind, outcome }: Pick<Step, 'kind' | 'outcome'>): boolean {
		if (this.#kinds.size > 0 && !this.#kinds.has(kind)) return false;
		return this.#outcomes.size === 0 || (outcome !== null && this.#outcomes.has(outcome));
	}
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
	const changed = new Set(set);
	if (!changed.delete(value)) changed.add(value);
	return changed;
}

/** Whether a step is to be faded, for everything that draws steps. */
export const [getFades, setFades] = createContext<(step: Step) => boolean>();
