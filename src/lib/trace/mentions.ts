import { weigh, type Quantities } from './quantities.ts';

/** Where one key occurred: enough to find what produced it and what spoke of it last. */
interface Places {
	readonly count: number;
	readonly first: number;
	readonly last: number;
	/** The last step that stated it as a result; -1 if none did. */
	readonly producer: number;
}

/** An index from what steps mention to the steps. A look-up costs what one step mentions, not what the trace holds. */
export class Mentions {
	readonly #places = new Map<string, Places>();
	/** Look-ups and entries so far; grows with the text alone. */
	work = 0;

	/** Scores earlier steps by what they share with a step; rare things and results count more. */
	candidates({ mentioned }: Quantities): Map<number, number> {
		const scores = new Map<number, number>();
		for (const key of mentioned) {
			if (isShortWord(key)) continue;
			this.work += 1;
			const places = this.#places.get(key);
			if (!places) continue;
			const weight = weigh(key) / (1 + Math.log2(places.count) / 2);
			const { producer, last, first } = places;
			if (producer >= 0) increase(scores, producer, weight);
			if (last !== producer) increase(scores, last, 0.7 * weight);
			if (first !== producer && first !== last) increase(scores, first, 0.5 * weight);
		}
		return scores;
	}

	/** The last step before that stated one of the results; -1 if none did. */
	producerOf({ produced }: Quantities): number {
		let producer = -1;
		for (const key of produced) {
			this.work += 1;
			if (weigh(key) < 0.8 || key.startsWith('v:')) continue;
			producer = Math.max(producer, this.#places.get(key)?.producer ?? -1);
		}
		return producer;
	}

	/** Enters a step; steps come in order. */
	add(step: number, { mentioned, produced }: Quantities): void {
		const results = new Set(produced);
		for (const key of mentioned) {
			if (isShortWord(key)) continue;
			this.work += 1;
			const places = this.#places.get(key);
			const producer = results.has(key) ? step : (places?.producer ?? -1);
			const count = 1 + (places?.count ?? 0);
			this.#places.set(key, { count, first: places?.first ?? step, last: step, producer });
		}
	}
}

function increase(scores: Map<number, number>, step: number, by: number): void {
	scores.set(step, (scores.get(step) ?? 0) + by);
}

/** Short words are for the trained linker; by the rules they tell too little for what they cost. */
function isShortWord(key: string): boolean {
	return key.length < 7 && key.startsWith('w:');
}
