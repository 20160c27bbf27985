import type { Analysis } from '$lib/trace/index.ts';

/** Indices of steps, each in one list only and none of them the step asked about. */
export interface StepOrder {
	/** The neighbours of the step asked about, the one before first, then the steps linked with it. */
	readonly near: readonly number[];
	/** The last one first. */
	readonly spine: readonly number[];
	/** The nearest first, of two the earlier; where the whole is asked about, the last first. */
	readonly others: readonly number[];
}

/** The steps in the order in which they help to answer a question about one of them, or about the whole (null). */
export function orderSteps(
	{ steps, links, spine }: Pick<Analysis, 'steps' | 'links' | 'spine'>,
	asked: number | null
): StepOrder {
	const taken = new Set<number | null>([asked]);
	const take = (indices: readonly number[]) =>
		indices.filter((index) => {
			if (taken.has(index) || !(index in steps)) return false;
			taken.add(index);
			return true;
		});
	const linked = links.flatMap(({ from, to }) => {
		if (from === asked) return to;
		return to === asked ? from : [];
	});
	const distance = (index: number) => Math.abs(index - (asked ?? steps.length));
	return {
		near: asked === null ? [] : take([asked - 1, asked + 1, ...linked]),
		spine: take(spine.toReversed()),
		others: take(steps.map(({ index }) => index).sort((a, b) => distance(a) - distance(b)))
	};
}
