import type { Segment } from '$lib/trace/index.ts';

/** Px from one mark to the next: closer ones would be one, and a common word has thousands. */
const APART_PX = 2;

/**
 * SVG path of an arrow pointing down at each place of the trace, its tip at the upper edge of the strip.
 * @param unit px that a UTF-16 unit of the trace takes
 */
export function drawFound(places: readonly Segment[], unit: number): string {
	let path = '';
	let last = -Infinity;
	for (const { start } of places) {
		const x = Math.round(start * unit * 10) / 10;
		if (x - last < APART_PX) continue;
		path += `M${x} 0l-3-6h6z`;
		last = x;
	}
	return path;
}
