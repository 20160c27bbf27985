import { compareTrees } from './identity.ts';
import { lineJudgement, type Earlier, type LineJudgement } from './line.ts';
import type { Statement } from './statement.ts';
import { variablesOf, type Tree } from './tree.ts';

/** Compares an expression with the last one before it; `goesOn`: it began with an equals sign. */
export function compareValue(
	{ value }: Extract<Statement, { type: 'value' }>,
	earlier: readonly Earlier[],
	goesOn: boolean
): LineJudgement {
	const last = earlier.at(-1);
	const before = last && lastSide(last.statement);
	if (!last || !before) return lineJudgement('cannot-tell', 'new');
	const sameness = compareTrees(value, before);
	if (sameness === 'same') return lineJudgement('equivalent', 'same-value', last.index);
	if (sameness === 'unknown') return lineJudgement('cannot-tell', 'undecided', last.index);
	// A number by itself may begin another computation; an expression in the same variables rewrites the last one.
	const isRewritten = variablesOf(value).size > 0 && last.statement.type === 'value';
	if (goesOn || isRewritten) return lineJudgement('does-not-follow', 'other-value', last.index);
	return lineJudgement('cannot-tell', 'new', last.index);
}

function lastSide(statement: Statement): Tree | null {
	if (statement.type === 'value') return statement.value;
	return statement.type === 'relation' ? (statement.sides.at(-1) ?? null) : null;
}
