import type { Timeline } from '$lib/trace/timeline.ts';

/** Where on the strip an offset of the trace stands, in px from the left edge, and the other way round. */
export interface Scale {
	readonly xOf: (offset: number) => number;
	readonly offsetAt: (x: number) => number;
}

/** A short trace does not fill the line: a letter is never wider than this many px. */
const WIDEST_LETTER = 0.35;

/**
 * The length for which a growing trace has room: what there is on the strip then moves only now and then, by a 32nd at
 * most.
 */
export function roomFor(length: number): number {
	const part = 2 ** Math.max(0, Math.ceil(Math.log2(length)) - 6);
	return Math.ceil(length / part) * part;
}

/** Each step has the room of its length. */
export function byLength(length: number, width: number): Scale {
	const unit = length === 0 ? 0 : Math.min(WIDEST_LETTER, width / length);
	return {
		xOf: (offset) => offset * unit,
		offsetAt: (x) => (unit === 0 ? 0 : x / unit)
	};
}

/** Each step has the room of the time in which it was written. */
export function byTime(timeline: Timeline, width: number): Scale {
	const unit = width / Math.max(1, timeline.durationMs);
	return {
		xOf: (offset) => timeline.msAt(offset) * unit,
		offsetAt: (x) => timeline.endAt(x / unit)
	};
}
