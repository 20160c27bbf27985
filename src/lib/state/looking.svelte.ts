import { isDoubt, type Analysis } from '$lib/trace/index.ts';
import type { Way } from '$lib/trace/navigate.ts';
import { cameAtOnce } from '$lib/trace/timeline.ts';
import { Filter } from './filter.svelte.ts';
import { Folding } from './folding.svelte.ts';
import type { InView } from './in-view.ts';
import { Replay } from './replay.svelte.ts';
import { RunTimes, type LoadTimes } from './run-times.svelte.ts';
import { countOutcomes, type RunView } from './run-view.svelte.ts';
import { Search } from './search.svelte.ts';
import { NARROW, nextView, VIEWS, type View } from './views.ts';

/** A part of the trace that the views are to show. */
export interface Wish extends InView {
	/** Whether all of it is to be seen, at another scale if need be; else it is where one looks from. */
	readonly whole: boolean;
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
	readonly times: RunTimes;
	readonly replay: Replay;
	#shown = $state<View>('reader');
	#raw = $state(false);
	#fullScreen = $state(false);
	#again = $state(0);
	#pointed = $state<number | null>(null);
	#readerInView = $state.raw<InView>({ first: 0, last: 0 });
	#graphInView = $state.raw<InView>({ first: 0, last: 0 });
	#wish = $state.raw<Wish | null>(null);
	#byTime = $state(false);
	/** The step at which the reader waits while others are scrubbed past; null: it does not wait. */
	#waitsAt = $state.raw<{ readonly step: number | null } | null>(null);
	#selectedAtMs = -Infinity;
	#rest: ReturnType<typeof setTimeout> | undefined;

	/** The trace as it is looked at: as it is, or as it was at the moment of the replay. */
	readonly analysis: Analysis = $derived.by(() =>
		this.replay.isOpen ? this.replay.analysis : this.run.analysis
	);
	readonly doubts = $derived(this.analysis.steps.filter(isDoubt));
	readonly outcomes = $derived(countOutcomes(this.analysis));
	/** Whether one sees the thought being written, now or again. */
	readonly isGrowing = $derived.by(() =>
		this.replay.isOpen ? !this.replay.isAtEnd : this.run.isGoingOn
	);
	/** The answer as one looks at it: in a replay it comes after the thought. */
	readonly answer = $derived.by(() =>
		this.replay.isOpen && !this.replay.isAtEnd ? '' : this.run.answer
	);
	/** Index of the selected step; null while the end is followed. */
	readonly selected = $derived.by(() => this.#findSelected());
	/**
	 * Index of the step that the reader shows: the selected one, once it rests. Typesetting every step that a scrub passes would
	 * hold up strip and graph.
	 */
	readonly reading = $derived.by(() => (this.#waitsAt ? this.#waitsAt.step : this.selected));
	readonly isFollowing = $derived.by(() =>
		this.replay.isOpen ? this.selected === null : this.run.isFollowing
	);
	/** Index of the step that one looks at: the selected one, or the end that is followed; null: there is none. */
	readonly current = $derived.by(() => {
		const last = this.analysis.steps.length - 1;
		return this.isFollowing && last >= 0 ? last : this.selected;
	});
	/** Whether it may be known when the trace was written. */
	readonly isTimed = $derived.by(() => {
		const { isGoingOn, tookMs, analysis } = this.run;
		return this.times.canAsk && !isGoingOn && !cameAtOnce(analysis.text.length, tookMs ?? 0);
	});

	/** @param loadTimes asks when the trace was written; null: nobody knows */
	constructor(run: RunView, loadTimes: LoadTimes | null = null) {
		this.run = run;
		this.times = new RunTimes(loadTimes);
		this.replay = new Replay(run, this.times);
		this.search = new Search(this);
		this.folding = new Folding(
			() => this.analysis,
			() => this.current
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
	/** How often the selected step was chosen once more: it is to be brought into view again. */
	get again(): number {
		return this.#again;
	}
	/** Index of the step that is previewed: the pointer is at it in one of the views. */
	get pointed(): number | null {
		return this.#pointed !== null && this.#pointed < this.analysis.steps.length
			? this.#pointed
			: null;
	}
	get readerInView(): InView {
		return this.#readerInView;
	}
	/** What the graph shows of the trace, be it in front or not. */
	get graphInView(): InView {
		return this.#graphInView;
	}
	/** What the views were last asked to show. */
	get wish(): Wish | null {
		return this.#wish;
	}
	/** Whether the strip gives a step the room of its time, not of its length. */
	get isByTime(): boolean {
		return this.#byTime && this.isTimed && this.times.timeline !== null;
	}

	show(view: View): void {
		this.#shown = view;
	}
	showNext(): void {
		this.#shown = nextView(this.#shown, matchMedia(`(${NARROW})`).matches);
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

	select(index: number, nowMs = performance.now()): void {
		if (!(index in this.analysis.steps)) return;
		if (index === this.selected) this.#again += 1;
		const from = this.reading;
		const isScrub =
			nowMs - this.#selectedAtMs < REST_MS && Math.abs(index - (from ?? index)) > NEAR;
		this.#selectedAtMs = nowMs;
		clearTimeout(this.#rest);
		this.#waitsAt = isScrub ? { step: from } : null;
		if (isScrub) this.#rest = setTimeout(() => (this.#waitsAt = null), REST_MS);
		this.run.select(index);
		if (this.replay.isOpen) this.replay.follow(false);
	}
	/** Goes the way from the selected step, or from the end that is followed; stays where there is none. */
	go(way: Way): void {
		const { steps } = this.analysis;
		const from = this.selected ?? (this.isFollowing ? steps.length : null);
		const index = way(this.analysis, from);
		if (index !== null) this.select(index);
	}
	/** Back to the end, where the thought is being written. */
	follow(): void {
		if (this.replay.isOpen) this.replay.follow(true);
		else this.run.follow();
	}

	toggleReplay(): void {
		if (this.replay.isOpen) this.replay.close();
		else if (!this.run.isGoingOn) {
			// It grows as it did: what comes is open.
			this.folding.openAll();
			void this.replay.open();
		}
	}

	/** A view tells what it shows. */
	look(from: 'reader' | 'graph', first: number, last: number): void {
		if (from === 'graph') this.#graphInView = { first, last };
		else this.#readerInView = { first, last };
	}
	/** Asks the views to show a part of the trace. */
	bring(wish: Wish): void {
		this.#wish = wish;
	}
	async toggleByTime(): Promise<void> {
		this.#byTime = !this.#byTime;
		await this.times.ask();
	}

	/** The run goes on: it is no longer replayed, and when it was written is asked anew. */
	goOn(): void {
		this.replay.close();
		this.times.forget();
		this.#byTime = false;
	}

	/** A step that is not there at the moment of the replay cannot be looked at. */
	#findSelected(): number | null {
		const { selected } = this.run;
		if (!this.replay.isOpen) return selected;
		const isThere = selected !== null && selected in this.analysis.steps;
		return isThere && !this.replay.isFollowing ? selected : null;
	}
}
