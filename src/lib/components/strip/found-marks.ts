import type { Segment } from '$lib/trace/index.ts';
import type { Scale } from './scale.ts';

/** Px from one mark to the next: closer ones would be one, and a common word has thousands. */
const APART_PX = 2;

/** SVG path of an arrow pointing down at each place of the trace, its tip at the upper edge of the strip. */
export function drawFound(places: readonly Segment[], { xOf }: Pick<Scale, 'xOf'>): string {
	let path = '';
	let last = -Infinity;
	for (const { start } of places) {
		const x = Math.round(xOf(start) * 10) / 10;
		if (x - last < APART_PX) continue;
		path += `M${x} 0l-3-6h6z`;
		last = x;
	}
	return path;
}
