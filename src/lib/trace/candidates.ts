import { formOf } from './form.ts';
import { weigh, type Quantities } from './quantities.ts';
import type { Piece } from './segment.ts';

/** How many numbers describe a pair of steps. */
export const PAIR_SIZE = 30;
/** The steps just before are always candidates. */
const RECENT = 20;
/** Candidates taken from what steps share, most telling first. */
const SHARING = 24;

/** What a mention counts, the latest first. */
const AGE_WEIGHT = [1, 0.6, 0.4];

/** Earlier steps that a step may concern, and what speaks for each. */
export interface Candidates {
	/** Indices of earlier steps, ascending. */
	readonly steps: Int32Array;
	/** `PAIR_SIZE` numbers for each of them, in the same order. */
	readonly pairs: Float32Array;
}

/** Where a key occurred. */
interface Places {
	count: number;
	readonly first: number;
	/** The last few steps that mentioned it, and the last few that stated it as a result; ascending. */
	readonly last: number[];
	readonly producers: number[];
}

/** What is remembered of a step. */
interface Known {
	readonly keys: ReadonlySet<string>;
	readonly outcome: string | null;
	readonly text: string;
	readonly paragraph: number;
	readonly opens: boolean;
	readonly announces: boolean;
	readonly asks: boolean;
	readonly listed: boolean;
	readonly heading: boolean;
	readonly produces: boolean;
	readonly displayed: boolean;
	/** Whether a later step mentioned something that this one produced. */
	used: boolean;
}

/**
 * Finds for each step the earlier steps that it may concern: the last few, those that share quantities or words with it,
 * and the last of each shape. All by index, so the cost of a step does not grow with the trace.
 */
export class CandidateIndex {
	readonly #places = new Map<string, Places>();
	readonly #known: Known[] = [];
	readonly #announcing: number[] = [];
	readonly #opening: number[] = [];
	readonly #producing: number[] = [];
	readonly #displaying: number[] = [];
	#paragraph = 0;
	/** Look-ups so far, for tests of growth. */
	work = 0;

	/** The candidates of the next step. With `remember` false the index stays as it was. */
	add(piece: Piece, quantities: Quantities, remember = true): Candidates {
		const step = this.#read(piece, quantities);
		const sharing = this.#sharing(quantities);
		const steps = this.#gather(sharing);
		const pairs = new Float32Array(steps.length * PAIR_SIZE);
		steps.forEach((to, at) => this.#describe(to, step, sharing.get(to), pairs, at * PAIR_SIZE));
		if (remember) this.#remember(step, quantities);
		return { steps, pairs };
	}

	#read({ text, breaks }: Piece, quantities: Quantities): Known {
		return {
			keys: new Set(quantities.mentioned),
			outcome: quantities.outcome,
			text,
			paragraph: this.#paragraph + (breaks === 2 ? 1 : 0),
			opens: breaks === 2,
			...formOf(text),
			produces: quantities.produced.length > 0,
			displayed: /\$\$|\\\[|\$|\\\(/.test(text),
			used: false
		};
	}

	/** Steps that share keys with the next one: weight as producer, as last and as first mention, all, and counts. */
	#sharing({ mentioned }: Quantities): Map<number, Float32Array> {
		const found = new Map<number, Float32Array>();
		const add = (step: number, slot: number, weight: number) => {
			let sums = found.get(step);
			if (!sums) found.set(step, (sums = new Float32Array(4)));
			sums[slot] = (sums[slot] ?? 0) + weight;
			sums[3] = (sums[3] ?? 0) + weight;
		};
		for (const key of mentioned) {
			this.work += 1;
			const places = this.#places.get(key);
			if (!places) continue;
			const weight = weigh(key) / (1 + Math.log2(places.count) / 2);
			places.producers.forEach((step, age) =>
				add(step, 0, weight * (AGE_WEIGHT[places.producers.length - 1 - age] ?? 0))
			);
			places.last.forEach((step, age) =>
				add(step, 1, weight * (AGE_WEIGHT[places.last.length - 1 - age] ?? 0))
			);
			add(places.first, 2, weight);
		}
		return found;
	}

	#gather(sharing: ReadonlyMap<number, Float32Array>): Int32Array {
		const now = this.#known.length;
		const chosen = new Set<number>();
		for (let step = Math.max(0, now - RECENT); step < now; step++) chosen.add(step);
		[...sharing]
			.sort(([a, x], [b, y]) => (y[3] ?? 0) - (x[3] ?? 0) || b - a)
			.slice(0, SHARING)
			.forEach(([step]) => chosen.add(step));
		for (const list of [this.#announcing, this.#opening, this.#producing, this.#displaying])
			for (const step of list.slice(-4)) chosen.add(step);
		for (let step = 0; step < Math.min(4, now); step++) chosen.add(step);
		return Int32Array.from([...chosen].sort((a, b) => a - b));
	}

	#describe(
		to: number,
		step: Known,
		shares: Float32Array | undefined,
		into: Float32Array,
		at: number
	): void {
		const target = this.#known[to];
		if (!target) return;
		const distance = this.#known.length - to;
		let [expressions, numbers, variables, words] = [0, 0, 0, 0];
		for (const key of step.keys) {
			this.work += 1;
			if (!target.keys.has(key)) continue;
			if (key.startsWith('e:')) expressions += 1;
			else if (key.startsWith('v:')) variables += 1;
			else if (key.startsWith('w:')) words += 1;
			else numbers += 1;
		}
		const shared = expressions + numbers + variables + words;
		const yes = (fact: boolean) => (fact ? 1 : 0);
		into.set(
			[
				1 / distance,
				Math.log2(distance) / 8,
				yes(distance === 1),
				yes(distance === 2),
				yes(distance === 3),
				Math.tanh((shares?.[0] ?? 0) / 2),
				Math.tanh((shares?.[1] ?? 0) / 2),
				Math.tanh((shares?.[2] ?? 0) / 2),
				shared / Math.max(1, step.keys.size),
				shared / Math.max(1, target.keys.size),
				Math.min(3, expressions) / 3,
				Math.min(3, numbers) / 3,
				Math.min(3, variables) / 3,
				Math.min(3, words) / 3,
				yes(target.text === step.text),
				yes(target.announces),
				yes(target.opens),
				yes(step.opens),
				Math.log2(1 + step.paragraph - target.paragraph) / 6,
				yes(step.paragraph === target.paragraph),
				yes(target.produces),
				yes(target.produces && !target.used),
				yes(target.asks),
				yes(target.heading),
				yes(target.listed && step.listed),
				yes(target.displayed),
				yes(target.outcome !== null && target.outcome === step.outcome),
				yes(to < 3),
				yes(step.outcome !== null && target.keys.has(step.outcome)),
				yes(target.outcome !== null && step.keys.has(target.outcome))
			],
			at
		);
	}

	#remember(step: Known, { mentioned, produced }: Quantities): void {
		const index = this.#known.length;
		const results = new Set(produced);
		for (const key of mentioned) {
			const places = this.#places.get(key);
			const before = this.#known[places?.producers.at(-1) ?? -1];
			if (before) before.used = true;
			const now = places ?? { count: 0, first: index, last: [], producers: [] };
			now.count += 1;
			enter(now.last, index);
			if (results.has(key)) enter(now.producers, index);
			if (!places) this.#places.set(key, now);
		}
		this.#paragraph = step.paragraph;
		this.#known.push(step);
		if (step.announces) this.#announcing.push(index);
		if (step.opens) this.#opening.push(index);
		if (step.produces) this.#producing.push(index);
		if (step.displayed) this.#displaying.push(index);
	}
}

/** Keeps the latest few. */
function enter(latest: number[], step: number): void {
	latest.push(step);
	if (latest.length > AGE_WEIGHT.length) latest.shift();
}
