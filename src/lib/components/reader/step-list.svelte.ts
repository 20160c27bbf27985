import type { Attachment } from 'svelte/attachments';
import { SvelteSet } from 'svelte/reactivity';
import { tick } from 'svelte';
import { chunkOf, type Chunk } from './chunks.ts';
import { Glance, type GlanceList } from './glance.svelte.ts';
import {
	bringIntoView,
	findInView,
	heightOf,
	HandWatch,
	NearWatch,
	standAt,
	standOf,
	type Stand
} from './scrolling.ts';

/** Px from the end beyond which one who scrolls has left it. */
const LEFT_END_PX = 90;
/** Px of the list beside what is in view in which steps are kept ready. */
const READY_PX = 900;

/** What of a list of steps is in the page, what of it one sees, and where it stands. */
export class StepList implements GlanceList {
	readonly isFollowing: () => boolean;
	readonly glance = new Glance(this);
	readonly #near = new SvelteSet<number>();
	readonly #heights: (number | undefined)[] = [];
	readonly #hand = new HandWatch();
	readonly #watch = new NearWatch(READY_PX, (chunk, isNear, heightPx) => {
		if (isNear) return this.#near.add(chunk);
		this.#heights[chunk] = heightPx;
		return this.#near.delete(chunk);
	});
	#element = $state<HTMLElement>();
	#span = $state.raw({ first: 0, last: 0 });
	/** Where it stood when one last saw it. */
	#stood: Stand = { step: 0, offsetPx: 0 };
	#wasOpen = false;
	/** What is to be done when the list opens. */
	#owed: ((list: HTMLElement) => void) | null = null;
	readonly #seenFirst = $derived(Math.floor(this.#span.first));
	readonly #seenLast = $derived(Math.floor(this.#span.last));

	/** @param isFollowing whether it stays at the live end */
	constructor(isFollowing: () => boolean) {
		this.isFollowing = isFollowing;
	}

	get element(): HTMLElement | undefined {
		return this.#element;
	}
	/** Positions of the chunks near what one sees: only their steps are in the page. */
	get near(): readonly number[] {
		return [...this.#near];
	}
	/** The first and the last step that one sees. */
	get seen(): { readonly first: number; readonly last: number } {
		return { first: this.#seenFirst, last: this.#seenLast };
	}
	/** Where in the steps what one sees begins and ends: 12.4 lies within step 12. */
	get span(): { readonly first: number; readonly last: number } {
		return this.#span;
	}

	readonly attach: Attachment<HTMLElement> = (element) => {
		this.#element = element;
		const size = new ResizeObserver(() => this.#turn(element));
		size.observe(element);
		const release = this.#hand.attach(element);
		return () => {
			size.disconnect();
			this.#watch.close();
			release?.();
		};
	};
	attachChunk(position: number): Attachment {
		return this.#watch.attach(position);
	}

	/** Whether the steps of a chunk are to be in the page; one that is looked at from elsewhere needs its own. */
	holds(chunk: number): boolean {
		const { needed } = this.glance;
		return this.#near.has(chunk) || needed.some((step) => step !== null && chunk === chunkOf(step));
	}
	/** Px, once it has been in the page. */
	heightOf(chunk: number): number | undefined {
		return this.#heights[chunk];
	}

	look(): void {
		const list = this.#inFront;
		if (!list) return;
		const [first, last] = findInView(list);
		this.#span = { first, last };
		this.#stood = standOf(list, Math.floor(first));
	}
	get isOpen(): boolean {
		return this.#inFront !== null;
	}
	isInView(step: number): boolean {
		return step >= this.#seenFirst && step <= this.#seenLast;
	}
	isInHand(): boolean {
		return this.#hand.moved();
	}
	get isAwayFromEnd(): boolean {
		if (!this.#element) return false;
		const { scrollHeight, scrollTop, clientHeight } = this.#element;
		return scrollHeight - scrollTop - clientHeight > LEFT_END_PX;
	}
	/** Whether a person has scrolled away from the end. */
	hasLeftEnd(): boolean {
		return this.isInHand() && this.isAwayFromEnd;
	}

	/** Puts a place in the steps at the top. */
	showFrom(place: number, chunks: readonly Chunk[]): void {
		if (this.#element) this.#element.scrollTop = heightOf(this.#element, chunks, place);
	}
	/** Brings a step into view, if it is not; it is put into the page first. */
	show(step: number): void {
		void tick().then(() => this.#move((list) => bringIntoView(list, step)));
	}
	toEnd(): void {
		this.#move((list) => (list.scrollTop = list.scrollHeight));
	}
	stand(): Stand {
		this.look();
		return this.#stood;
	}
	goBack(to: Stand | null): void {
		if (to) this.#move((list) => standAt(list, to));
		else this.toEnd();
	}

	/** The list, if one sees it: where there is room for one view only, the others are hidden and have no size. */
	get #inFront(): HTMLElement | null {
		return this.#element && this.#element.clientHeight > 0 ? this.#element : null;
	}

	/** What is hidden cannot be moved: that waits until the list opens. */
	#move(act: (list: HTMLElement) => void): void {
		const list = this.#inFront;
		this.#owed = list ? null : act;
		if (list) act(list);
	}

	/** It was opened or hidden; nothing is measured while it is hidden. */
	#turn(list: HTMLElement): void {
		if (this.isOpen === this.#wasOpen) return;
		this.#wasOpen = this.isOpen;
		if (!this.isOpen) {
			this.#watch.close();
			// Not every browser keeps where a list stood that was hidden.
			this.#owed ??= () => standAt(list, this.#stood);
			return;
		}
		this.#watch.open(list);
		this.#owed?.(list);
		this.#owed = null;
		this.look();
	}
}
