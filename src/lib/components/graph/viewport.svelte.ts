import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { isMotionReduced } from '$lib/state/show-display.ts';
import { Haste } from './haste.svelte.ts';
import { LEGIBLE_SCALE } from './sizes.ts';

/** The smallest scale keeps what is in view to a few hundred boxes. */
const SCALES: [number, number] = [0.08, 2];
/** Px of paper above and below the drawing. */
const MARGIN = 20;
/** One press of a button or key. */
const ZOOM_STEP = 1.4;
const GLIDE_MS = 260;
/** Px from the live end within which a viewer counts as watching it. */
const NEAR_END = 48;

interface Size {
	readonly width: number;
	readonly height: number;
}

/** The window through which one looks at the drawing: pan, zoom, and ways to bring something into view. */
export class Viewport {
	/** Size of the window in px; a guess until it is measured in the page. */
	#size = $state.raw({ width: 560, height: 640 });
	#transform = $state.raw<ZoomTransform>(zoomIdentity.translate(0, MARGIN));
	readonly width = $derived(this.#size.width);
	readonly height = $derived(this.#size.height);
	readonly scale = $derived(this.#transform.k);
	readonly x = $derived(this.#transform.x);
	readonly y = $derived(this.#transform.y);
	/** What is in view, in px of the drawing. */
	readonly top = $derived(-this.y / this.scale);
	readonly bottom = $derived((this.height - this.y) / this.scale);

	#isOpen = $state(false);
	#slides = $state(false);
	readonly #haste = new Haste();
	#element: HTMLElement | null = null;
	#frame = 0;
	/** The scale at which it opened. */
	#usual = 1;
	/** Where a glide leads, so that the next one goes on from there. */
	#goal: ZoomTransform | null = null;
	readonly #content: () => Size;
	readonly #onhand: () => void;
	readonly #zoom = zoom<HTMLElement, unknown>()
		.scaleExtent(SCALES)
		// Known already: to ask the element would lay out the page.
		.extent(() => [
			[0, 0],
			[this.width, this.height]
		])
		.filter((event: MouseEvent) => (event.type === 'wheel' ? isZoomWheel(event) : !event.button))
		.constrain((transform) => this.#within(transform));

	/**
	 * @param content gives the size of the drawing at scale 1
	 * @param onhand called whenever the viewer, not the page, has moved the window
	 */
	constructor(content: () => Size, onhand: () => void) {
		this.#content = content;
		this.#onhand = onhand;
	}

	/** The scale now, or the one that a glide leads to. */
	get #coming(): number {
		return this.#goal?.k ?? this.scale;
	}

	/** The height of the drawing in the middle of the window now, or when a glide ends. */
	get #middle(): number {
		return this.#middleAt(this.#goal ?? this.#transform);
	}

	/** Whether the drawing is to slide to where it stands now. */
	get slides(): boolean {
		return this.#slides;
	}

	/** Whether what it shows goes by too fast to be read: to typeset it would hold it up. */
	get hurries(): boolean {
		return this.#haste.hurries;
	}

	get isAtEnd(): boolean {
		return this.bottom * this.scale >= this.#content().height * this.scale - NEAR_END;
	}

	/** For `{@attach}`: listens to wheel, drag, touch and pinch on the element. */
	readonly attach = (element: HTMLElement) => {
		this.#element = element;
		const target = select(element);
		this.#zoom.on('start zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => this.#follow(event));
		target.call(this.#zoom).on('dblclick.zoom', null);
		element.addEventListener('wheel', this.#scroll, { passive: false });
		return () => {
			this.#stop();
			element.removeEventListener('wheel', this.#scroll);
			target.on('.zoom', null);
			this.#element = null;
		};
	};

	/** Whether one sees it: where there is room for one view only, the others are hidden. */
	get isOpen(): boolean {
		return this.#isOpen;
	}

	/** A window that is hidden has no size: it keeps the one that it had. */
	resize(size: Partial<Size>) {
		this.#isOpen = size.width !== 0 && size.height !== 0;
		if (!this.#isOpen) return;
		this.#size = { ...this.#size, ...size };
	}

	/** Opens the window at a height of the drawing, without motion. */
	open(y: number, largest = 1) {
		this.#usual = Math.min(largest, this.width / this.#content().width);
		this.#show(this.#centred(y, this.#usual));
	}

	/** Moves only if the span is not well in view already. */
	bring(top: number, bottom: number) {
		const edge = Math.min(60, this.height / 6) / this.scale;
		if (top >= this.top + edge && bottom <= this.bottom - edge) return;
		this.#glide(this.#centred((top + bottom) / 2, this.#coming));
	}

	/** The drawing has changed above what one looks at: shows the same place, without motion. */
	shift(by: number) {
		this.#stop();
		const y = this.y - by * this.scale;
		this.#show(this.#within(zoomIdentity.translate(this.x, y).scale(this.scale)));
	}

	/** Down to where text can be read, with this height of the drawing in the upper part of the window. */
	dive(y: number) {
		this.#glide(this.#centred(y + this.height / this.#usual / 3, this.#usual));
	}

	/**
	 * Follows a hand that leads the window elsewhere: its top stands at a height of the drawing.
	 * @param bottom where it is to end; null: the scale stays
	 */
	lead(top: number, bottom: number | null) {
		const wanted = bottom === null ? this.scale : this.height / Math.max(1, bottom - top);
		const scale = clamp(wanted, ...SCALES);
		this.#stop();
		this.#move(this.#centred(top + this.height / 2 / scale, scale));
		this.#onhand();
	}

	/** The live end has moved on. To where one saw already it slides by the browser alone: frames of ours would hold up what comes. */
	toEnd() {
		const target = this.#centred(this.#content().height, this.#coming);
		const way = Math.abs(target.y - this.y);
		if (target.k !== this.scale || way > this.height) return this.#glide(target);
		this.#stop();
		this.#show(target);
		this.#slides = true;
	}

	/** The whole drawing, or as much as the smallest scale allows. */
	fit() {
		const { width, height } = this.#content();
		const scale = Math.min(this.width / width, (this.height - 2 * MARGIN) / height, 1);
		this.#glide(this.#centred(this.#middle, Math.max(SCALES[0], scale)));
	}

	enlarge() {
		this.#zoomBy(ZOOM_STEP);
	}

	reduce() {
		this.#zoomBy(1 / ZOOM_STEP);
	}

	/** Does what a key press asks for, if it is one of `+`, `-`, `0`. */
	press(event: KeyboardEvent) {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key === '+' || event.key === '=') this.enlarge();
		else if (event.key === '-') this.reduce();
		else if (event.key === '0') this.fit();
		else return;
		event.preventDefault();
	}

	#zoomBy(factor: number) {
		const scale = Math.min(SCALES[1], Math.max(SCALES[0], this.#coming * factor));
		this.#glide(this.#centred(this.#middle, scale));
	}

	#follow(event: D3ZoomEvent<HTMLElement, unknown>) {
		if (!event.sourceEvent) return;
		this.#stop();
		this.#slides = false;
		this.#transform = event.transform;
		this.#onhand();
	}

	/** A plain wheel scrolls; at either end the page scrolls on. */
	readonly #scroll = (event: WheelEvent) => {
		if (isZoomWheel(event)) return;
		const next = this.#within(
			zoomIdentity.translate(this.x - event.deltaX, this.y - event.deltaY).scale(this.scale)
		);
		if (next.x === this.x && next.y === this.y) return;
		event.preventDefault();
		this.#stop();
		this.#show(next);
		this.#onhand();
	};

	#centred(y: number, scale: number): ZoomTransform {
		const at = zoomIdentity.translate(this.#left(scale), this.height / 2 - y * scale).scale(scale);
		return this.#within(at);
	}

	#within({ x, y, k }: ZoomTransform): ZoomTransform {
		const content = this.#content();
		const width = content.width * k;
		const height = content.height * k + 2 * MARGIN;
		const keptX = width <= this.width ? this.#left(k) : clamp(x, this.width - width, 0);
		const keptY = height <= this.height ? 0 : clamp(y - MARGIN, this.height - height, 0);
		return zoomIdentity.translate(keptX, keptY + MARGIN).scale(k);
	}

	/** Where the drawing stands in a wider window: in the middle; from afar at the left, beside its headings. */
	#left(scale: number): number {
		const free = this.width - this.#content().width * scale;
		return (free / 2) * clamp((scale - LEGIBLE_SCALE) / (1 - LEGIBLE_SCALE), 0, 1);
	}

	#glide(target: ZoomTransform) {
		this.#stop();
		if (isMotionReduced()) return this.#move(target);
		this.#goal = target;
		const from = this.#transform;
		// From now, not from the first frame: on a slow machine glides that follow each other would never advance.
		const began = performance.now();
		const advance = (now: number) => {
			const part = clamp((now - began) / GLIDE_MS, 0, 1);
			this.#move(between(from, target, 1 - (1 - part) ** 3));
			if (part < 1) this.#frame = requestAnimationFrame(advance);
			else this.#goal = null;
		};
		this.#frame = requestAnimationFrame(advance);
	}

	#stop() {
		cancelAnimationFrame(this.#frame);
		this.#goal = null;
	}

	/** The height of the drawing that stands in the middle of the window. */
	#middleAt({ y, k }: ZoomTransform): number {
		return (this.height / 2 - y) / k;
	}

	/** To zoom about one place is no way, however far the paper above it moves. */
	#move(transform: ZoomTransform) {
		const way = (this.#middleAt(transform) - this.#middleAt(this.#transform)) * transform.k;
		if (Math.abs(way) > this.height / 2) this.#haste.moveFar();
		this.#show(transform);
	}

	#show(transform: ZoomTransform) {
		this.#slides = false;
		this.#transform = transform;
		if (this.#element) this.#zoom.transform(select(this.#element), transform);
	}
}

function isZoomWheel(event: MouseEvent): boolean {
	return event.ctrlKey || event.metaKey;
}

function between(from: ZoomTransform, to: ZoomTransform, part: number): ZoomTransform {
	const mix = (a: number, b: number) => a + (b - a) * part;
	return zoomIdentity.translate(mix(from.x, to.x), mix(from.y, to.y)).scale(mix(from.k, to.k));
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, value));
}
