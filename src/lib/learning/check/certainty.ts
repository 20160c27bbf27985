import type { Asked } from './asked.ts';
import { exactValue } from './exact.ts';
import { unknown, type Judgement } from './judgement.ts';
import { namesOf, treesOf } from './solutions.ts';
import type { Statement } from './statement.ts';
import { variablesOf, type Tree } from './tree.ts';

/** Two statements and what compares them. */
export interface Compared {
	readonly given: Statement;
	readonly expected: Statement;
	readonly asked: Asked;
	readonly compare: (given: Statement, expected: Statement) => Judgement;
}

/** A refusal stands only where both sides were understood in full; else it is not known. */
export function ifCertain(judged: Judgement, compared: Compared): Judgement {
	if (judged.verdict !== 'fails') return judged;
	const { given, expected } = compared;
	if (areChoices(given, expected)) return judged;
	if (
		isNothing(compared) ||
		hasStrangeLetters(compared) ||
		isDifference(given) ||
		areOtherUnknowns(given, expected)
	)
		return unknown('kinds');
	if (mayBePair(compared) || mayBeAlternatives(compared)) return unknown('ambiguous');
	return judged;
}

/** `A` and `B` of a question with choices. */
function areChoices(...both: readonly Statement[]): boolean {
	return both.every(
		(one) => one.type === 'value' && one.value.type === 'name' && /^[a-e]$/i.test(one.value.name)
	);
}

/** "none" may be 0. */
function isNothing({ given, expected }: Compared): boolean {
	return given.type === 'none' && expected.type === 'value' && exactValue(expected.value)?.n === 0n;
}

/** Letters that neither the expected answer nor the problem has, other than the unknown itself: `idk`, `x + C`. */
function hasStrangeLetters({ given, expected, asked }: Compared): boolean {
	const known = namesOf(expected);
	const unknowns = namesOf(given);
	const isSolved = unknowns.size === 1 && known.size === 0 && given.type !== 'value';
	if (isSolved && given.type !== 'set' && given.type !== 'tuple') return false;
	const isConstant = (name: string) => /^[ck]$/i.test(name);
	const hasConstant = [...known].some(isConstant);
	const strange = [...lettersOf(given)].filter(
		(name) =>
			name !== 'i' &&
			!known.has(name) &&
			!(hasConstant && isConstant(name)) &&
			!(expected.type === 'tuple' && /^[jk]$/.test(name))
	);
	return strange.some((name) => !isNamed(asked.problem, name));
}

/** All letters but those that an equation defines. */
function lettersOf(statement: Statement): ReadonlySet<string> {
	if (statement.type === 'any' || statement.type === 'all')
		return new Set(statement.of.flatMap((one) => [...lettersOf(one)]));
	const all = new Set<string>();
	const isDefined =
		statement.type === 'relation' &&
		statement.sides[0]!.type === 'name' &&
		statement.signs.every((sign) => sign === '=');
	// Of `c = √(a² + b²) = 5` the last side counts.
	for (const tree of treesOf(statement).slice(isDefined ? -1 : 0)) variablesOf(tree, all);
	return all;
}

/** Whether a letter stands by itself, or in a formula, in a problem in small letters. */
function isNamed(problem: string, name: string): boolean {
	const letter = name[0]!.toLowerCase();
	if (letter === 'a' || name.length > 1) return problem.includes(name.toLowerCase());
	return new RegExp(`(?<![a-z\\\\])[a-z]?${letter}[a-z]?(?![a-z])`).test(problem);
}

/** `3-5` may be from 3 to 5, `10-3` may be 10⁻³: a difference that was not worked out. */
function isDifference(given: Statement): boolean {
	if (given.type !== 'value' || given.value.type !== 'binary' || given.value.op !== '-')
		return false;
	const { left, right } = given.value;
	return isPlain(left) && (isPlain(right) || (right.type === 'binary' && right.op === '/'));
}

function isPlain(tree: Tree): boolean {
	return tree.type === 'number';
}

/** `x - 2` beside `x = 2`, or equations in other unknowns. */
function areOtherUnknowns(given: Statement, expected: Statement): boolean {
	const [own, wanted] = [namesOf(given), namesOf(expected)];
	const isOpen = given.type === 'value' && expected.type === 'relation';
	if (isOpen) {
		const [left] = expected.sides;
		return left?.type === 'name' && own.has(left.name);
	}
	const areEquations = [given, expected].every(({ type }) => type === 'relation' || type === 'all');
	return areEquations && wanted.size > 1 && [...own].some((name) => !wanted.has(name));
}

/** `[1,2]` is a pair in some countries' books. */
function mayBePair({ given, expected, asked }: Compared): boolean {
	const isClosed = given.type === 'interval' && given.closedFrom && given.closedTo;
	return isClosed && expected.type === 'tuple' && expected.of.length === 2 && !asked.range;
}

/**
 * `x<1, x>2` without "and" may be alternatives; `2x=10, x=4` has its answer right and its working wrong, and `|z|=5` beside
 * 5 may name what it is.
 */
function mayBeAlternatives({ given, expected, compare }: Compared): boolean {
	if (given.type === 'relation' && expected.type === 'value' && /^=+$/.test(given.signs.join(''))) {
		const last: Statement = { type: 'value', value: given.sides.at(-1)!, unit: given.unit };
		return given.sides[0]!.type !== 'name' && compare(last, expected).verdict === 'holds';
	}
	if (given.type !== 'all') return false;
	const others: readonly Statement[] = [{ type: 'any', of: given.of }, given.of.at(-1)!];
	return others.some((other) => compare(other, expected).verdict === 'holds');
}
