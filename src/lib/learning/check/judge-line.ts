import { lineJudgement, type Earlier, type LineJudgement } from './line-judgement.ts';
import { judgeNumbers } from './line-numbers.ts';
import { compareWithEarlier } from './line-solutions.ts';
import { compareWithSystem } from './line-system.ts';
import type { Told } from './line-units.ts';
import { compareValue } from './line-value.ts';
import type { Meant } from './meant.ts';
import { namesOf, relationsOf } from './solutions.ts';
import type { Statement } from './statement.ts';
import { variablesOf } from './tree.ts';
import { isClosed, isIdentity } from './truth.ts';

/** What a line is judged by. */
export interface LineContext {
	/** The formulas of the problem, then the lines before. */
	readonly earlier: readonly Earlier[];
	/** Whether the line began with an equals sign. */
	readonly goesOn: boolean;
}

/** Judges a line in one of its readings. */
export function judgeMeant(meant: Meant, { earlier, goesOn }: LineContext): LineJudgement {
	const numbers = judgeNumbers(meant);
	if (numbers) return numbers;
	const { statement } = meant;
	if (!statement) return lineJudgement('cannot-tell', 'undecided');
	const told: Told = { ...meant, statement };
	if (statement.type === 'value') return compareValue(told, earlier, goesOn);
	if (statement.type === 'relation') {
		const relations = relationsOf(statement);
		const open = relations.filter((relation) => !isClosed(relation));
		const isDefinition = open.length === 1 && open[0]!.left.type === 'name';
		if (!isDefinition && open.every(isIdentity)) return lineJudgement('follows', 'identity');
		const broken = isRewriting(statement) && open.find((relation) => !isIdentity(relation));
		if (broken) return lineJudgement('does-not-follow', 'chain');
	}
	const names = namesOf(statement, new Set(earlier.flatMap((one) => [...namesOf(one.statement)])));
	const single = namesOf(statement).size <= 1 ? compareWithEarlier(told, earlier) : null;
	if (single) return single;
	return compareWithSystem(statement, earlier, names) ?? lineJudgement('cannot-tell', 'new');
}

/** `a = b = c` of expressions with variables: each is the one before, written in another way. */
function isRewriting({ sides, signs }: Extract<Statement, { type: 'relation' }>): boolean {
	if (signs.length < 2 || signs.some((sign) => sign !== '=')) return false;
	return sides.every((side) => side.type !== 'name' && variablesOf(side).size > 0);
}
