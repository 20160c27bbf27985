import type { InView } from '$lib/state/in-view.ts';
import type { Step } from '$lib/trace/index.ts';
import { findStepAt } from './marks.ts';

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
export function lead({ first, last }: InView, by: number, grip: Grip, count: number): InView {
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
export function leadByKey(key: string, inView: InView, count: number): InView | null {
	const width = inView.last - inView.first;
	switch (key) {
		case 'ArrowRight':
		case 'ArrowDown':
			return lead(inView, 1, 'whole', count);
		case 'ArrowLeft':
		case 'ArrowUp':
			return lead(inView, -1, 'whole', count);
		case 'PageDown':
			return lead(inView, width, 'whole', count);
		case 'PageUp':
			return lead(inView, -width, 'whole', count);
		case 'Home':
			return lead(inView, -count, 'whole', count);
		case 'End':
			return lead(inView, count, 'whole', count);
		case '+':
		case '=':
			return stretch(inView, width / 2, count);
		case '-':
			return stretch(inView, -width / 3, count);
	}
	return null;
}

/** Both edges give way, by half each. */
function stretch(inView: InView, by: number, count: number): InView {
	return lead(lead(inView, -by / 2, 'first', count), by / 2, 'last', count);
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
