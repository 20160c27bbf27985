/**
 * Numbers that look like chance, the same for the same seed.
 * @param seed any whole number
 * @returns gives a number from 0 inclusive to 1 exclusive at each call
 * @see Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014 (32-bit variant)
 */
export function seeded(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
		mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
		return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
	};
}
