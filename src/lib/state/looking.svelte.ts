import { Filter } from './filter.svelte.ts';
import { Folding } from './folding.svelte.ts';
import type { RunView } from './run-view.svelte.ts';
import { Search } from './search.svelte.ts';
import { nextView, VIEWS, type View } from './views.ts';

/** The first and the last step of what a view shows. */
export interface InView {
	readonly first: number;
	readonly last: number;
}

/** Ms in which another far step makes a scrub of it, and after which the reader goes to where it rests. */
const REST_MS = 120;
/** Steps; the reader has those around in the page already. */
const NEAR = 16;

/** How one looks at a run: which view is in front, what part of the trace it shows, what is pointed at. */
export class Looking {
	readonly run: RunView;
	readonly filter = new Filter();
	readonly search: Search;
	readonly folding: Folding;
	#shown = $state<View>('reader');
	#raw = $state(false);
	#fullScreen = $state(false);
	#pointed = $state<number | null>(null);
	#inView = $state.raw<InView>({ first: 0, last: 0 });
	/** The step at which the reader waits while others are scrubbed past; null: it does not wait. */
	#waitsAt = $state.raw<{ readonly step: number | null } | null>(null);
	#selectedAtMs = -Infinity;
	#rest: ReturnType<typeof setTimeout> | undefined;
	#graphInView: InView = { first: 0, last: 0 };

	readonly analysis = $derived.by(() => this.run.analysis);

	constructor(run: RunView) {
		this.run = run;
		this.search = new Search(run);
		this.folding = new Folding(
			() => this.analysis,
			() => this.run.shown
		);
	}

	/** Which view is seen where there is room for one only. */
	get shown(): View {
		return this.#shown;
	}
	/** Whether the reader shows the text as it was written. */
	get raw(): boolean {
		return this.#raw;
	}
	/** Index of the step that is previewed: the pointer is at it in one of the views. */
	get pointed(): number | null {
		return this.#pointed !== null && this.#pointed < this.analysis.steps.length
			? this.#pointed
			: null;
	}
	/** What the view in front shows of the trace. */
	get inView(): InView {
		return this.#inView;
	}

	/** What the graph shows of the trace, be it in front or not. */
	get graphInView(): InView {
		return this.#graphInView;
	}

	show(view: View): void {
		this.#shown = view;
	}
	showNext(): void {
		this.#shown = nextView(this.#shown);
	}
	/** To the view beside it, as one turns pages: not beyond the first or the last. */
	turn(by: 1 | -1): void {
		this.#shown = VIEWS[VIEWS.indexOf(this.#shown) + by] ?? this.#shown;
	}
	/** Whether one step is shown large, with strip and graph and nothing else: for a lecture hall. */
	get fullScreen(): boolean {
		return this.#fullScreen;
	}

	enterFullScreen(): void {
		this.#fullScreen = true;
	}
	leaveFullScreen(): void {
		this.#fullScreen = false;
	}

	toggleRaw(): void {
		this.#raw = !this.#raw;
	}
	point(index: number | null): void {
		this.#pointed = index;
	}
	/**
	 * The step that the reader shows: the selected one, once it rests. Typesetting every step that a scrub passes would hold
	 * up strip and graph.
	 */
	get reading(): number | null {
		return this.#waitsAt ? this.#waitsAt.step : this.run.selected;
	}

	select(index: number, nowMs = performance.now()): void {
		const from = this.reading;
		const isScrub =
			nowMs - this.#selectedAtMs < REST_MS && Math.abs(index - (from ?? index)) > NEAR;
		this.#selectedAtMs = nowMs;
		clearTimeout(this.#rest);
		this.#waitsAt = isScrub ? { step: from } : null;
		if (isScrub) this.#rest = setTimeout(() => (this.#waitsAt = null), REST_MS);
		this.run.select(index);
	}

	/** A view tells what it shows; the reader counts unless the graph is in front. */
	look(from: View, first: number, last: number): void {
		if (from === 'graph') this.#graphInView = { first, last };
		if ((from === 'graph') === (this.#shown === 'graph')) this.#inView = { first, last };
	}
}
