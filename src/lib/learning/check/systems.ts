import type { Asked } from './asked.ts';
import { fails, holds, unknown, wrongForm, type Judgement } from './judgement.ts';
import type { Polynomial } from './polynomial.ts';
import { relationsOf } from './solutions.ts';
import { toZero } from './solve.ts';
import { isLinear, reduce, remainder } from './span.ts';
import type { Statement } from './statement.ts';
import { variablesOf, type Tree } from './tree.ts';

/** Compares equations in several unknowns by the space that they span; null where one is no equation. */
export function compareSystems(
	given: Statement,
	expected: Statement,
	asked: Asked
): Judgement | null {
	const [own, wanted] = [equationsOf(given), equationsOf(expected)];
	if (!own || !wanted) return null;
	const [rows, others] = [reduce(own), reduce(wanted)];
	if (!rows || !others) return unknown('undecided');
	const follows = wanted.every((equation) => remainder(equation, rows)?.size === 0);
	const isMore = own.some((equation) => remainder(equation, others)?.size !== 0);
	if (follows && !isMore) return judgeForm(given, expected, asked);
	const isCertain =
		[...own, ...wanted].every(isLinear) || (own.length === 1 && wanted.length === 1);
	return isCertain ? fails() : unknown('undecided');
}

/** Of an equation that says the same: a formula for `a` is none for `t`. */
function judgeForm(given: Statement, expected: Statement, asked: Asked): Judgement {
	if (!isSolved(given) && isSolved(expected)) return wrongForm('not-solved');
	const [own, wanted] = [subjectOf(given), subjectOf(expected)];
	if (wanted === null || own === wanted) return holds();
	if (asked.subject) return wrongForm('not-solved');
	return own === null ? holds() : unknown('ambiguous');
}

/** The letter that an equation is solved for. */
function subjectOf(statement: Statement): string | null {
	if (statement.type !== 'relation' || statement.sides.length !== 2) return null;
	const [a, b] = statement.sides as [Tree, Tree];
	const isFor = (left: Tree, right: Tree) =>
		left.type === 'name' && !variablesOf(right).has(left.name) ? left.name : null;
	return isFor(a, b) ?? isFor(b, a);
}

/** Equations as polynomials that are 0; null where a part is no equation, or no polynomial one. */
export function equationsOf(statement: Statement): readonly Polynomial[] | null {
	if (statement.type === 'all') {
		const parts = statement.of.map(equationsOf);
		return parts.every((part) => part !== null) ? parts.flatMap((part) => part) : null;
	}
	if (statement.type !== 'relation' || statement.signs.some((sign) => sign !== '=')) return null;
	const zeros = relationsOf(statement).map(toZero);
	return zeros.every((zero) => zero !== null) ? zeros : null;
}

/** Whether it gives each unknown a value; of a single equation in several unknowns no form is asked. */
function isSolved(statement: Statement): boolean {
	if (statement.type === 'all') return statement.of.every(isSolved);
	if (statement.type !== 'relation' || statement.sides[0]?.type !== 'name') return false;
	return variablesOf(statement.sides[1]!).size === 0;
}
