import { compareTrees } from './identity.ts';
import { lineJudgement, type Earlier, type LineJudgement } from './line-judgement.ts';
import { mayBeRounded } from './line-rounding.ts';
import { inOneUnit, mayLeaveOutUnit, type Pair, type Told } from './line-units.ts';
import { toReal, type Real } from './real.ts';
import type { Statement } from './statement.ts';
import { variablesOf, type Tree } from './tree.ts';

/** Compares an expression with the last one before it; `goesOn`: it began with an equals sign. */
export function compareValue(
	told: Told,
	earlier: readonly Earlier[],
	goesOn: boolean
): LineJudgement {
	const last = earlier.at(-1);
	const pair = last && inOneUnit(told, last);
	if (!pair) return lineJudgement('cannot-tell', last ? 'undecided' : 'new');
	const [value, before] = [lastSide(pair.own), lastSide(pair.other)];
	if (!value || !before) return lineJudgement('cannot-tell', 'new');
	const sameness = compareTrees(value, before);
	if (sameness === 'same') return lineJudgement('equivalent', 'same-value', last.index);
	if (sameness === 'unknown') return lineJudgement('cannot-tell', 'undecided', last.index);
	// A number by itself may begin another computation; an expression in the same variables rewrites the last one.
	const isRewritten = variablesOf(value).size > 0 && last.statement.type === 'value';
	const [a, b] = [toReal(value), toReal(before)];
	if (pair.loneUnit && !(a && b && !mayLeaveOutUnit(pair.loneUnit, a, b)))
		return lineJudgement('cannot-tell', 'undecided', last.index);
	if (a && b && isRounded(pair, a, b)) return lineJudgement('cannot-tell', 'rounded', last.index);
	if (goesOn || isRewritten) return lineJudgement('does-not-follow', 'other-value', last.index);
	return lineJudgement('cannot-tell', 'new', last.index);
}

function isRounded({ own, other }: Pair, a: Real, b: Real): boolean {
	const { value } = a.near;
	return mayBeRounded({ off: b.near.value - value, value }, own, [other]);
}

function lastSide(statement: Statement): Tree | null {
	if (statement.type === 'value') return statement.value;
	return statement.type === 'relation' ? (statement.sides.at(-1) ?? null) : null;
}
