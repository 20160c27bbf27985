/**
 * Numbers from 0 up to 1 that look random and depend on the seed alone.
 * @see mulberry32 by Tommy Ettinger, public domain
 */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The same values in an order drawn by `random` (Fisher and Yates); all orders are equally likely. */
export function shuffle<Value>(values: readonly Value[], random: () => number): Value[] {
	const shuffled = [...values];
	for (let last = shuffled.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
	}
	return shuffled;
}
