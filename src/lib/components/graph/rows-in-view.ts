import type { Place } from '$lib/trace/layout.ts';

/** @returns the index of the step at a height of the drawing; the first or last one beyond its ends. Binary search. */
export function findRow(places: readonly Pick<Place, 'top'>[], y: number): number {
	let low = 0;
	let high = places.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (places[middle]!.top <= y) low = middle;
		else high = middle - 1;
	}
	return low;
}
