import type { Asked } from './asked.ts';
import { compareChain, isExactBefore } from './chains.ts';
import { ifCertain } from './certainty.ts';
import { compareFreely } from './constants.ts';
import { isUncollected, noteOfExpression } from './form.ts';
import { compareTrees } from './identity.ts';
import { fails, holds, unknown, wrongForm, type Judgement } from './judgement.ts';
import { compareParts } from './parts.ts';
import { compareQuantities, type Quantity } from './quantity.ts';
import { isEmpty, isSameSet } from './real-set.ts';
import { isCounted } from './labels.ts';
import { slipOfSet } from './slip.ts';
import { namesOf, relationsOf, solutionsOf, unitsOf } from './solutions.ts';
import { compareSystems } from './systems.ts';
import type { Statement } from './statement.ts';
import { toReal } from './real.ts';
import type { Relation } from './solve.ts';
import { isClosed, isIdentity, truthOf } from './truth.ts';
import { compareTuples } from './tuples.ts';
import { bothSigns, variablesOf, type Tree } from './tree.ts';
import { isSameUnit, type Unit } from './units.ts';

/** Compares an answer with the expected one, each in one reading; `fails` only where both were understood in full. */
export function compareStatements(given: Statement, expected: Statement, asked: Asked): Judgement {
	const compare = (one: Statement, other: Statement) => compareAsRead(one, other, asked);
	return ifCertain(compare(given, expected), { given, expected, asked, compare });
}

function compareAsRead(given: Statement, expected: Statement, asked: Asked): Judgement {
	if (given.type === 'word' || expected.type === 'word') {
		if (given.type !== 'word' || expected.type !== 'word') return unknown('kinds');
		return given.word === expected.word ? holds() : fails();
	}
	if (areOtherNames(given, expected)) return unknown('kinds');
	const [own, wanted] = [quantityOf(given, expected), quantityOf(expected, given)];
	if (own && wanted) {
		const judged = compareValues(own, wanted, asked);
		return judged.note === 'rounded' && !wanted.unit && isExactBefore(given, wanted.value)
			? holds()
			: judged;
	}
	if (!areOneUnit(given, expected, asked)) return unknown('unit');
	const order = asked.ordered ? compareSorted(given, expected, asked) : null;
	if (order) return order;
	const chain = wanted && chainOf(given, wanted, asked);
	if (chain) return chain;
	if (saysNothing(given) || saysNothing(expected)) return unknown('kinds');
	return (
		compareParts(given, expected, asked) ??
		compareDouble(given, expected) ??
		compareTuples(given, expected, asked) ??
		(asked.ordered ? compareOrder(given, expected) : null) ??
		compareSets(given, expected, asked) ??
		compareSystems(given, expected, asked) ??
		unknown('kinds')
	);
}

/** `y = 5` beside `x = 5`: another unknown, or the same by another name. */
function areOtherNames(given: Statement, expected: Statement): boolean {
	const [own, wanted] = [given, expected].map((one) =>
		one.type === 'value' ? [] : [...namesOf(one)]
	);
	return own!.length === 1 && wanted!.length === 1 && own![0] !== wanted![0];
}

/** The value of `5 cm`, of `3/5 = 0.6`, and of `x = 5` where the other one has no name, or the same. */
function quantityOf(statement: Statement, other: Statement): Quantity | null {
	if (statement.type === 'value') return statement;
	if (statement.type !== 'relation' || other.type === 'tuple') return null;
	if (statement.signs.some((sign) => sign !== '=' && sign !== '~')) return null;
	const [left] = statement.sides;
	const value = statement.sides.at(-1)!;
	const name = nameOf(left!);
	const links = relationsOf(statement).slice(name === null ? 0 : 1);
	if (links.some((link) => !isClosed(link) || truthOf(link) === 'false' || isFar(link)))
		return null;
	if (bothSigns(value).length > 1) return null;
	if (name === null) return links.length > 0 ? { value, unit: statement.unit } : null;
	if (variablesOf(value).has(name)) return null;
	const shared = other.type === 'relation' ? nameOf(other.sides[0]!) : null;
	return other.type === 'value' || shared === name ? { value, unit: statement.unit } : null;
}

function chainOf(given: Statement, expected: Quantity, asked: Asked): Judgement | null {
	if (given.type !== 'relation') return null;
	const judge = (value: Tree) => compareValues({ value, unit: given.unit }, expected, asked);
	return compareChain(given, expected.value, { name: nameOf(given.sides[0]!), judge });
}

/** Whether sets, bounds and lists are in the same unit; without one they are taken to be. */
function areOneUnit(given: Statement, expected: Statement, asked: Asked): boolean {
	const units = [...unitsOf(given), ...unitsOf(expected)];
	const [first] = units;
	return units.every(
		(unit) => !(unit.isLabel && !isCounted(unit, null, asked)) && isSameUnit(unit, first!)
	);
}

/** `3~5` is no rounding but a range. */
function isFar({ left, sign, right }: Relation): boolean {
	const [a, b] = [toReal(left)?.near.value ?? NaN, toReal(right)?.near.value ?? NaN];
	return sign === '~' && !(Math.abs(a - b) <= FARTHEST * Math.abs(b));
}

/** Roundings to one digit are nearer than this part of the number. */
const FARTHEST = 0.1;

/** `6 * 7 = 42` and `2x + 3x = 5x` hold for all numbers, or for none, and say nothing of any. */
function saysNothing(statement: Statement): boolean {
	if (statement.type === 'any' || statement.type === 'all') return statement.of.some(saysNothing);
	if (statement.type !== 'relation') return false;
	return relationsOf(statement).every((link) => isClosed(link) || isIdentity(link));
}

/** The name that an equation defines: `x = …`, `f(x) = …`. */
function nameOf(left: Tree): string | null {
	if (left.type === 'name') return left.name;
	const isCall =
		left.type === 'binary' &&
		left.implicit &&
		left.left.type === 'name' &&
		left.right.type === 'name';
	return isCall && left.left.type === 'name' && /^[fgh]$/.test(left.left.name)
		? left.left.name
		: null;
}

function compareValues(given: Quantity, expected: Quantity, asked: Asked): Judgement {
	const names = variablesOf(given.value, variablesOf(expected.value));
	if (names.size === 0) return compareQuantities(given, expected, asked);
	if (!areUnitsClear(given.unit, expected.unit, asked)) return unknown('unit');
	const judged = compareExpressions(given.value, expected.value, asked);
	const isMissing = judged.verdict === 'holds' && expected.unit && !expected.unit.isLabel;
	return isMissing && !given.unit ? holds('unit-missing') : judged;
}

/** Of expressions with variables: whether both are in the same unit, or one is in none. */
function areUnitsClear(unit: Unit | null, wanted: Unit | null, asked: Asked): boolean {
	const all = [unit, wanted].filter((one) => one !== null);
	if (all.some((one) => one.isLabel && !isCounted(one, null, asked))) return false;
	return all.length < 2 || all[0]!.dimension === all[1]!.dimension;
}

function compareExpressions(given: Tree, expected: Tree, asked: Asked): Judgement {
	const sameness = compareTrees(given, expected);
	if (sameness === 'unknown') return unknown('undecided');
	if (sameness === 'different') {
		const free = compareFreely(given, expected, asked);
		if (free) return free;
		const negative: Tree = { type: 'unary', op: '-', of: given };
		return fails(compareTrees(negative, expected) === 'same' ? 'sign' : null);
	}
	const note = noteOfExpression(given, expected, asked);
	if (asked.reduced && isUncollected(given) && !isUncollected(expected))
		return wrongForm('not-simplified');
	return note === 'not-factored' || note === 'not-expanded' ? wrongForm(note) : holds(note);
}

/** `x = a ± b`, where the values have variables; null for others. */
function compareDouble(given: Statement, expected: Statement): Judgement | null {
	const [own, wanted] = [given, expected].map(doubleOf);
	if (!own || !wanted || own.length !== wanted.length) return null;
	const pairs = [own, [...own].reverse()].map((trees) =>
		trees.map((tree, i) => compareTrees(tree, wanted[i]!))
	);
	if (pairs.some((signs) => signs.every((one) => one === 'same'))) return holds();
	return pairs.every((signs) => signs.includes('different')) ? fails() : unknown('undecided');
}

function doubleOf(statement: Statement): readonly Tree[] | null {
	if (statement.type === 'set' && statement.of.length === 2)
		return hasVariables(statement.of) ? statement.of : null;
	if (statement.type === 'any' && statement.of.length === 2) {
		const values = statement.of.flatMap((part) =>
			part.type === 'relation' && isAssigned(part, false) ? part.sides.slice(1) : []
		);
		return values.length === 2 && hasVariables(values) ? values : null;
	}
	if (statement.type !== 'relation' || statement.signs.join('') !== '=') return null;
	const [left, right] = statement.sides;
	const both = left?.type === 'name' ? bothSigns(right!) : [];
	return both.length === 2 && hasVariables(both) ? both : null;
}

function hasVariables(trees: readonly Tree[]): boolean {
	return trees.some((tree) => variablesOf(tree).size > 0);
}

/** Two lists of the same values in another order, where it counts; null for others. */
function compareOrder(given: Statement, expected: Statement): Judgement | null {
	if (given.type !== 'set' || expected.type !== 'set') return null;
	if (given.of.length !== expected.of.length) return null;
	const same = given.of.map((tree, i) => compareTrees(tree, expected.of[i]!));
	return same.includes('different') ? fails('order') : null;
}

/** `0.6 < 0.65` beside the list in that order; null for others. */
function compareSorted(given: Statement, expected: Statement, asked: Asked): Judgement | null {
	if (given.type !== 'relation' || expected.type !== 'set' || given.signs.includes('='))
		return null;
	const links = relationsOf(given);
	if (!links.every(isClosed)) return null;
	const list: Statement = { type: 'set', of: given.sides, unit: given.unit };
	const judged = compareOrder(list, expected) ?? compareSets(list, expected, asked);
	if (judged?.slip === 'order' && links.every((link) => truthOf(link) === 'true'))
		return unknown('ambiguous');
	return judged?.verdict === 'holds' && links.some((link) => truthOf(link) !== 'true')
		? unknown('ambiguous')
		: judged;
}

/** By their solution sets, where there is one unknown or none; null where it is not so. */
function compareSets(given: Statement, expected: Statement, asked: Asked): Judgement | null {
	const names = namesOf(given);
	const all = namesOf(expected, new Set(names));
	if (all.size > 1) return null;
	const [name = 'x'] = all;
	const [own, wanted] = [solutionsOf(given, name), solutionsOf(expected, name)];
	if (!own || !wanted) return null;
	if (!isSameSet(own, wanted)) return fails(slipOfSet(own, wanted));
	if (asked.shared && compareOrder(given, expected)) return unknown('ambiguous');
	// What contradicts itself, `x = 6/2 = 4`, does not say that there is no solution.
	if (isEmpty(own) && given.type !== expected.type) return unknown('ambiguous');
	return isSolved(given) || !isSolved(expected) ? holds() : wrongForm('not-solved');
}

/** Whether each side is the unknown alone or a number. */
function isSolved(statement: Statement): boolean {
	if (statement.type === 'any') return statement.of.every(isSolved);
	// `2x = 8, x = 4` shows how it was solved.
	if (statement.type === 'all')
		return statement.of.every(isSolved) || statement.of.some((one) => isAssigned(one));
	if (statement.type !== 'relation') return true;
	return statement.sides.every((side) => side.type === 'name' || variablesOf(side).size === 0);
}

function isAssigned(statement: Statement, isNumber = true): boolean {
	if (statement.type !== 'relation' || statement.signs.join('') !== '=') return false;
	return statement.sides[0]!.type === 'name' && (!isNumber || isSolved(statement));
}
