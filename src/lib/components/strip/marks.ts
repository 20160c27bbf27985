import { KINDS, isDoubt, type Kind, type Step } from '$lib/trace/index.ts';

/** Height of the strip in px; doubts take all of it, the rest a band at its foot. */
export const STRIP_HEIGHT = 30;
const BAND_HEIGHT = 12;

/** A short trace does not fill the line: a letter is never wider than this many px. */
const WIDEST_LETTER = 0.35;
/** A doubt is at least this wide, px, and in a long trace at least as wide as this many steps are on average. */
const DOUBT_WIDTH = 2.5;
const DOUBT_STEPS = 1.6;
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

/** How many px a UTF-16 unit of the trace takes on a strip of this width. */
export function unitWidth(length: number, width: number): number {
	return length === 0 ? 0 : Math.min(WIDEST_LETTER, width / length);
}

/** One path per kind that occurs; doubts come last, so that they lie on top. Linear in steps. */
export function drawMarks(steps: readonly Step[], unit: number): KindMarks[] {
	const paths = new Map<Kind, { path: string; fadedPath: string }>();
	const average = ((steps.at(-1)?.end ?? 0) * unit) / steps.length;
	const doubtWidth = Math.min(DOUBT_WIDTH, DOUBT_STEPS * average);
	for (const step of steps) {
		const marks = paths.get(step.kind) ?? { path: '', fadedPath: '' };
		marks[step.fate === 'abandoned' ? 'fadedPath' : 'path'] += drawMark(step, unit, doubtWidth);
		paths.set(step.kind, marks);
	}
	return [...paths]
		.map(([kind, marks]) => ({ kind, ...marks }))
		.sort((a, b) => rank(a.kind) - rank(b.kind));
}

/** Glyphs for the steps that are wide enough to hold one. */
export function placeGlyphs(steps: readonly Step[], unit: number): Glyph[] {
	return steps
		.filter(({ start, end }) => (end - start) * unit >= GLYPH_ROOM)
		.map(({ index, kind, start, end }) => ({ index, kind, x: ((start + end) / 2) * unit }));
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

function drawMark(step: Step, unit: number, doubtWidth: number): string {
	const doubt = isDoubt(step);
	const x = round(step.start * unit);
	const full = (step.end - step.start) * unit;
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
