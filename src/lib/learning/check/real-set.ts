import { compareReals, type Real } from './real.ts';

/** A set of real numbers: points in rising order, which of them are in it, and which of the spans around them. */
export interface RealSet {
	readonly points: readonly Real[];
	readonly at: readonly boolean[];
	/** One more than points: below the first, between each two, above the last. */
	readonly between: readonly boolean[];
}

export const EMPTY: RealSet = { points: [], at: [], between: [false] };
export const REALS: RealSet = { points: [], at: [], between: [true] };

/** @param values in any order, each once or more */
export function finite(values: readonly Real[]): RealSet {
	return values.map(single).reduce(union, EMPTY);
}

function single(value: Real): RealSet {
	return { points: [value], at: [true], between: [false, false] };
}

/** From `from` to `to`, null for no bound there. Empty where they are the wrong way round. */
export function span(
	from: Real | null,
	to: Real | null,
	closed: readonly [boolean, boolean]
): RealSet {
	const above = from ? { points: [from], at: [closed[0]], between: [false, true] } : REALS;
	const below = to ? { points: [to], at: [closed[1]], between: [true, false] } : REALS;
	return intersection(above, below);
}

export function union(a: RealSet, b: RealSet): RealSet {
	return combine(a, b, (x, y) => x || y);
}

export function intersection(a: RealSet, b: RealSet): RealSet {
	return combine(a, b, (x, y) => x && y);
}

export function without(a: RealSet, b: RealSet): RealSet {
	return combine(a, b, (x, y) => x && !y);
}

export function isEmpty({ at, between }: RealSet): boolean {
	return !at.includes(true) && !between.includes(true);
}

export function isSameSet(a: RealSet, b: RealSet): boolean {
	return isEmpty(combine(a, b, (x, y) => x !== y));
}

export function isWithin(a: RealSet, b: RealSet): boolean {
	return isEmpty(without(a, b));
}

/** The numbers of a set that has finitely many; null for others. */
export function members({ points, at, between }: RealSet): readonly Real[] | null {
	return between.includes(true) ? null : points.filter((_, i) => at[i]);
}

/** Linear in the points of both. */
function combine(a: RealSet, b: RealSet, both: (x: boolean, y: boolean) => boolean): RealSet {
	const points: Real[] = [];
	const at: boolean[] = [];
	const between: boolean[] = [both(a.between[0]!, b.between[0]!)];
	let [i, k] = [0, 0];
	while (i < a.points.length || k < b.points.length) {
		const [p, q] = [a.points[i], b.points[k]];
		const order = p && q ? compareReals(p, q) : p ? -1 : 1;
		points.push((order <= 0 ? p : q)!);
		at.push(both(order <= 0 ? a.at[i]! : a.between[i]!, order >= 0 ? b.at[k]! : b.between[k]!));
		if (order <= 0) i += 1;
		if (order >= 0) k += 1;
		between.push(both(a.between[i]!, b.between[k]!));
	}
	return { points, at, between };
}
