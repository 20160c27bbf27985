/** An exact fraction in lowest terms; `d` is positive. */
export interface Rational {
	readonly n: bigint;
	readonly d: bigint;
}

/** Numbers of more bits are given up as too large: 300 digits, the range of a double, keep every operation short. */
const MOST_BITS = 1000;
const LIMIT = 1n << BigInt(MOST_BITS);
const MOST_EXPONENT = 1000n;

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** `n/d` in lowest terms; null where `d` is 0 or the fraction is too large to work with. */
export function rational(n: bigint, d: bigint = 1n): Rational | null {
	if (d === 0n) return null;
	if (d !== 1n) {
		const by = d < 0n ? -gcd(n, d) : gcd(n, d);
		n /= by;
		d /= by;
	}
	return magnitude(n) < LIMIT && d < LIMIT ? { n, d } : null;
}

export function whole(n: number): Rational {
	return { n: BigInt(n), d: 1n };
}

export function add(a: Rational, b: Rational): Rational | null {
	return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational | null {
	return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational | null {
	return rational(a.n * b.n, a.d * b.d);
}

/** Null where `b` is 0. */
export function divide(a: Rational, b: Rational): Rational | null {
	return rational(a.n * b.d, a.d * b.n);
}

export function negate({ n, d }: Rational): Rational {
	return { n: -n, d };
}

/** A whole power; null for 0 to a power below 1 and where the result is too large. */
export function power(base: Rational, exponent: bigint): Rational | null {
	if (exponent < 0n) return base.n === 0n ? null : power(invert(base), -exponent);
	if (base.n === 0n) return exponent === 0n ? null : ZERO;
	if (base.d === 1n && (base.n === 1n || base.n === -1n))
		return { n: exponent % 2n === 0n ? 1n : base.n, d: 1n };
	if (exponent > MOST_EXPONENT) return null;
	const bits = magnitude(base.n).toString(2).length + base.d.toString(2).length;
	if (BigInt(bits - 2) * exponent > BigInt(2 * MOST_BITS)) return null;
	return rational(base.n ** exponent, base.d ** exponent);
}

/** The exact root of that order; null where it is no fraction. A negative has one of odd order. */
export function root(of: Rational, order: bigint): Rational | null {
	if (order < 1n || order > 64n || (of.n < 0n && order % 2n === 0n)) return null;
	const n = wholeRoot(magnitude(of.n), order);
	const d = wholeRoot(of.d, order);
	return n === null || d === null ? null : rational(of.n < 0n ? -n : n, d);
}

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compare(a: Rational, b: Rational): number {
	const difference = a.n * b.d - b.n * a.d;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isEqual(a: Rational, b: Rational): boolean {
	return a.n === b.n && a.d === b.d;
}

export function isWhole({ d }: Rational): boolean {
	return d === 1n;
}

export function toNumber({ n, d }: Rational): number {
	return Number(n) / Number(d);
}

function invert({ n, d }: Rational): Rational {
	return n < 0n ? { n: -d, d: -n } : { n: d, d: n };
}

function magnitude(n: bigint): bigint {
	return n < 0n ? -n : n;
}

function gcd(a: bigint, b: bigint): bigint {
	a = magnitude(a);
	b = magnitude(b);
	while (b !== 0n) [a, b] = [b, a % b];
	return a;
}

/** By Newton's method, from above. */
function wholeRoot(of: bigint, order: bigint): bigint | null {
	if (of < 2n || order === 1n) return of;
	let guess = 1n << BigInt(Math.ceil(of.toString(2).length / Number(order)));
	for (;;) {
		const next = ((order - 1n) * guess + of / guess ** (order - 1n)) / order;
		if (next >= guess) return guess ** order === of ? guess : null;
		guess = next;
	}
}
