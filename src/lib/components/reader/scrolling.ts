import type { Attachment } from 'svelte/attachments';
import { chunkOf, type Chunk } from './chunks.ts';

/** Ms after a movement of the hand in which scrolling is its doing. */
const HAND_MS = 500;

/** Tells scrolling by a person (wheel, touch, scroll bar, keys) from scrolling by the page. */
export class HandWatch {
	#movedAt = -Infinity;
	#holding = false;

	readonly attach: Attachment<HTMLElement> = (element) => {
		const move = () => (this.#movedAt = performance.now());
		const hold = () => (this.#holding = true);
		const release = () => {
			this.#holding = false;
			move();
		};
		for (const name of ['wheel', 'touchmove', 'keydown'] as const)
			element.addEventListener(name, move, { passive: true });
		element.addEventListener('pointerdown', hold);
		for (const name of ['pointerup', 'pointercancel'] as const)
			window.addEventListener(name, release);
		return () => {
			for (const name of ['wheel', 'touchmove', 'keydown'] as const)
				element.removeEventListener(name, move);
			element.removeEventListener('pointerdown', hold);
			for (const name of ['pointerup', 'pointercancel'] as const)
				window.removeEventListener(name, release);
		};
	};

	/** Whether the scrolling that goes on is the person's. */
	moved(): boolean {
		return this.#holding || performance.now() - this.#movedAt < HAND_MS;
	}
}

/** Called when an element comes near the view or leaves it, with its height in px. */
export type TellNear = (position: number, isNear: boolean, heightPx: number) => void;

/** Watches which of many elements are near what one sees of the list they are in. */
export class NearWatch {
	readonly #marginPx: number;
	readonly #tell: TellNear;
	readonly #watched = new Map<Element, number>();
	#observer: IntersectionObserver | null = null;

	constructor(marginPx: number, tell: TellNear) {
		this.#marginPx = marginPx;
		this.#tell = tell;
	}

	/** Begins: tells of each element once, then of those that come or go. */
	open(list: Element): void {
		const observer = new IntersectionObserver((entries) => this.#read(entries), {
			root: list,
			rootMargin: `${this.#marginPx}px 0px`
		});
		this.#observer = observer;
		for (const element of this.#watched.keys()) observer.observe(element);
	}

	/** Tells nothing until it is opened again. */
	close(): void {
		this.#observer?.disconnect();
		this.#observer = null;
	}

	attach(position: number): Attachment {
		return (element) => {
			this.#watched.set(element, position);
			this.#observer?.observe(element);
			return () => {
				this.#watched.delete(element);
				this.#observer?.unobserve(element);
			};
		};
	}

	#read(entries: IntersectionObserverEntry[]): void {
		for (const { target, isIntersecting, boundingClientRect } of entries) {
			const position = this.#watched.get(target);
			if (position !== undefined) this.#tell(position, isIntersecting, boundingClientRect.height);
		}
	}
}

/** Scrolls the list, never the page, and only if the step is not in view; who was in the list is led to the step. */
export function bringIntoView(list: HTMLElement, index: number): void {
	const step = list.querySelector<HTMLElement>(`[data-step="${index}"]`);
	if (!step) return;
	const frame = list.getBoundingClientRect();
	const { top, bottom, height } = step.getBoundingClientRect();
	if (list.contains(document.activeElement))
		step.querySelector('button')?.focus({ preventScroll: true });
	if (top >= frame.top && bottom <= frame.bottom) return;
	list.scrollTop += top - frame.top - Math.max(0, (frame.height - height) / 3);
}

/** A step and how far its top lies below the top of the list, px. */
export interface Stand {
	readonly step: number;
	readonly offsetPx: number;
}

/** Where the list stands, told by the first step that one sees in it. */
export function standOf(list: HTMLElement, step: number): Stand {
	return { step, offsetPx: offsetOf(list, step) ?? 0 };
}

/** Puts the list to where it stood, whatever has become of the heights above; the step must be in the page. */
export function standAt(list: HTMLElement, { step, offsetPx }: Stand): void {
	list.scrollTop += (offsetOf(list, step) ?? offsetPx) - offsetPx;
}

function offsetOf(list: HTMLElement, step: number): number | null {
	const element = list.querySelector(`[data-step="${step}"]`);
	return element && element.getBoundingClientRect().top - list.getBoundingClientRect().top;
}

/** The places in the steps where what one sees of the list begins and ends: 12.4 is within step 12. */
export function findInView(list: HTMLElement): [number, number] {
	const { top, bottom } = list.getBoundingClientRect();
	const steps = [...list.querySelectorAll<HTMLElement>('[data-step]')];
	const seen = steps.filter((step) => {
		const box = step.getBoundingClientRect();
		return box.bottom > top && box.top < bottom;
	});
	return [placeIn(seen[0], top), placeIn(seen.at(-1), bottom)];
}

function placeIn(step: HTMLElement | undefined, y: number): number {
	if (!step) return 0;
	const box = step.getBoundingClientRect();
	const part = Math.min(0.999, Math.max(0, (y - box.top) / box.height));
	return Number(step.dataset['step']) + part;
}

/** How far to scroll the list to a place in its steps, in px: a guess while that chunk is not in the page. */
export function heightOf(list: HTMLElement, chunks: readonly Chunk[], place: number): number {
	const step = list.querySelector<HTMLElement>(`[data-step="${Math.floor(place)}"]`);
	if (step) return step.offsetTop + (place % 1) * step.offsetHeight;
	const position = chunkOf(Math.floor(place));
	const chunk = list.querySelectorAll<HTMLElement>(':scope > ol')[position];
	const { first = 0, end = 1 } = chunks[position] ?? {};
	if (!chunk) return list.scrollHeight;
	return chunk.offsetTop + ((place - first) / (end - first)) * chunk.offsetHeight;
}
