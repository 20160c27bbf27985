/** A place in one list that goes with a place in another one. */
export interface Pair {
	readonly left: number;
	readonly right: number;
	/** More than 0. */
	readonly weight: number;
}

/**
 * The heaviest of all chains in which both sides ascend: a weighted longest common subsequence over given pairs. For p
 * pairs it costs p · log p.
 * @see Hunt & Szymanski, "A fast algorithm for computing longest common subsequences", CACM 20 (1977)
 */
export function heaviestChain(pairs: readonly Pair[]): Pair[] {
	// Of pairs with the same left side the one furthest right comes first: none of them can follow another.
	const sorted = pairs.toSorted((a, b) => a.left - b.left || b.right - a.right);
	const best = new PrefixBest(1 + Math.max(-1, ...sorted.map(({ right }) => right)));
	let heaviest: Link | null = null;
	for (const pair of sorted) {
		const before = best.below(pair.right);
		const link = { pair, before, weight: pair.weight + (before?.weight ?? 0) };
		best.offer(pair.right, link);
		if (!heaviest || link.weight > heaviest.weight) heaviest = link;
	}
	const chain: Pair[] = [];
	for (let link = heaviest; link; link = link.before) chain.push(link.pair);
	return chain.reverse();
}

/** The last pair of a chain, with the weight of all of it. */
interface Link {
	readonly pair: Pair;
	readonly before: Link | null;
	readonly weight: number;
}

/** The heaviest chain that ends before a place, in a Fenwick tree. */
class PrefixBest {
	readonly #tree: (Link | null)[];

	constructor(places: number) {
		this.#tree = new Array<Link | null>(places + 1).fill(null);
	}

	below(place: number): Link | null {
		let best: Link | null = null;
		for (let at = place; at > 0; at -= at & -at) best = heavier(best, this.#tree[at] ?? null);
		return best;
	}

	offer(place: number, link: Link): void {
		for (let at = place + 1; at < this.#tree.length; at += at & -at)
			this.#tree[at] = heavier(this.#tree[at] ?? null, link);
	}
}

function heavier(a: Link | null, b: Link | null): Link | null {
	return (b?.weight ?? 0) > (a?.weight ?? 0) ? b : a;
}
