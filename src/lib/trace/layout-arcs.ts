import type { Arc, Layout, LayoutSizes, Place } from './layout.ts';
import { isDoubt, type Link, type Step } from './step.ts';

/** Arcs beside each other; more would say nothing more, and later ones share the last column. */
const MOST_COLUMNS = 5;

/** Px right of the widest row in which arcs run. */
export function arcRoom({ arcGap }: LayoutSizes): number {
	return (MOST_COLUMNS + 2) * arcGap;
}

/** The links that are drawn by default; between two rows only one, within a row none. Linear in links, but for sorting. */
export function placeArcs(
	links: readonly Link[],
	steps: readonly Step[],
	{ places, sizes }: Pick<Layout, 'places' | 'sizes'>
): Arc[] {
	const drawn = links
		.filter((link) => isDrawn(link, steps, places))
		.sort((a, b) => a.from - b.from || a.to - b.to);
	/** For each column the lowest row in use. Arcs come in the order of their lower end. */
	const busyUntil: number[] = [];
	const arcs: Arc[] = [];
	/** The row that arcs come from now, and those that they lead to. */
	let [row, joined]: [number, number[]] = [-1, []];
	for (const link of drawn) {
		const from = places[link.from]!;
		const to = places[link.to]!;
		if (from.row !== row) [row, joined] = [from.row, []];
		if (joined.includes(to.row)) continue;
		joined.push(to.row);
		const free = busyUntil.findIndex((row) => row <= to.row);
		const column = Math.min(free < 0 ? busyUntil.length : free, MOST_COLUMNS - 1);
		arcs.push(placeArc(link, { from, to, railX: railOf(from, column, sizes) }));
		busyUntil[column] = from.row;
	}
	return arcs;
}

/**
 * Places any link of a layout, also those that are not drawn by default.
 * @returns its arc on the outermost column, right of all others; null where both ends stand in one row
 */
export function placeLink(link: Link, { places, sizes }: Layout): Arc | null {
	const from = places[link.from];
	const to = places[link.to];
	if (!from || !to || from === to) return null;
	return placeArc(link, { from, to, railX: railOf(from, MOST_COLUMNS, sizes) });
}

/** What a doubt looks back to; and where another way begins, unless it is just above. */
function isDrawn(
	{ type, from, to }: Link,
	steps: readonly Step[],
	places: readonly Place[]
): boolean {
	const lower = places[from];
	const upper = places[to];
	if (!lower || !upper || lower === upper) return false;
	if (type === 'branches') return lower.row - upper.row > 1;
	return isDoubt(steps[from]!) && type !== 'supports' && type !== 'resolves';
}

function railOf({ reach }: Place, column: number, { arcGap }: LayoutSizes): number {
	return reach + (column + 1.5) * arcGap;
}

function placeArc(
	link: Link,
	{ from, to, railX }: { readonly from: Place; readonly to: Place; readonly railX: number }
): Arc {
	return { link, from: { x: from.right, y: from.y }, to: { x: to.right, y: to.y }, railX };
}
