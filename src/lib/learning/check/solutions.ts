import { compareReals, toReal, type Real } from './real.ts';
import { EMPTY, REALS, finite, intersection, span, union, type RealSet } from './real-set.ts';
import { solve, type Relation } from './solve.ts';
import type { Statement } from './statement.ts';
import { bothSigns, variablesOf, type Tree } from './tree.ts';
import type { Unit } from './units.ts';

/** The relations that a chain `a < b < c` says. */
export function relationsOf({
	sides,
	signs
}: Extract<Statement, { type: 'relation' }>): Relation[] {
	return signs.map((sign, i) => ({ left: sides[i]!, sign, right: sides[i + 1]! }));
}

/** All variables of a statement. */
export function namesOf(statement: Statement, into: Set<string> = new Set()): Set<string> {
	for (const tree of treesOf(statement)) variablesOf(tree, into);
	return into;
}

export function treesOf(statement: Statement): readonly Tree[] {
	switch (statement.type) {
		case 'value':
			return [statement.value];
		case 'relation':
			return statement.sides;
		case 'any':
		case 'all':
			return statement.of.flatMap(treesOf);
		case 'set':
		case 'tuple':
		case 'ratio':
		case 'remainder':
			return statement.of;
		case 'interval':
			return [statement.from, statement.to];
		case 'none':
		case 'reals':
		case 'word':
			return [];
	}
}

/** The units of a statement, those of the last sides only. */
export function unitsOf(statement: Statement): readonly Unit[] {
	if (statement.type === 'any' || statement.type === 'all') return statement.of.flatMap(unitsOf);
	return 'unit' in statement && statement.unit ? [statement.unit] : [];
}

/**
 * The real values of one unknown for which a statement holds; numbers stand for themselves, and a pair `(1,2)` for
 * the open interval. Null where it is not of that kind or could not be solved.
 */
export function solutionsOf(statement: Statement, name: string): RealSet | null {
	switch (statement.type) {
		case 'value':
			return finiteOf([statement.value]);
		case 'set':
			return finiteOf(statement.of);
		case 'tuple': {
			const [from, to] = statement.of;
			return statement.of.length === 2 ? between(from!, to!, [false, false]) : null;
		}
		case 'interval':
			return between(statement.from, statement.to, [statement.closedFrom, statement.closedTo]);
		case 'any':
			return combine(statement.of, name, union);
		case 'all':
			return combine(statement.of, name, intersection);
		case 'relation':
			return bySigns(statement, name);
		case 'none':
			return EMPTY;
		case 'reals':
			return REALS;
		case 'ratio':
		case 'remainder':
		case 'word':
			return null;
	}
}

function finiteOf(trees: readonly Tree[]): RealSet | null {
	const values = trees.map(toReal);
	return values.every((value) => value !== null) ? finite(values) : null;
}

function between(from: Tree, to: Tree, closed: readonly [boolean, boolean]): RealSet | null {
	const [low, high] = [bound(from), bound(to)];
	if (low === undefined || high === undefined) return null;
	// `(2,-1)` is no empty interval but a pair.
	const order = low && high ? compareReals(low, high) : -1;
	if (order > 0 || (order === 0 && !closed.every((end) => end))) return null;
	return span(low, high, closed);
}

/** Null for no bound, undefined for one that is not known. */
function bound(tree: Tree): Real | null | undefined {
	const inner = tree.type === 'unary' ? tree.of : tree;
	if (inner.type === 'name' && inner.name === 'infinity') return null;
	return toReal(tree) ?? undefined;
}

function combine(
	statements: readonly Statement[],
	name: string,
	by: (a: RealSet, b: RealSet) => RealSet
): RealSet | null {
	let all: RealSet | null = null;
	for (const one of statements) {
		const set = solutionsOf(one, name);
		if (!set) return null;
		all = all ? by(all, set) : set;
	}
	return all;
}

function bySigns(
	statement: Extract<Statement, { type: 'relation' }>,
	name: string
): RealSet | null {
	let all: RealSet | null = null;
	for (const which of [0, 1]) {
		const sides = statement.sides
			.map((side) => bothSigns(side))
			.map((both) => both[which] ?? both[0]!);
		let set: RealSet = REALS;
		for (const relation of relationsOf({ ...statement, sides })) {
			const one = solve(relation, name);
			if (!one) return null;
			set = intersection(set, one);
		}
		// `x ≠ ±1` denies both.
		all = !all ? set : statement.signs.includes('!=') ? intersection(all, set) : union(all, set);
	}
	return all;
}
