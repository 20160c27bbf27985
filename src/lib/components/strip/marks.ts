import { KINDS, isDoubt, type Kind, type Step } from '$lib/trace/index.ts';
import type { Scale } from './scale.ts';

/** Height of the strip in px; doubts take all of it, the rest a band at its foot. */
export const STRIP_HEIGHT = 30;
const BAND_HEIGHT = 12;

/** A doubt is at least this wide, px, and in a long trace at least as wide as this many steps are on average. */
const DOUBT_WIDTH = 2.5;
const DOUBT_STEPS = 1.6;
/** Steps whose marks are drawn together. */
const BLOCK_LENGTH = 128;
/** A glyph needs this much room. */
const GLYPH_ROOM = 15;

export interface KindMarks {
	readonly kind: Kind;
	/** SVG path: one rectangle per step of this kind. */
	readonly path: string;
	/** The same for steps on roads that were given up. */
	readonly fadedPath: string;
}

export interface Glyph {
	readonly index: number;
	readonly kind: Kind;
	/** Middle of the mark, px. */
	readonly x: number;
}

/** The marks of some steps that follow each other. */
export interface Block {
	/** Index of the first step. */
	readonly first: number;
	readonly marks: readonly KindMarks[];
}

/** Draws the marks again and again as a trace grows: blocks in which nothing has changed stay the same objects. */
export function rememberMarks(): (steps: readonly Step[], scale: Scale) => readonly Block[] {
	let known: { scale: Scale; doubtWidth: number; blocks: (Block & { steps: readonly Step[] })[] };
	return (steps, scale) => {
		const before = known?.scale === scale ? known.blocks : [];
		const doubtWidth = before.length > 0 ? known.doubtWidth : widthOfDoubts(steps, scale);
		const blocks = Array.from({ length: Math.ceil(steps.length / BLOCK_LENGTH) }, (_, i) => {
			const first = i * BLOCK_LENGTH;
			const own = steps.slice(first, first + BLOCK_LENGTH);
			if (before[i] && areSame(before[i].steps, own)) return before[i];
			return { first, steps: own, marks: drawMarks(own, scale, doubtWidth) };
		});
		known = { scale, doubtWidth, blocks };
		return blocks;
	};
}

function areSame(before: readonly Step[], now: readonly Step[]): boolean {
	return before.length === now.length && before.every((step, at) => step === now[at]);
}

/** Least width of a doubt, px. */
export function widthOfDoubts(steps: readonly Step[], { xOf }: Scale): number {
	const average = xOf(steps.at(-1)?.end ?? 0) / steps.length;
	return Math.min(DOUBT_WIDTH, DOUBT_STEPS * average);
}

/** One path per kind that occurs; doubts come last, so that they lie on top. Linear in steps. */
export function drawMarks(steps: readonly Step[], scale: Scale, doubtWidth: number): KindMarks[] {
	const paths = new Map<Kind, { path: string; fadedPath: string }>();
	for (const step of steps) {
		const marks = paths.get(step.kind) ?? { path: '', fadedPath: '' };
		marks[step.fate === 'abandoned' ? 'fadedPath' : 'path'] += drawMark(step, scale, doubtWidth);
		paths.set(step.kind, marks);
	}
	return [...paths]
		.map(([kind, marks]) => ({ kind, ...marks }))
		.sort((a, b) => rank(a.kind) - rank(b.kind));
}

/** Glyphs for the steps that are wide enough to hold one. */
export function placeGlyphs(steps: readonly Step[], { xOf }: Scale): Glyph[] {
	const glyphs: Glyph[] = [];
	for (const { index, kind, start, end } of steps) {
		const x = xOf(start);
		const right = xOf(end);
		if (right - x >= GLYPH_ROOM) glyphs.push({ index, kind, x: (x + right) / 2 });
	}
	return glyphs;
}

/** @returns the index of the step that holds an offset of the trace; steps tile it. Binary search. */
export function findStepAt(steps: readonly Step[], offset: number): number | null {
	let low = 0;
	let high = steps.length - 1;
	if (high < 0) return null;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (steps[middle]!.start <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

function drawMark(step: Step, { xOf }: Scale, doubtWidth: number): string {
	const doubt = isDoubt(step);
	const x = round(xOf(step.start));
	const full = xOf(step.end) - xOf(step.start);
	// A hair of paper between marks, where there is room for it.
	const width = round(Math.max(doubt ? doubtWidth : 0, full > 3 ? full - 1 : full));
	const top = doubt ? 0 : STRIP_HEIGHT - BAND_HEIGHT;
	return `M${x} ${top}h${width}V${STRIP_HEIGHT}h${-width}z`;
}

function rank(kind: Kind): number {
	return KINDS.indexOf(kind) + (isDoubt({ kind }) ? KINDS.length : 0);
}

function round(px: number): number {
	return Math.round(px * 10) / 10;
}
