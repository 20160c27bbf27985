/** How sure a model was of the tokens it drew: natural logarithms of their probabilities, so 0 at the most. */
export interface Certainty {
	/** The mean over all tokens. */
	readonly all: number;
	/** The mean over the first paragraph, in which the problem is read. */
	readonly opening: number;
	/** The lowest mean of any eight tokens in a row; of all of them, where there are fewer. */
	readonly lowest: number;
}

/** Long enough that one rare word does not count for a doubt, short enough to find one slip. */
const WINDOW = 8;
/** Below this a float has no room for the logarithm to mean anything. */
const LEAST = 1e-6;

/** Collects the certainty of one run, token by token. */
export class CertaintyMeter {
	readonly #window: number[] = [];
	#sum = 0;
	#count = 0;
	#openingSum = 0;
	#openingCount = 0;
	#isOpening = true;
	#lowest = 0;

	/** `text`: what the token adds to the text; `probability`: that of the token, from 0 to 1. */
	add(text: string, probability: number): void {
		const logarithm = Math.log(Math.max(probability, LEAST));
		this.#sum += logarithm;
		this.#count += 1;
		if (this.#isOpening) {
			this.#openingSum += logarithm;
			this.#openingCount += 1;
			this.#isOpening = !text.includes('\n\n');
		}
		this.#window.push(logarithm);
		if (this.#window.length > WINDOW) this.#window.shift();
		const mean = this.#window.reduce((sum, value) => sum + value, 0) / this.#window.length;
		if (this.#count <= WINDOW) this.#lowest = mean;
		else this.#lowest = Math.min(this.#lowest, mean);
	}

	/** Null before the first token. */
	get certainty(): Certainty | null {
		if (this.#count === 0) return null;
		return {
			all: this.#sum / this.#count,
			opening: this.#openingSum / this.#openingCount,
			lowest: this.#lowest
		};
	}
}
