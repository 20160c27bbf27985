import { approximate } from './approximate.ts';
import { isSame, newWork, times, toFraction } from './polynomial.ts';
import { areEqual, toReal } from './real.ts';
import { variablesOf, type Tree } from './tree.ts';

/** `unknown` where neither algebra nor sampling could tell, or where it depends on the sign of a variable. */
export type Sameness = 'same' | 'different' | 'unknown';

/**
 * Whether two expressions are equal for all values: exactly for numbers and quotients of polynomials, else at fixed
 * real points, where both have a value, within the bounds of the rounding errors. Removable gaps in the domain are
 * not told apart (`(x^2-1)/(x-1)` and `x+1`).
 */
export function compareTrees(a: Tree, b: Tree): Sameness {
	const names = [...variablesOf(b, variablesOf(a))];
	if (names.length === 0) {
		const [left, right] = [toReal(a), toReal(b)];
		if (left && right) return areEqual(left, right) ? 'same' : 'different';
	}
	const work = newWork();
	const left = toFraction(a, work);
	const right = left && toFraction(b, work);
	if (left && right) {
		const across = times(left.over, right.under, work);
		const other = times(right.over, left.under, work);
		if (across && other) return isSame(across, other) ? 'same' : 'different';
	}
	return names.includes('i') ? 'unknown' : sample(a, b, names);
}

/** Values without a pattern; most real domains hold some of them. */
const POINTS = [0.37, 1.61, 2.83, 0.73, 4.19, 1.17, -0.41, -1.73, -2.57, 7.31, 0.113, -5.87];
const ENOUGH = 4;

function sample(a: Tree, b: Tree, names: readonly string[]): Sameness {
	let same = 0;
	let differsBelowZero = false;
	for (let i = 0; i < POINTS.length; i++) {
		const at = new Map(names.map((name, k) => [name, POINTS[(i + 5 * k) % POINTS.length]!]));
		const [left, right] = [approximate(a, at), approximate(b, at)];
		if (!Number.isFinite(left.value) || !Number.isFinite(right.value)) continue;
		const bound = 4 * (left.error + right.error);
		const difference = Math.abs(left.value - right.value);
		if (bound > 1e-6 * Math.max(1, Math.abs(left.value))) continue;
		if (difference <= bound) same += 1;
		else if ([...at.values()].every((value) => value > 0)) return 'different';
		else differsBelowZero = true;
	}
	if (differsBelowZero) return same > 0 ? 'unknown' : 'different';
	return same >= ENOUGH ? 'same' : 'unknown';
}
