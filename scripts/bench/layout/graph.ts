import { chooseSizes } from '../../../src/lib/components/graph/sizes.ts';
import { analyse, type Analysis } from '../../../src/lib/trace/index.ts';
import { layOut, type Layout } from '../../../src/lib/trace/layout.ts';

/** What is to be laid out: cards with their sizes in px, and the pairs of them that are joined, the earlier one first. */
export interface CardGraph {
	readonly cards: readonly { readonly width: number; readonly height: number }[];
	readonly joins: readonly (readonly [number, number])[];
}

/** As in a window of 640 px. */
export const SIZES = chooseSizes(640);

/** The beginning of a trace, so long that it has so many steps; null if it has fewer. */
export function cutTo(steps: number, text: string): Analysis | null {
	const last = analyse(text).steps[steps - 1];
	return last ? analyse(text.slice(0, last.end)) : null;
}

/** The same cards and joins that our own drawing has: the road, and the arcs of doubts and other ways. */
export function graphOf(analysis: Analysis): CardGraph {
	const layout = layOut(analysis, SIZES);
	const cards = layout.rows.map(({ x, right, height }) => ({ width: right - x, height }));
	const joins = [
		...roadsOf(layout),
		...layout.arcs.map(({ link }) => [link.to, link.from] as const)
	];
	const distinct = new Map(joins.map(([from, to]) => [`${from} ${to}`, [from, to] as const]));
	return { cards, joins: [...distinct.values()] };
}

/** The rows that roads lead from and to, with the path of each road. */
function roadsOf({ main, rows }: Layout): [number, number][] {
	const along = main.slice(1).map((to, at): [number, number] => [main[at]!, to]);
	const aside = rows
		.filter(({ entry }) => entry !== null)
		.map(({ row }): [number, number] => [row - 1, row]);
	return [...along, ...aside];
}
