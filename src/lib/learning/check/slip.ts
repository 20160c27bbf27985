import type { SlipForm } from './judgement.ts';
import { divide, multiply, negate, subtract, whole, ONE, ZERO, type Rational } from './rational.ts';
import { areEqual, type Real } from './real.ts';
import { isEmpty, isWithin, members, without, type RealSet } from './real-set.ts';

/** Powers of ten that a lost or added digit, or a wrong prefix, makes. */
const TENS = [10, 100, 1000, 10_000, 100_000, 1_000_000].map(whole);

/** What a wrong number looks like beside the right one; null for nothing known. */
export function slipOfNumber(given: Real, right: Real): SlipForm | null {
	if (areEqual(given, turned(right))) return 'sign';
	const [a, b] = [given.exact, right.exact];
	if (!a || !b || a.n === 0n || b.n === 0n) return null;
	const product = multiply(a, b);
	if (product && isOne(product)) return 'reciprocal';
	const times = divide(a, b);
	if (times && TENS.some((ten) => isSame(times, ten) || isSame(times, divide(ONE, ten)!)))
		return 'power-of-ten';
	const rest = [ONE, whole(100)].map((all) => subtract(all, b));
	const isPart = b.n > 0n && rest.some((one) => one && one.n > 0n && isSame(one, a));
	return isPart && b.d !== 1n ? 'percent' : null;
}

/** What a wrong set of solutions looks like beside the right one. */
export function slipOfSet(given: RealSet, right: RealSet): SlipForm | null {
	const [own, wanted] = [members(given), members(right)];
	if (own && wanted) {
		if (own.length > 0 && isWithin(given, right)) return 'missing-solution';
		if (isWithin(right, given)) return 'extra-solution';
		const areTurned =
			own.length === wanted.length && own.every((a) => wanted.some((b) => areEqual(turned(a), b)));
		return areTurned ? 'sign' : null;
	}
	if (own || wanted) return null;
	// Sets that differ at single points only, and half-lines that look the other way.
	const off = [without(given, right), without(right, given)];
	if (off.every((one) => members(one) !== null)) return 'boundary';
	const [first, second] = [given.points[0], right.points[0]];
	const isOneEnd = given.points.length === 1 && right.points.length === 1;
	const isTurned = isOneEnd && areEqual(first!, second!) && given.between[0] !== right.between[0];
	if (isTurned) return 'direction';
	return isEmpty(given) ? 'missing-solution' : null;
}

function turned({ exact, near }: Real): Real {
	return { exact: exact && negate(exact), near: { value: -near.value, error: near.error } };
}

function isOne(value: Rational): boolean {
	return isSame(value, ONE);
}

function isSame(a: Rational, b: Rational): boolean {
	return (subtract(a, b) ?? ONE).n === ZERO.n;
}
