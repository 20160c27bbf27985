import { fromRational, type Real } from './real.ts';
import {
	add,
	divide,
	multiply,
	negate,
	rational,
	root,
	subtract,
	toNumber,
	whole,
	ZERO,
	type Rational
} from './rational.ts';

/** Coefficients of a polynomial in one unknown, from the constant upwards; the last is not 0. */
export type Coefficients = readonly Rational[];

/** Larger numbers are not searched for divisors. */
const MOST_DIVIDED = 20_000n;
/** Candidates p/q that are tried. */
const MOST_TRIED = 600;

/**
 * The real roots, each once, in any order: exactly for degrees 1 and 2 and what rational roots leave of higher ones.
 * Null where they are not all found, or for the zero polynomial.
 */
export function realRoots(of: Coefficients): readonly Real[] | null {
	const rest = of.findIndex(({ n }) => n !== 0n);
	if (rest === -1) return null;
	if (rest > 0) {
		const others = realRoots(of.slice(rest));
		return others && [fromRational(ZERO), ...others];
	}
	if (of.length === 1) return [];
	if (of.length === 2) return linear(of);
	if (of.length === 3) return quadratic(of);
	return binomial(of) ?? deflated(of);
}

function linear([c, b]: Coefficients): readonly Real[] | null {
	const value = divide(negate(c!), b!);
	return value && [fromRational(value)];
}

function quadratic([c, b, a]: Coefficients): readonly Real[] | null {
	const square = multiply(b!, b!);
	const four = multiply(whole(4), multiply(a!, c!) ?? ZERO);
	const under = square && four && subtract(square, four);
	if (!under) return null;
	if (under.n < 0n) return [];
	const exact = root(under, 2n);
	if (exact) {
		const twice = multiply(a!, whole(2))!;
		const both = [exact, negate(exact)].map((part) => divide(add(negate(b!), part) ?? ZERO, twice));
		const [first, second] = both;
		if (!first || !second) return null;
		return exact.n === 0n ? [fromRational(first)] : [first, second].map(fromRational);
	}
	// The sum that does not cancel first, the other root by their product.
	const [x, y, z] = [toNumber(a!), toNumber(b!), toNumber(c!)];
	const q = -(y + (y < 0 ? -1 : 1) * Math.sqrt(toNumber(under))) / 2;
	return [q / x, z / q].map(near);
}

function near(value: number): Real {
	return { exact: null, near: { value, error: Math.abs(value) * 2 ** -48 } };
}

/** `a x^n + c`. */
function binomial(of: Coefficients): readonly Real[] | null {
	const order = of.length - 1;
	if (of.slice(1, -1).some(({ n }) => n !== 0n)) return null;
	const value = divide(negate(of[0]!), of[order]!);
	if (!value) return null;
	if (value.n < 0n && order % 2 === 0) return [];
	const exact = root(value, BigInt(order));
	const size = Math.abs(toNumber(value)) ** (1 / order);
	const one = exact ? fromRational(exact) : near(value.n < 0n ? -size : size);
	if (order % 2 === 1) return [one];
	return [one, exact ? fromRational(negate(exact)) : near(-size)];
}

function deflated(of: Coefficients): readonly Real[] | null {
	const found = rationalRoot(of);
	if (!found) return null;
	const rest: Rational[] = [];
	let carry: Rational = ZERO;
	for (const coefficient of [...of].reverse()) {
		const next = add(coefficient, multiply(carry, found) ?? ZERO);
		if (!next) return null;
		rest.unshift(next);
		carry = next;
	}
	const others = realRoots(rest.slice(1));
	if (!others) return null;
	const isFound = ({ exact }: Real) => exact?.n === found.n && exact.d === found.d;
	return others.some(isFound) ? others : [fromRational(found), ...others];
}

function rationalRoot(of: Coefficients): Rational | null {
	const common = of.reduce((product, { d }) => (product % d === 0n ? product : product * d), 1n);
	const [overs, unders] = [of[0]!, of.at(-1)!].map(({ n, d }) => divisors(abs((n * common) / d)));
	const candidates = unders!.flatMap((q) =>
		overs!.flatMap((p) => [rational(p, q), rational(-p, q)])
	);
	return (
		candidates
			.slice(0, MOST_TRIED)
			.find((candidate) => candidate && valueAt(of, candidate)?.n === 0n) ?? null
	);
}

/** The value of the polynomial at a point, by Horner's rule; null where it is too large. */
export function valueAt(of: Coefficients, x: Rational): Rational | null {
	let value: Rational | null = ZERO;
	for (const coefficient of [...of].reverse()) {
		const product: Rational | null = value && multiply(value, x);
		value = product && add(product, coefficient);
	}
	return value;
}

function divisors(of: bigint): readonly bigint[] {
	if (of > MOST_DIVIDED) return [1n];
	const all: bigint[] = [];
	for (let n = 1n; n <= of; n++) if (of % n === 0n) all.push(n);
	return all;
}

function abs(n: bigint): bigint {
	return n < 0n ? -n : n;
}
