import {
	ALL_OPEN,
	closeAll,
	closedEpisodes,
	settledEpisodes,
	turn,
	type Folds
} from '$lib/trace/folds.ts';
import type { Analysis } from '$lib/trace/index.ts';

/** A finished thought of more steps opens with its episodes closed: more do not fit in a few screens. */
const LONG_STEPS = 60;

interface Anchor {
	/** Index of the first step of an episode. */
	readonly step: number;
}

/** Which episodes the graph shows as headings only. A new one is open; open and closed changes with the student alone. */
export class Folding {
	readonly #analysis: () => Analysis;
	/** Index of the step that one looks at. */
	readonly #here: () => number | null;
	#folds = $state.raw<Folds>(ALL_OPEN);
	#heading = $state<number | null>(null);
	#anchor: Anchor = { step: 0 };

	/** Indices of the closed episodes. */
	readonly closed: ReadonlySet<number> = $derived.by(() =>
		closedEpisodes(this.#analysis(), this.#folds)
	);

	/** Null where there is nothing to close yet. */
	readonly areAllClosed: boolean | null = $derived.by(() => {
		const count = settledEpisodes(this.#analysis()).length;
		return count === 0 ? null : this.closed.size === count;
	});

	constructor(analysis: () => Analysis, here: () => number | null) {
		this.#analysis = analysis;
		this.#here = here;
		const { ended, steps } = analysis();
		if (ended && steps.length > LONG_STEPS) this.#folds = closeAll(analysis());
	}

	/** Index of the episode whose heading one stands at; null: at a step. */
	get heading(): number | null {
		return this.#heading;
	}
	/** Where the student opened or closed last, another object each time: that place is to stay where it is. */
	get anchor(): Anchor {
		return this.#anchor;
	}

	standAt(heading: number | null): void {
		this.#heading = heading;
	}

	/** To the heading of the step that one looks at. */
	toHeading(): void {
		this.#heading = this.#episodeHere()?.index ?? null;
	}

	/** Leaves the heading; gives the index of the first step under it, or beside the step; null: there is none. */
	toFirstStep(): number | null {
		const step = this.#episodeHere()?.firstStep ?? null;
		this.#heading = null;
		return step;
	}

	/** Opens or closes an episode, unless it may still change; left out: the one where one is. */
	toggle(index = this.#episodeHere()?.index): void {
		const episode = settledEpisodes(this.#analysis())[index ?? -1];
		if (!episode) return;
		this.#anchor = { step: episode.firstStep };
		this.#folds = turn(episode, this.#folds);
	}

	/** Closes all episodes; opens them all when none is open. */
	toggleAll(): void {
		this.#anchor = { step: this.#episodeHere()?.firstStep ?? 0 };
		this.#folds = this.areAllClosed ? ALL_OPEN : closeAll(this.#analysis());
	}

	openAll(): void {
		this.#anchor = { step: this.#episodeHere()?.firstStep ?? 0 };
		this.#folds = ALL_OPEN;
	}

	/** Opens the episode of a step. */
	reveal(step: number): void {
		const index = this.#episodeOf(step)?.index ?? -1;
		// Not `closed`: on the server that is made only once.
		if (closedEpisodes(this.#analysis(), this.#folds).has(index)) this.toggle(index);
	}

	#episodeHere() {
		if (this.#heading !== null) return this.#analysis().episodes[this.#heading];
		return this.#episodeOf(this.#here() ?? 0);
	}

	#episodeOf(step: number) {
		return this.#analysis().episodes.findLast(({ firstStep }) => firstStep <= step);
	}
}
