import { approximate, type Approximate } from './approximate.ts';
import { exactValue } from './exact.ts';
import { compare, isEqual, toNumber, type Rational } from './rational.ts';
import { variablesOf, type Tree } from './tree.ts';

/** A real number: exact where it is a fraction, else in doubles with a bound of the error. */
export interface Real {
	readonly exact: Rational | null;
	readonly near: Approximate;
}

/** Values are told apart only if their errors are below this share of them. */
const MOST_ERROR = 1e-7;

export function fromRational(exact: Rational): Real {
	const value = toNumber(exact);
	return { exact, near: { value, error: Math.abs(value) * 2 ** -52 } };
}

/** The value of a tree without variables; null where it has no real value that is known. */
export function toReal(tree: Tree): Real | null {
	if (variablesOf(tree).size > 0) return null;
	const exact = exactValue(tree);
	if (exact) return fromRational(exact);
	const near = approximate(tree);
	return Number.isFinite(near.value) && isSharp(near) ? { exact, near } : null;
}

function isSharp({ value, error }: Approximate): boolean {
	return error <= MOST_ERROR * Math.max(1, Math.abs(value));
}

/** -1, 0 or 1. Values that are not fractions are equal within the bounds of their errors. */
export function compareReals(a: Real, b: Real): number {
	if (a.exact && b.exact) return Math.sign(compare(a.exact, b.exact));
	const difference = a.near.value - b.near.value;
	const bound = 4 * (a.near.error + b.near.error);
	return Math.abs(difference) <= bound ? 0 : Math.sign(difference);
}

export function areEqual(a: Real, b: Real): boolean {
	return a.exact && b.exact ? isEqual(a.exact, b.exact) : compareReals(a, b) === 0;
}
