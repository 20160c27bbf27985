import type { Tensor, Weights } from './weights.ts';

/** Kinds, and one more: a step that affirms an earlier one, apart from those that announce a check. */
export const CLASSES = 11;
/** Numbers that describe the rounds of other pairs (`around` in `models/trace/network.py`). */
const AROUND = 6;
const HEADS = 4;

/** A matrix with its bias, as the network applies it. */
class Layer {
	readonly inputs: number;
	readonly outputs: number;
	readonly #weight: Float32Array;
	readonly #bias: Float32Array;

	constructor(weight: Tensor, bias: Tensor) {
		[this.outputs = 0, this.inputs = 0] = weight.shape;
		this.#weight = weight.data;
		this.#bias = bias.data;
	}

	/** Adds the product with the inputs from column `from` on to `sums`. Four rows at once: that is twice as fast. */
	addTo(sums: Float32Array, input: Float32Array, from = 0): void {
		const { inputs, outputs } = this;
		const weight = this.#weight;
		const length = input.length;
		let row = 0;
		for (; row + 3 < outputs; row += 4) {
			const start = row * inputs + from;
			let first = 0;
			let second = 0;
			let third = 0;
			let fourth = 0;
			for (let column = 0; column < length; column++) {
				const value = input[column]!;
				const at = start + column;
				first += weight[at]! * value;
				second += weight[at + inputs]! * value;
				third += weight[at + 2 * inputs]! * value;
				fourth += weight[at + 3 * inputs]! * value;
			}
			sums[row]! += first;
			sums[row + 1]! += second;
			sums[row + 2]! += third;
			sums[row + 3]! += fourth;
		}
		for (; row < outputs; row++) {
			let sum = 0;
			for (let column = 0; column < length; column++)
				sum += weight[row * inputs + from + column]! * input[column]!;
			sums[row]! += sum;
		}
	}

	/** The outputs for inputs that are given in parts. */
	apply(...parts: readonly Float32Array[]): Float32Array {
		const sums = this.#bias.slice();
		let from = 0;
		for (const part of parts) {
			this.addTo(sums, part, from);
			from += part.length;
		}
		return sums;
	}
}

/** Convolutions over steps, each added to what it reads; a step sees only what was pushed before it. */
export class Stack {
	readonly #layers: readonly Layer[];
	readonly #seen: Float32Array[][];

	constructor(layers: readonly Layer[]) {
		this.#layers = layers;
		this.#seen = layers.map(() => []);
	}

	/** What the stack makes of the next step. With `remember` false the stack stays as it was. */
	push(step: Float32Array, remember = true): Float32Array {
		let state = step;
		this.#layers.forEach((layer, at) => {
			const seen = this.#seen[at] ?? [];
			const reach = 2 ** at;
			const nothing = new Float32Array(state.length);
			const sums = layer.apply(seen.at(-2 * reach) ?? nothing, seen.at(-reach) ?? nothing, state);
			if (remember) {
				seen.push(state);
				if (seen.length > 2 * reach) seen.shift();
			}
			const before = state;
			rectify(sums);
			for (let unit = 0; unit < sums.length; unit++) sums[unit]! += before[unit]!;
			state = sums;
		});
		return state;
	}
}

/** The network that reads a trace; computes what `models/trace/network.py` computes. Shared by all traces: it holds no state. */
export class TraceModel {
	readonly linkThreshold: number;
	readonly #weights: Weights;
	readonly #input: Layer;
	readonly #early: Layer;
	readonly #late: Layer;
	readonly #query: Layer;
	readonly #key: Layer;
	readonly #pair: Layer;
	readonly #first: Layer;
	readonly #again: Layer;
	readonly #second: Layer;
	readonly #stacks: Readonly<Record<'before' | 'after', readonly Layer[]>>;

	/** @throws {RangeError} if a tensor is missing */
	constructor(weights: Weights) {
		this.#weights = weights;
		this.linkThreshold = weights.linkThreshold;
		const layer = (name: string) =>
			new Layer(this.#tensor(`${name}.weight`), this.#tensor(`${name}.bias`));
		this.#input = layer('input');
		this.#early = layer('early');
		this.#late = layer('late');
		this.#query = layer('query');
		this.#key = layer('key');
		this.#pair = layer('pair');
		this.#first = layer('first');
		this.#again = layer('again');
		this.#second = layer('second');
		const stack = (name: string) =>
			[0, 1, 2].map((at) => {
				const { shape, data } = this.#tensor(`${name}.${at}.weight`);
				return new Layer(unfold(shape, data), this.#tensor(`${name}.${at}.bias`));
			});
		this.#stacks = { before: stack('before'), after: stack('after') };
	}

	/** A stack that reads forwards (`before`) or, fed from the end, backwards (`after`). */
	stack(direction: 'before' | 'after'): Stack {
		return new Stack(this.#stacks[direction]);
	}

	/** The vector of one step from its n-grams and signals. */
	encode(grams: Uint32Array, signals: Float32Array): Float32Array {
		const { rows, width, scale } = this.#weights.embedding;
		const bag = new Float32Array(width);
		let known = 0;
		for (const gram of grams) {
			const row = this.#find(gram);
			if (row < 0) continue;
			known += 1;
			for (let at = 0; at < width; at++) bag[at]! += rows[row * width + at]!;
		}
		const share = scale / Math.sqrt(Math.max(1, known));
		for (let at = 0; at < width; at++) bag[at]! *= share;
		return rectify(this.#input.apply(bag, signals));
	}

	/** Chances of the classes, from what came before alone or, with `after`, from what followed too. */
	classify(step: Float32Array, before: Float32Array, after: Float32Array | null): Float32Array {
		return softmax(after ? this.#late.apply(step, before, after) : this.#early.apply(step, before));
	}

	/** What a step looks for in earlier steps, and what it offers to later ones. */
	views(step: Float32Array, before: Float32Array, after: Float32Array | null) {
		const parts = after ? [step, before, after] : [step, before];
		return { query: this.#query.apply(...parts), key: this.#key.apply(...parts) };
	}

	/** The part of the hidden sums that belongs to the later step: its own kinds and those of the step before it. */
	laterSums(kinds: Float32Array, previous: Float32Array, pairSize: number): Float32Array {
		const at = pairSize + HEADS;
		const sums = this.#pair.apply();
		this.#pair.addTo(sums, kinds, at);
		this.#pair.addTo(sums, previous, at + 3 * CLASSES);
		return sums;
	}

	/** The parts that belong to the earlier step: its own kinds; and the kinds of the step after it. */
	earlierSums(kinds: Float32Array, pairSize: number): { own: Float32Array; asNext: Float32Array } {
		const own = new Float32Array(this.#pair.outputs);
		const asNext = new Float32Array(this.#pair.outputs);
		this.#pair.addTo(own, kinds, pairSize + HEADS + CLASSES);
		this.#pair.addTo(asNext, kinds, pairSize + HEADS + 4 * CLASSES);
		return { own, asNext };
	}

	/** The hidden units of a pair; `sums` holds what belongs to its steps and is changed. */
	hidden(
		sums: Float32Array,
		pair: Float32Array,
		match: Float32Array,
		between: Float32Array
	): Float32Array {
		this.#pair.addTo(sums, pair, 0);
		this.#pair.addTo(sums, match, pair.length);
		this.#pair.addTo(sums, between, pair.length + HEADS + 2 * CLASSES);
		return rectify(sums);
	}

	/** The chance of a link by the pair alone. */
	firstChance(hidden: Float32Array): number {
		return sigmoid(this.#first.apply(hidden)[0] ?? 0);
	}

	/** The chance of a link when the other pairs are known. @param around `AROUND` numbers */
	secondChance(hidden: Float32Array, around: Float32Array): number {
		if (around.length !== AROUND)
			throw new RangeError(`${around.length} numbers, expected ${AROUND}`);
		const again = rectify(this.#again.apply(hidden, around));
		return sigmoid(this.#second.apply(again)[0] ?? 0);
	}

	#tensor(name: string): Tensor {
		const tensor = this.#weights.tensors.get(name);
		if (!tensor) throw new RangeError(`the trace model has no ${name}`);
		return tensor;
	}

	/** Row of an n-gram, by binary search; -1 if the model does not know it. */
	#find(gram: number): number {
		const { grams } = this.#weights;
		let low = 0;
		let high = grams.length - 1;
		while (low <= high) {
			const middle = (low + high) >> 1;
			const found = grams[middle] ?? 0;
			if (found === gram) return middle;
			if (found < gram) low = middle + 1;
			else high = middle - 1;
		}
		return -1;
	}
}

/** How well what one step looks for matches what another offers, for each head. */
export function matchOf(query: Float32Array, key: Float32Array): Float32Array {
	const size = query.length / HEADS;
	const match = new Float32Array(HEADS);
	for (let head = 0; head < HEADS; head++) {
		let sum = 0;
		for (let at = head * size; at < (head + 1) * size; at++)
			sum += (query[at] ?? 0) * (key[at] ?? 0);
		match[head] = sum / Math.sqrt(size);
	}
	return match;
}

/** A convolution of width 3, `[outputs, inputs, 3]`, as a matrix over the three steps that it sees, oldest first. */
function unfold(
	[outputs = 0, inputs = 0, width = 0]: readonly number[],
	data: Float32Array
): Tensor {
	const matrix = new Float32Array(data.length);
	for (let row = 0; row < outputs; row++)
		for (let column = 0; column < inputs; column++)
			for (let place = 0; place < width; place++)
				matrix[row * inputs * width + place * inputs + column] =
					data[(row * inputs + column) * width + place] ?? 0;
	return { shape: [outputs, inputs * width], data: matrix };
}

/** Sets what is below 0 to 0, in place. */
function rectify(sums: Float32Array): Float32Array {
	for (let at = 0; at < sums.length; at++) if (sums[at]! < 0) sums[at] = 0;
	return sums;
}

function softmax(logits: Float32Array): Float32Array {
	const most = Math.max(...logits);
	const powers = logits.map((logit) => Math.exp(logit - most));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map((power) => power / sum);
}

function sigmoid(logit: number): number {
	return 1 / (1 + Math.exp(-logit));
}
