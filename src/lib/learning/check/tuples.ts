import type { Asked } from './asked.ts';
import { compareTrees } from './identity.ts';
import { fails, holds, unknown, type Judgement } from './judgement.ts';
import type { Statement } from './statement.ts';
import type { Tree } from './tree.ts';

/** Compares two tuples, `x=1, y=2` taken as one in the order of its names; null where one is neither. */
export function compareTuples(
	given: Statement,
	expected: Statement,
	_asked: Asked
): Judgement | null {
	if (given.type !== 'tuple' && expected.type !== 'tuple') return compareGroups(given, expected);
	const [own, wanted] = [tupleOf(given), tupleOf(expected)];
	if (!own || !wanted) return compareGroups(given, expected);
	if (own.length !== wanted.length) return fails();
	const same = own.map((tree, i) => compareTrees(tree, wanted[i]!));
	if (same.every((one) => one === 'same')) return holds();
	if (!same.includes('different')) return unknown('undecided');
	return fails(isReordered(own, wanted) ? 'order' : null);
}

/** Several tuples, in any order: the points where two curves meet. */
function compareGroups(given: Statement, expected: Statement): Judgement | null {
	const [own, wanted] = [tuplesOf(given), tuplesOf(expected)];
	if (!own || !wanted) return null;
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
	const tuples = parts.flatMap((part) => (part.type === 'tuple' ? [part.of] : []));
	return tuples.length === parts.length && tuples.length <= MOST_TUPLES ? tuples : null;
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
