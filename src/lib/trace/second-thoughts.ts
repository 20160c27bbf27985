import { findResolvers } from './statistics.ts';
import { isDoubt, type Link, type Step } from './step.ts';

/** Doubts that are one second thought together, such as a check, what it compares and what it finds, and what came of it. */
export interface SecondThought {
	/** Indices of the doubts, ascending. */
	readonly doubts: readonly number[];
	/** The step that settled it: a later one, or the last of several doubts where that is their verdict; null: none did. */
	readonly answer: number | null;
}

/**
 * Joins each doubt with the doubt that settles it, else with one that follows at once, unless it was settled itself by
 * what it says; in the order in which they begin. Linear in steps and links.
 */
export function joinDoubts(steps: readonly Step[], links: readonly Link[]): SecondThought[] {
	const resolvers = findResolvers(links);
	const doubts = steps.filter(isDoubt);
	/** By doubt, the last one that it is joined with. */
	const lasts = new Map<number, number>();
	for (const { index, stance } of doubts.toReversed()) {
		const settled = lasts.get(resolvers.get(index) ?? -1);
		const followed = stance === 'affirms' ? undefined : lasts.get(index + 1);
		lasts.set(index, settled ?? followed ?? index);
	}
	const joined = new Map<number, number[]>();
	for (const { index } of doubts) {
		const last = lasts.get(index)!;
		const others = joined.get(last);
		if (others) others.push(index);
		else joined.set(last, [index]);
	}
	return [...joined].map(([last, indices]) => {
		const verdict = indices.length > 1 && steps[last]!.outcome === 'confirmed' ? last : null;
		return { doubts: indices, answer: resolvers.get(last) ?? verdict };
	});
}
