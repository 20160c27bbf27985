import { power, rational, type Rational } from './rational.ts';
import type { Token } from './tokens.ts';

/** A decimal number, also with an exponent; null where it is too large. */
export function toRational(text: string): Rational | null {
	const [, whole = '', part = '', exponent = '0'] =
		/^(\d*)(?:\.(\d+))?(?:e([-+]?\d+))?$/i.exec(text) ?? [];
	const shift = Number(exponent) - part.length;
	const digits = BigInt(whole + part);
	const by = power({ n: 10n, d: 1n }, BigInt(Math.abs(shift)));
	if (!by) return null;
	return shift < 0 ? rational(digits, by.n) : rational(digits * by.n);
}

/**
 * The mixed number that a whole number begins: `1 1/2`, `1\frac{1}{2}`; null where none stands there.
 * @param at index of the token behind the whole number; `next` is the one behind the fraction
 */
export function mixedAt(
	tokens: readonly Token[],
	at: number,
	whole: Rational
): { readonly value: Rational; readonly next: number } | null {
	const texts = tokens.slice(at, at + 7).map(({ text }) => text);
	const plain = tokens[at]?.blank ? /^(\d+) \/ (\d+)$/.exec(texts.slice(0, 3).join(' ')) : null;
	const [, over, under] = plain ?? /^\\frac \{ (\d+) \} \{ (\d+) \}$/.exec(texts.join(' ')) ?? [];
	if (!over || !under || BigInt(over) >= BigInt(under)) return null;
	const value = rational(whole.n * BigInt(under) + BigInt(over), BigInt(under));
	return value && { value, next: at + (plain ? 3 : 7) };
}
