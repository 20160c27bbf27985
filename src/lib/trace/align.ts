import { heaviestChain, type Pair } from './chain.ts';
import { quantitiesOf, weigh } from './quantities.ts';
import type { Analysis, Kind } from './step.ts';
import { statedValues } from './values.ts';

/** Steps of two traces that stand beside each other; null where one trace has nothing there. */
export interface Row {
	readonly left: number | null;
	readonly right: number | null;
	/** Whether both say the same. */
	readonly same: boolean;
}

export interface Alignment {
	/** Hold each step of both traces once, in their order. */
	readonly rows: readonly Row[];
	/** Number of steps that both say. */
	readonly same: number;
	/** Position of the first row in which one says something that the other does not; null if there is none. */
	readonly divergence: number | null;
}

type Trace = Pick<Analysis, 'text' | 'steps'>;

/**
 * Puts the steps of two analyses beside each other where they say the same: the same words, or the same results with
 * mostly the same quantities. The order of steps is kept, so that what is said twice is matched where most is gained.
 * Costs s · log s for s steps, beside what reading the text costs: a step is compared with few others.
 */
export function align(left: Trace, right: Trace): Alignment {
	const [lefts, rights] = [left, right].map(readSteps) as [Said[], Said[]];
	const chain = heaviestChain(pairsOf(lefts, rights));
	const rows: Row[] = [];
	let [nextLeft, nextRight] = [0, 0];
	for (const { left: l, right: r } of [...chain, { left: lefts.length, right: rights.length }]) {
		for (; nextLeft < l || nextRight < r; nextLeft++, nextRight++) {
			const [atLeft, atRight] = [Math.min(nextLeft, l), Math.min(nextRight, r)];
			rows.push({
				left: nextLeft < l ? atLeft : null,
				right: nextRight < r ? atRight : null,
				same: false
			});
		}
		if (l < lefts.length) rows.push({ left: l, right: r, same: true });
		[nextLeft, nextRight] = [l + 1, r + 1];
	}
	const divergence = rows.findIndex(
		({ left: l, right: r, same }) => !same && says(lefts[l ?? -1], rights[r ?? -1])
	);
	return { rows, same: chain.length, divergence: divergence < 0 ? null : divergence };
}

/** What a step says, as far as another one can say the same. */
interface Said {
	readonly kind: Kind;
	/** Its letters and digits alone. */
	readonly words: string;
	/** The numbers that it states as results. */
	readonly results: string;
	readonly mentioned: ReadonlySet<string>;
	/** Weight of all that it mentions. */
	readonly weight: number;
}

/** Less than this is said in common by chance. */
const LEAST_WEIGHT = 1.5;
/** Share of what either mentions that both must mention. */
const LEAST_SHARED = 0.6;
/** Words that occur more often in a trace tell nothing about where one is. */
const MOST_PLACES = 12;

/** `double-check` is no difference. */
const HYPHENATED = /^e:[a-z]{2,}(?:-[a-z]{2,})+$/i;
/** As `statedValues` writes it. */
const NUMBER = /^-?\d+(?:\/\d+)?$/;

function readSteps({ text, steps }: Trace): Said[] {
	return steps.map(({ kind, start, end }) => {
		const own = text.slice(start, end);
		const mentioned = quantitiesOf(own).mentioned.filter((key) => !HYPHENATED.test(key));
		return {
			kind,
			words: own
				.normalize('NFKC')
				.toLowerCase()
				.replace(/\\[a-z]+|[^\p{L}\p{N}=+*/^<>-]+/gu, ''),
			results: statedValues(own)
				.filter((value) => NUMBER.test(value))
				.sort()
				.join(' '),
			mentioned: new Set(mentioned),
			weight: mentioned.reduce((sum, key) => sum + weigh(key), 0)
		};
	});
}

/** Steps that say the same, found through what they share. */
function pairsOf(lefts: readonly Said[], rights: readonly Said[]): Pair[] {
	const places = new Map<string, number[]>();
	rights.forEach((said, at) => {
		for (const key of keysOf(said)) {
			const list = places.get(key);
			if (list) list.push(at);
			else places.set(key, [at]);
		}
	});
	return lefts.flatMap((said, left) => {
		const near = new Set<number>();
		for (const key of keysOf(said)) {
			const found = places.get(key) ?? [];
			if (found.length <= MOST_PLACES) for (const right of found) near.add(right);
		}
		return [...near].flatMap((right) => {
			const weight = compare(said, rights[right]!);
			return weight > 0 ? [{ left, right, weight }] : [];
		});
	});
}

function keysOf({ words, results, mentioned }: Said): string[] {
	return [`t:${words}`, `r:${results}`, ...[...mentioned].filter((key) => key.startsWith('e:'))];
}

/** How much it is worth that two steps stand beside each other; 0 if they do not say the same. */
function compare(a: Said, b: Said): number {
	if (a.words === b.words) return a.words === '' ? 0 : 2 + a.weight;
	if (a.results !== b.results) return 0;
	let shared = 0;
	for (const key of a.mentioned) if (b.mentioned.has(key)) shared += weigh(key);
	const either = a.weight + b.weight - shared;
	return shared >= LEAST_WEIGHT && shared / either >= LEAST_SHARED ? shared : 0;
}

/** Whether one of them says something: empty talk parts nobody. */
function says(...steps: readonly (Said | undefined)[]): boolean {
	return steps.some((said) => said && said.kind !== 'other' && said.weight >= LEAST_WEIGHT);
}
