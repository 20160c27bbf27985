import type { Asked } from './asked.ts';
import { compareTrees } from './identity.ts';
import { fails, holds, unknown, type Judgement } from './judgement.ts';
import { newWork, toFraction } from './polynomial.ts';
import { divide, ZERO } from './rational.ts';
import { treesOf } from './solutions.ts';
import type { Statement } from './statement.ts';
import { variablesOf, type Tree } from './tree.ts';

/** Compares two tuples, `x=1, y=2` taken as one in the order of its names; null where one is neither. */
export function compareTuples(
	given: Statement,
	expected: Statement,
	asked: Asked
): Judgement | null {
	if (isPairOrSet(given, expected)) return unknown('kinds');
	if (given.type !== 'tuple' && expected.type !== 'tuple') return compareGroups(given, expected);
	const [own, wanted] = [given, expected].map((one) => tupleOf(one) ?? vectorOf(one));
	if (!own || !wanted) return compareGroups(given, expected);
	// `(1,2)` may be an interval.
	if (given.type !== expected.type && asked.range) return unknown('kinds');
	if (own.length !== wanted.length) return fails();
	const same = own.map((tree, i) => compareTrees(tree, wanted[i]!));
	if (same.every((one) => one === 'same')) return holds();
	if (!same.includes('different')) return unknown('undecided');
	return fails(isReordered(own, wanted) ? 'order' : null);
}

/** A pair without its brackets, or a set in those of a pair: the same values, and it is not known which is meant. */
function isPairOrSet(given: Statement, expected: Statement): boolean {
	if (given.type === expected.type || !('of' in given) || !('of' in expected)) return false;
	if (![given.type, expected.type].every((type) => type === 'set' || type === 'tuple'))
		return false;
	const [own, wanted] = [given, expected].map((one) => treesOf(one));
	return own!.length === wanted!.length && isReordered(own!, wanted!);
}

/** Several tuples, in any order: the points where two curves meet. */
function compareGroups(given: Statement, expected: Statement): Judgement | null {
	const isPoints = [given, expected].some((one) =>
		[one, ...(one.type === 'any' ? one.of : [])].some(({ type }) => type === 'tuple')
	);
	const [own, wanted] = [tuplesOf(given), tuplesOf(expected)];
	if (!isPoints || !own || !wanted) return null;
	const isIn = (one: readonly Tree[], all: readonly (readonly Tree[])[]) =>
		all.some(
			(other) =>
				other.length === one.length &&
				one.every((tree, i) => compareTrees(tree, other[i]!) === 'same')
		);
	const missing = wanted.filter((one) => !isIn(one, own)).length;
	const extra = own.filter((one) => !isIn(one, wanted)).length;
	if (missing === 0 && extra === 0) return holds();
	if (extra === 0) return fails('missing-solution');
	return fails(missing === 0 ? 'extra-solution' : null);
}

const MOST_TUPLES = 8;

function tuplesOf(statement: Statement): (readonly Tree[])[] | null {
	const parts = statement.type === 'any' ? statement.of : [statement];
	const tuples = parts.flatMap((part) => {
		const tuple = tupleOf(part);
		return tuple ? [tuple] : [];
	});
	return tuples.length === parts.length && tuples.length <= MOST_TUPLES ? tuples : null;
}

const BASIS = ['i', 'j', 'k'];

/** `3i - 2j` as `(3,-2)`; null where there is no `j`, as in a complex number. */
function vectorOf(statement: Statement): readonly Tree[] | null {
	if (statement.type !== 'value') return null;
	const names = variablesOf(statement.value);
	const sum = toFraction(statement.value, newWork());
	const unit = sum?.under.size === 1 ? sum.under.get('') : undefined;
	if (!names.has('j') || !unit || [...names].some((name) => !BASIS.includes(name))) return null;
	if ([...sum!.over.keys()].some((key) => !/^[ijk]\^1$/.test(key))) return null;
	return BASIS.slice(0, names.has('k') ? 3 : 2).map((name): Tree => {
		const value = divide(sum!.over.get(`${name}^1`) ?? ZERO, unit) ?? ZERO;
		const text = value.d === 1n ? String(value.n) : `${value.n}/${value.d}`;
		return { type: 'number', value, written: 'whole', text };
	});
}

function tupleOf(statement: Statement): readonly Tree[] | null {
	if (statement.type === 'tuple') return statement.of;
	if (statement.type !== 'all') return null;
	const values = new Map<string, Tree>();
	for (const part of statement.of) {
		if (part.type !== 'relation' || part.signs.join('') !== '=') return null;
		const [left, right] = part.sides;
		if (left?.type !== 'name' || values.has(left.name)) return null;
		values.set(left.name, right!);
	}
	return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tree]) => tree);
}

function isReordered(own: readonly Tree[], wanted: readonly Tree[]): boolean {
	const rest = [...wanted];
	return own.every((tree) => {
		const at = rest.findIndex((other) => compareTrees(tree, other) === 'same');
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	});
}
