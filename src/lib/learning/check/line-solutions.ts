import { lineJudgement, type Earlier, type LineJudgement } from './line-judgement.ts';
import { areNear, mayBeRounded } from './line-rounding.ts';
import { inOneUnit, mayLeaveOutUnit, type Pair, type Told } from './line-units.ts';
import {
	isEmpty,
	isSameSet,
	isWithin,
	intersection,
	members,
	REALS,
	without,
	type RealSet
} from './real-set.ts';
import { realToLatex } from './real-latex.ts';
import { toReal, type Real } from './real.ts';
import { namesOf, relationsOf, solutionsOf } from './solutions.ts';
import type { Relation } from './solve.ts';
import type { Statement } from './statement.ts';
import { replaceIn, type Tree } from './tree.ts';
import { truthOf } from './truth.ts';
import type { Unit } from './units.ts';

/**
 * Compares a line in one unknown, or a bare set of solutions, with the lines before in the same unknown, the last
 * first. A line that does not follow from the last may follow from one before it: cases, corrections; it is refused only
 * where that can be told of all. Null where no line before is of that kind.
 */
export function compareWithEarlier(told: Told, earlier: readonly Earlier[]): LineJudgement | null {
	let [follows, unclear, refused]: (LineJudgement | null)[] = [null, null, null];
	for (const other of [...earlier].reverse()) {
		const names = namesOf(other.statement, namesOf(told.statement));
		if (names.size !== 1 || namesOf(other.statement).size !== 1) continue;
		const pair = inOneUnit(told, other);
		const judged = pair ? compare(pair, [...names][0]!) : lineJudgement('cannot-tell', 'undecided');
		const found = { ...judged, against: other.index };
		if (found.verdict === 'equivalent') return found;
		if (found.verdict === 'follows') follows ??= found;
		else if (found.verdict === 'cannot-tell') unclear ??= found;
		else refused ??= found;
	}
	return follows ?? unclear ?? refused ?? null;
}

function compare(pair: Pair, name: string): LineJudgement {
	const { own: statement, other, loneUnit } = pair;
	const [own, before] = [solutionsOf(statement, name), solutionsOf(other, name)];
	if (own && before) {
		const judged = compareSets(own, before);
		if (judged.verdict !== 'does-not-follow') return judged;
		if (areRounded(pair, own, before)) return lineJudgement('cannot-tell', 'rounded');
		const isConverted = loneUnit && areConverted(loneUnit, own, before);
		return isConverted ? lineJudgement('cannot-tell', 'undecided') : judged;
	}
	if (loneUnit) return lineJudgement('cannot-tell', 'undecided');
	const values = members(own ?? before ?? REALS) ?? [];
	const truths = values.map((value) => holdsAt(own ? other : statement, name, value));
	if (truths.length === 0 || truths.includes('unknown'))
		return lineJudgement('cannot-tell', 'undecided');
	const isRounded = values.every((value) =>
		isNearlySo(pair, own ? other : statement, [name, value])
	);
	if (isRounded && !truths.includes('true')) return lineJudgement('cannot-tell', 'rounded');
	if (!own)
		return truths.includes('false')
			? lineJudgement('does-not-follow', 'lost-solutions')
			: lineJudgement('follows', 'consequence');
	if (!truths.includes('true')) return lineJudgement('does-not-follow', 'no-common-solution');
	// Squaring may add solutions; whether others were lost is not known.
	return truths.includes('false')
		? lineJudgement('cannot-tell', 'undecided')
		: lineJudgement('follows', 'case');
}

/** Whether decimals stand for the solutions: `x = 3.33` after `3x = 10`. */
function areRounded({ own, other }: Pair, values: RealSet, before: RealSet): boolean {
	const [given, solutions] = [members(values), members(before)];
	if (!given?.length || !solutions) return false;
	return given.every(({ near: { value } }) =>
		solutions.some(({ near }) => mayBeRounded({ off: near.value - value, value }, own, [other]))
	);
}

/** Whether the solutions may be the same in a unit that one of the lines leaves out. */
function areConverted(unit: Unit, own: RealSet, before: RealSet): boolean {
	const [values, solutions] = [members(own), members(before)];
	if (!values || !solutions) return true;
	return values.some((value) => solutions.some((other) => mayLeaveOutUnit(unit, value, other)));
}

function compareSets(own: RealSet, before: RealSet): LineJudgement {
	if (isSameSet(own, before)) return lineJudgement('equivalent', 'same-solutions');
	if (isEmpty(before)) return lineJudgement('does-not-follow', 'other-solutions');
	if (isWithin(before, own)) return lineJudgement('follows', 'consequence');
	if (isEmpty(intersection(own, before)))
		return lineJudgement('does-not-follow', 'no-common-solution');
	if (!isWithin(own, before)) return lineJudgement('does-not-follow', 'other-solutions');
	const lost = members(without(before, own));
	if (!members(before) || !lost) return lineJudgement('does-not-follow', 'lost-solutions');
	return { ...lineJudgement('follows', 'case'), lost: lost.map((value) => realToLatex(value)) };
}

function holdsAt(statement: Statement, name: string, value: Real): 'true' | 'false' | 'unknown' {
	const truths = relationsAt(statement, name, value)?.map(truthOf) ?? ['unknown'];
	if (truths.includes('false')) return 'false';
	return truths.every((truth) => truth === 'true') ? 'true' : 'unknown';
}

/** Whether a decimal explains that it is not so: `h = 12.86` after `h/20 = sin 40°`. */
function isNearlySo(pair: Pair, at: Statement, [name, value]: readonly [string, Real]): boolean {
	const relations = relationsAt(at, name, value) ?? [];
	return relations.every(({ left, right }) => {
		const [a, b] = [toReal(left)?.near.value, toReal(right)?.near.value];
		if (a === undefined || b === undefined) return false;
		return areNear({ off: a - b, value: b }, [pair.own, pair.other]);
	});
}

/** What a line says of a value of its unknown; null where that is not exact. */
function relationsAt(statement: Statement, name: string, value: Real): readonly Relation[] | null {
	if (statement.type !== 'relation' || !value.exact) return null;
	const number: Tree = { type: 'number', value: value.exact, written: 'decimal', text: '' };
	const at = (tree: Tree) =>
		replaceIn(tree, (part) => (part.type === 'name' && part.name === name ? number : null));
	return relationsOf(statement).map(({ left, sign, right }) => ({
		left: at(left),
		sign,
		right: at(right)
	}));
}
