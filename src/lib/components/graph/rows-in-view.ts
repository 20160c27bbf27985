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

type Row = Pick<Place, 'top' | 'height'>;

/** Where among the steps a height of the drawing is: 12.4 lies within step 12. Steps may share a row. Binary search. */
export function placeAt(places: readonly Row[], y: number): number {
	const index = findRow(places, y);
	const row = places[index];
	if (!row) return 0;
	const [first, last] = sharers(places, index);
	const part = Math.min(1, Math.max(0, (y - row.top) / row.height));
	return first + part * (last + 1 - first);
}

/** The height of the drawing at which a place among the steps is. */
export function heightAt(places: readonly Row[], place: number): number {
	const index = Math.min(places.length - 1, Math.floor(place));
	const row = places[index];
	if (!row) return 0;
	const [first, last] = sharers(places, index);
	return row.top + ((place - first) / (last + 1 - first)) * row.height;
}

/** The first and the last step in the row of a step. */
function sharers(places: readonly Row[], index: number): [number, number] {
	const top = places[index]!.top;
	let first = index;
	while (places[first - 1]?.top === top) first--;
	let last = index;
	while (places[last + 1]?.top === top) last++;
	return [first, last];
}
