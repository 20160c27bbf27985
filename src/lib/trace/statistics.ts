import type { Kind, Link, Step } from './step.ts';

/** How often a thought asked or checked itself, and how often that changed something. */
export interface Changes {
	readonly looks: number;
	readonly changed: number;
}

/** Counts questions and checks, and those of them that led to a correction. */
export function countChanges(steps: readonly Step[]): Changes {
	const looks = steps.filter(({ kind }) => kind === 'question' || kind === 'verify');
	return {
		looks: looks.length,
		changed: looks.filter(({ outcome }) => outcome === 'corrected').length
	};
}

/** How much of a thought the steps of one kind take. */
export interface Share {
	readonly kind: Kind;
	/** Of its characters, 0 to 1: how many tokens a step took is not known. */
	readonly share: number;
}

/** Where the length of a thought went, largest share first; kinds that do not occur are left out. */
export function shareByKind(steps: readonly Step[]): Share[] {
	const total = steps.at(-1)?.end ?? 0;
	const lengths = new Map<Kind, number>();
	for (const { kind, start, end } of steps)
		lengths.set(kind, (lengths.get(kind) ?? 0) + end - start);
	return [...lengths]
		.map(([kind, length]) => ({ kind, share: length / total }))
		.sort((a, b) => b.share - a.share);
}

/**
 * For each doubt that was settled by a later step, the index of that step: the last one that resolves it, else the one
 * that revises it. Linear in links.
 */
export function findResolvers(links: readonly Link[]): ReadonlyMap<number, number> {
	const resolvers = new Map<number, number>();
	for (const { from, to, type } of links) if (type === 'revises') resolvers.set(to, from);
	for (const { from, to, type } of links) if (type === 'resolves') resolvers.set(to, from);
	return resolvers;
}
