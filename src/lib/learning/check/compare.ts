import type { Asked } from './asked.ts';
import { noteOfExpression } from './form.ts';
import { compareTrees } from './identity.ts';
import { fails, holds, unknown, wrongForm, type Judgement } from './judgement.ts';
import { compareQuantities, type Quantity } from './quantity.ts';
import { isSameSet } from './real-set.ts';
import { slipOfSet } from './slip.ts';
import { namesOf, relationsOf, solutionsOf } from './solutions.ts';
import { compareSystems } from './systems.ts';
import type { Statement } from './statement.ts';
import { isClosed, truthOf } from './truth.ts';
import { compareTuples } from './tuples.ts';
import { bothSigns, variablesOf, type Tree } from './tree.ts';

/** Compares an answer with the expected one, each in one reading. */
export function compareStatements(given: Statement, expected: Statement, asked: Asked): Judgement {
	if (given.type === 'word' || expected.type === 'word') {
		if (given.type !== 'word' || expected.type !== 'word') return unknown('kinds');
		return given.word === expected.word ? holds() : fails();
	}
	if (areOtherNames(given, expected)) return unknown('kinds');
	const [own, wanted] = [quantityOf(given, expected), quantityOf(expected, given)];
	if (own && wanted) return compareValues(own, wanted, asked);
	return (
		compareDouble(given, expected) ??
		compareTuples(given, expected, asked) ??
		compareSets(given, expected) ??
		compareSystems(given, expected) ??
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
	if (links.some((link) => !isClosed(link) || truthOf(link) === 'false')) return null;
	if (bothSigns(value).length > 1) return null;
	if (name === null) return links.length > 0 ? { value, unit: statement.unit } : null;
	if (variablesOf(value).has(name)) return null;
	const shared = other.type === 'relation' ? nameOf(other.sides[0]!) : null;
	return other.type === 'value' || shared === name ? { value, unit: statement.unit } : null;
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
	if (isWord(given.value) && variablesOf(expected.value).size === 0) return unknown('kinds');
	if (names.size === 0) return compareQuantities(given, expected, asked);
	if ((given.unit && !given.unit.isLabel) !== (expected.unit && !expected.unit.isLabel)) {
		if (given.unit && expected.unit) return unknown('unit');
	}
	return compareExpressions(given.value, expected.value, asked);
}

/** Letters alone, such as `idk`, are no answer to a question for a number, nor a wrong one. */
function isWord(tree: Tree): boolean {
	if (tree.type === 'name') return variablesOf(tree).size > 0;
	return (
		tree.type === 'binary' && tree.implicit === true && isWord(tree.left) && isWord(tree.right)
	);
}

function compareExpressions(given: Tree, expected: Tree, asked: Asked): Judgement {
	const sameness = compareTrees(given, expected);
	if (sameness === 'unknown') return unknown('undecided');
	if (sameness === 'different') {
		const negative: Tree = { type: 'unary', op: '-', of: given };
		return fails(compareTrees(negative, expected) === 'same' ? 'sign' : null);
	}
	const note = noteOfExpression(given, expected, asked);
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
	if (statement.type !== 'relation' || statement.signs.join('') !== '=') return null;
	const [left, right] = statement.sides;
	const both = left?.type === 'name' ? bothSigns(right!) : [];
	return both.length === 2 && hasVariables(both) ? both : null;
}

function hasVariables(trees: readonly Tree[]): boolean {
	return trees.some((tree) => variablesOf(tree).size > 0);
}

/** By their solution sets, where there is one unknown or none; null where it is not so. */
function compareSets(given: Statement, expected: Statement): Judgement | null {
	const names = namesOf(given);
	const all = namesOf(expected, new Set(names));
	if (all.size > 1) return null;
	const [name = 'x'] = all;
	const [own, wanted] = [solutionsOf(given, name), solutionsOf(expected, name)];
	if (!own || !wanted) return null;
	if (!isSameSet(own, wanted)) return fails(slipOfSet(own, wanted));
	return isSolved(given) || !isSolved(expected) ? holds() : wrongForm('not-solved');
}

/** Whether each side is the unknown alone or a number. */
function isSolved(statement: Statement): boolean {
	if (statement.type === 'any' || statement.type === 'all') return statement.of.every(isSolved);
	if (statement.type !== 'relation') return true;
	return statement.sides.every((side) => side.type === 'name' || variablesOf(side).size === 0);
}
