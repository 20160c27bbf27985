import { weigh, type Quantities } from './quantities.ts';

/** Where one key occurred: enough to find what produced it and what spoke of it last. */
interface Places {
	count: number;
	readonly first: number;
	last: number;
	/** The last step that stated it as a result; -1 if none did. */
	producer: number;
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
			const add = (step: number, share: number) =>
				scores.set(step, (scores.get(step) ?? 0) + weight * share);
			if (places.producer >= 0) add(places.producer, 1);
			if (places.last !== places.producer) add(places.last, 0.7);
			if (places.first !== places.producer && places.first !== places.last) add(places.first, 0.5);
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
			if (places) Object.assign(places, { count: places.count + 1, last: step, producer });
			else this.#places.set(key, { count: 1, first: step, last: step, producer });
		}
	}
}

/** Short words are for the trained linker; by the rules they tell too little for what they cost. */
function isShortWord(key: string): boolean {
	return key.length < 7 && key.startsWith('w:');
}
