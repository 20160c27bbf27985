import { findAll, foldForSearch, type Folded } from '$lib/trace/search.ts';
import type { Segment } from '$lib/trace/index.ts';
import type { Looking } from './looking.svelte.ts';
import { stepAt } from './run-view.svelte.ts';

/** A thought as one looks at it. */
type Searched = Pick<Looking, 'analysis' | 'current' | 'select'>;

/** Looks for words and LaTeX in a whole thought, also where it is not on the page at the moment. */
export class Search {
	readonly #look: Searched;
	#open = $state(false);
	#query = $state('');
	/** Offset from which the present place is sought: it stays where it is while the thought grows. */
	#from = $state(0);

	readonly #folded = $derived.by<Folded | null>(() =>
		this.#open ? foldForSearch(this.#look.analysis.text) : null
	);
	/** Where it stands, in the order of the text. */
	readonly found = $derived.by<readonly Segment[]>(() =>
		this.#folded ? findAll(this.#folded, this.#query) : []
	);
	/** Which of the places is the present one; null if there is none. */
	readonly at = $derived.by<number | null>(() => {
		if (this.found.length === 0) return null;
		const next = this.found.findIndex(({ end }) => end > this.#from);
		return Math.max(0, next);
	});

	constructor(look: Searched) {
		this.#look = look;
	}

	get isOpen(): boolean {
		return this.#open;
	}
	get query(): string {
		return this.#query;
	}
	/** The present place. */
	get here(): Segment | null {
		return this.found[this.at ?? -1] ?? null;
	}

	/** The present place, as the how-many-th of its step; null if there is none. */
	get hereInStep(): { readonly step: number; readonly nth: number } | null {
		const { here } = this;
		const step = here && stepAt(this.#look.analysis, here.start);
		if (!here || step === null) return null;
		const start = this.#look.analysis.steps[step]?.start ?? 0;
		const nth = this.found.filter((place) => place.start >= start && place.start < here.start);
		return { step, nth: nth.length };
	}

	/** Begins at the step that one looks at; what was sought last is sought again. */
	open(): void {
		if (this.#open) return;
		this.#open = true;
		this.#from = this.#look.analysis.steps[this.#look.current ?? 0]?.start ?? 0;
	}
	/** Stays at the step that was found. */
	close(): void {
		this.#open = false;
	}
	/** Seeks this from where one is, and goes to its first place. */
	type(query: string): void {
		this.#query = query;
		this.#go(this.at);
	}
	next(): void {
		this.#move(1);
	}
	previous(): void {
		this.#move(-1);
	}

	/** From the last place back to the first, and the other way round. */
	#move(by: 1 | -1): void {
		this.open();
		const count = this.found.length;
		if (this.at !== null) this.#go((this.at + by + count) % count);
	}

	#go(at: number | null): void {
		const place = this.found[at ?? -1];
		if (!place) return;
		this.#from = place.start;
		const step = stepAt(this.#look.analysis, place.start);
		if (step !== null) this.#look.select(step);
	}
}
