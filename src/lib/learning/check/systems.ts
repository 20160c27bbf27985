import { fails, holds, unknown, wrongForm, type Judgement } from './judgement.ts';
import type { Polynomial } from './polynomial.ts';
import { relationsOf } from './solutions.ts';
import { toZero } from './solve.ts';
import { isLinear, reduce, remainder } from './span.ts';
import type { Statement } from './statement.ts';
import { variablesOf } from './tree.ts';

/** Compares equations in several unknowns by the space that they span; null where one is no equation. */
export function compareSystems(given: Statement, expected: Statement): Judgement | null {
	const [own, wanted] = [equationsOf(given), equationsOf(expected)];
	if (!own || !wanted) return null;
	const [rows, others] = [reduce(own), reduce(wanted)];
	if (!rows || !others) return unknown('undecided');
	const follows = wanted.every((equation) => remainder(equation, rows)?.size === 0);
	const isMore = own.some((equation) => remainder(equation, others)?.size !== 0);
	if (follows && !isMore)
		return isSolved(given) || !isSolved(expected) ? holds() : wrongForm('not-solved');
	const isCertain =
		[...own, ...wanted].every(isLinear) || (own.length === 1 && wanted.length === 1);
	return isCertain ? fails() : unknown('undecided');
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
