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
	/** How often one asked to type since it was opened. */
	#asked = $state(0);
	/** Offset from which the present place is sought: it stays where it is while the thought grows. */
	#from = $state(0);
	/** Whether the present place was gone to; else the next one is the place itself. */
	#reached = false;

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
	/** How often one asked to type since it was opened; 0: it only tells where one is, and the keys stay the page's. */
	get asked(): number {
		return this.#asked;
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
		this.#asked += 1;
		if (this.#open) return;
		this.#reached = this.#isLookedAt();
		this.#from = this.#stepStart();
		this.#open = true;
	}
	/** Stays at the step that was found. */
	close(): void {
		this.#open = false;
		this.#asked = 0;
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

	/**
	 * From the last place back to the first, and the other way round. A closed search goes on: from the place found last, or
	 * from the step to which one went since.
	 */
	#move(by: 1 | -1): void {
		if (this.#query.trim() === '') return;
		if (!this.#open && !this.#isLookedAt()) {
			this.#reached = false;
			this.#from = this.#stepStart();
		}
		this.#open = true;
		const count = this.found.length;
		const isThere = this.#reached || by < 0;
		if (this.at !== null) this.#go((this.at + (isThere ? by : 0) + count) % count);
	}

	/** Whether one is still at the step of the place that was gone to. */
	#isLookedAt(): boolean {
		const { analysis, current } = this.#look;
		return this.#reached && stepAt(analysis, this.#from) === current;
	}

	/** Where the step begins that one looks at. */
	#stepStart(): number {
		return this.#look.analysis.steps[this.#look.current ?? 0]?.start ?? 0;
	}

	#go(at: number | null): void {
		const place = this.found[at ?? -1];
		this.#reached = place !== undefined;
		if (!place) return;
		this.#from = place.start;
		const step = stepAt(this.#look.analysis, place.start);
		if (step !== null) this.#look.select(step);
	}
}
