import type { Stand } from './scrolling.ts';

/** Ms that a step elsewhere must be pointed at: who only passes over steps moves nothing. */
const STEADY_MS = 350;
/** Ms until it goes back: from one step to the next the pointer points at none for a moment. */
const BACK_MS = 200;

/** The list that is moved. */
export interface GlanceList {
	/** Whether one sees the list at all. */
	readonly isOpen: boolean;
	isInView(step: number): boolean;
	/** Whether a person scrolls at the moment. */
	isInHand(): boolean;
	stand(): Stand;
	/** Puts a step to where one reads. */
	show(step: number): void;
	/** Null: to the end, which is followed. */
	goBack(to: Stand | null): void;
	isFollowing(): boolean;
}

/** Shows a step that is pointed at elsewhere for as long as it is, then what stood there before. */
export class Glance {
	readonly #list: GlanceList;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#home = $state.raw<Stand | null>(null);
	#step = $state<number | null>(null);

	constructor(list: GlanceList) {
		this.#list = list;
	}

	/** Whether the list shows something else than what one reads. */
	get isAway(): boolean {
		return this.#home !== null;
	}
	/** Steps that the list needs, wherever it stands. */
	get needed(): readonly (number | null)[] {
		return [this.#step, this.#home?.step ?? null];
	}

	/** @param step null: none, or one of the list itself */
	point(step: number | null): void {
		clearTimeout(this.#timer);
		if (step !== null) this.#timer = setTimeout(() => this.#look(step), STEADY_MS);
		else if (this.isAway) this.#timer = setTimeout(() => this.#return(), BACK_MS);
	}

	/** What is shown now is what one reads: a step was chosen, or a person scrolled. */
	stay(): void {
		clearTimeout(this.#timer);
		this.#home = null;
		this.#step = null;
	}

	#look(step: number): void {
		const { isOpen } = this.#list;
		if (!isOpen || this.#list.isInHand() || this.#list.isInView(step)) return;
		this.#home ??= this.#list.stand();
		this.#step = step;
		this.#list.show(step);
	}

	#return(): void {
		if (this.#home) this.#list.goBack(this.#list.isFollowing() ? null : this.#home);
		this.stay();
	}
}
