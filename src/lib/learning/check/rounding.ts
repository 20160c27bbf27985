import { exactValue } from './exact.ts';
import type { Real } from './real.ts';
import type { Tree } from './tree.ts';

/** Fewer digits than these are no rounding but another number. */
const FEWEST_DIGITS = 2;

export interface Rounding {
	/** Whether enough digits are given to take it for a rounding. */
	readonly isFine: boolean;
	/** Digits after the point. */
	readonly places: number;
}

/** Whether a number, as it is written, is the other one rounded or cut to its last digit; null where it is not. */
export function roundingOf(written: Tree, value: Real, other: Real): Rounding | null {
	const { places, digits } = digitsOf(written) ?? {};
	if (places === undefined || digits === undefined) return null;
	const off = Math.abs(value.near.value - other.near.value);
	if (off > 10 ** -places) return null;
	// Cutting `0.667` to `0.66` is a rounding too, but a whole number is not.
	return places === 0
		? null
		: { places, isFine: digits >= FEWEST_DIGITS && off <= 0.5000001 * 10 ** -places };
}

/** Digits after the point, and digits that count; null for what is no decimal number. */
export function digitsOf(tree: Tree): { readonly places: number; readonly digits: number } | null {
	if (tree.type === 'unary' && tree.op === '-') return digitsOf(tree.of);
	if (tree.type === 'unary' && tree.op === '%') {
		const of = digitsOf(tree.of);
		if (of) return { places: of.places + 2, digits: of.digits };
		const isNumber = tree.of.type === 'number' && tree.of.written === 'whole';
		return isNumber ? { places: 2, digits: tree.of.text.length } : null;
	}
	if (tree.type === 'binary' && tree.op === '*') {
		// `3.2 * 10^5` and `2.5π`
		const [left, right] = [digitsOf(tree.left), exactValue(tree.right)];
		if (!left || !right || tree.right.type !== 'binary') return null;
		const shift = Math.round(Math.log10(Math.abs(Number(right.n) / Number(right.d))));
		return { places: left.places - shift, digits: left.digits };
	}
	if (tree.type !== 'number' || tree.written !== 'decimal') return null;
	const [, part = '', exponent = '0'] = /^\d*\.?(\d*)(?:e([-+]?\d+))?$/i.exec(tree.text) ?? [];
	const counted = tree.text.replace(/e.*$/i, '').replace(/[.]/, '').replace(/^0+/, '');
	return { places: part.length - Number(exponent), digits: counted.length };
}
