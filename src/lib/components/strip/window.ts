import type { Step } from '$lib/trace/index.ts';
import { findStepAt } from './marks.ts';

/** Where a window begins and ends, in steps: 12.4 lies within step 12. */
export interface Span {
	readonly first: number;
	readonly last: number;
}

/** What of a window is held: all of it moves, or one of its edges. */
export type Grip = 'whole' | 'first' | 'last';

/** A window shows at least so much, in steps. */
const NARROWEST = 1;

/** Offset in the trace of a place in its steps. */
export function offsetOf(steps: readonly Step[], place: number): number {
	const step = steps[Math.min(steps.length - 1, Math.max(0, Math.floor(place)))];
	if (!step) return 0;
	const part = Math.min(1, Math.max(0, place - step.index));
	return step.start + part * (step.end - step.start);
}

/** The place in its steps of an offset in the trace. */
export function placeOf(steps: readonly Step[], offset: number): number {
	const step = steps[findStepAt(steps, offset) ?? -1];
	if (!step) return 0;
	const part = (offset - step.start) / (step.end - step.start);
	return step.index + Math.min(1, Math.max(0, part));
}

/**
 * Where a window is after its grip was led by so many steps. All of it keeps its width; an edge stops before the other.
 * @param count of steps; nothing is led beyond them
 */
export function lead({ first, last }: Span, by: number, grip: Grip, count: number): Span {
	switch (grip) {
		case 'whole': {
			const step = clamp(by, -first, Math.max(-first, count - last));
			return { first: first + step, last: last + step };
		}
		case 'first':
			return { first: clamp(first + by, 0, last - NARROWEST), last };
		case 'last':
			return { first, last: clamp(last + by, first + NARROWEST, count) };
	}
}

/** What a key does to a window; null for keys that it does not know. */
export function leadByKey(key: string, span: Span, count: number): Span | null {
	const width = span.last - span.first;
	switch (key) {
		case 'ArrowRight':
		case 'ArrowDown':
			return lead(span, 1, 'whole', count);
		case 'ArrowLeft':
		case 'ArrowUp':
			return lead(span, -1, 'whole', count);
		case 'PageDown':
			return lead(span, width, 'whole', count);
		case 'PageUp':
			return lead(span, -width, 'whole', count);
		case 'Home':
			return lead(span, -count, 'whole', count);
		case 'End':
			return lead(span, count, 'whole', count);
		case '+':
		case '=':
			return stretch(span, width / 2, count);
		case '-':
			return stretch(span, -width / 3, count);
	}
	return null;
}

/** Both edges give way, by half each. */
function stretch(span: Span, by: number, count: number): Span {
	return lead(lead(span, -by / 2, 'first', count), by / 2, 'last', count);
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
