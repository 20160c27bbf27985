import { PAIR_SIZE, type Candidates } from './candidates.ts';
import { CLASSES, matchOf, type TraceModel } from './trace-model.ts';

/** What the scorer knows of a step. */
interface Scored {
	readonly key: Float32Array;
	/** Chances of the classes of this step and all before it, summed. */
	readonly sums: Float32Array;
	readonly own: Float32Array;
	readonly asNext: Float32Array;
	readonly kinds: Float32Array;
}

/** What is needed of the next step. */
export interface ScorableStep {
	readonly kinds: Float32Array;
	readonly query: Float32Array;
	readonly key: Float32Array;
	readonly candidates: Candidates;
}

/** Gives the chance that a step concerns each of its candidates. Steps come in order. */
export class LinkScorer {
	readonly #model: TraceModel;
	readonly #steps: Scored[] = [];
	/** Sum of the first chances of the links to each step. */
	readonly #reached: number[] = [];
	/** First chances of the last two steps by target, the latest first. */
	#latest: readonly ReadonlyMap<number, number>[] = [];

	constructor(model: TraceModel) {
		this.#model = model;
	}

	/** Chances in the order of the candidates. With `remember` false the scorer stays as it was. */
	add(step: ScorableStep, remember = true): Float32Array {
		const { steps: targets } = step.candidates;
		const hidden = this.#hidden(step);
		const first = hidden.map((units) => this.#model.firstChance(units));
		const total = first.reduce((sum, chance) => sum + chance, 0);
		const chances = new Float32Array(targets.length);
		targets.forEach((to, at) => {
			const chance = first[at] ?? 0;
			const around = Float32Array.of(
				this.#latest[0]?.get(to) ?? 0,
				this.#latest[1]?.get(to) ?? 0,
				Math.log1p(this.#reached[to] ?? 0),
				chance,
				total / 3,
				chance / (total + 0.05)
			);
			chances[at] = this.#model.secondChance(hidden[at] ?? new Float32Array(0), around);
		});
		if (remember) this.#remember(step, first);
		return chances;
	}

	#hidden({ kinds, query, candidates }: ScorableStep): Float32Array[] {
		const previous = this.#steps.at(-1);
		const now = this.#steps.length;
		const nothing = new Float32Array(CLASSES);
		const later = this.#model.laterSums(kinds, previous?.kinds ?? nothing, PAIR_SIZE);
		return [...candidates.steps].map((to, at) => {
			const target = this.#steps[to];
			if (!target) throw new RangeError(`step ${to} is no candidate of step ${now}`);
			const next = to + 1 < now ? this.#steps[to + 1] : undefined;
			const sums = later.slice();
			addTo(sums, target.own);
			if (next) addTo(sums, next.asNext);
			const between = new Float32Array(CLASSES);
			for (let kind = 0; kind < CLASSES; kind++) {
				const count = (previous?.sums[kind] ?? 0) - target.sums[kind]!;
				between[kind] = Math.log1p(Math.max(0, count)) / 2;
			}
			const pair = candidates.pairs.subarray(at * PAIR_SIZE, (at + 1) * PAIR_SIZE);
			return this.#model.hidden(sums, pair, matchOf(query, target.key), between);
		});
	}

	#remember({ kinds, key, candidates }: ScorableStep, first: readonly number[]): void {
		const before = this.#steps.at(-1)?.sums;
		const sums = kinds.map((chance, kind) => chance + (before?.[kind] ?? 0));
		this.#steps.push({ key, sums, kinds, ...this.#model.earlierSums(kinds, PAIR_SIZE) });
		const chances = new Map<number, number>();
		candidates.steps.forEach((to, at) => {
			chances.set(to, first[at] ?? 0);
			this.#reached[to] = (this.#reached[to] ?? 0) + (first[at] ?? 0);
		});
		this.#latest = [chances, ...this.#latest.slice(0, 1)];
	}
}

function addTo(sums: Float32Array, more: Float32Array): void {
	for (let at = 0; at < sums.length; at++) sums[at]! += more[at]!;
}
