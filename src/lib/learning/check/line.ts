import type { LineTried } from '../event.ts';
import { compareWithEarlier } from './line-solutions.ts';
import { compareWithSystem } from './line-system.ts';
import { compareValue } from './line-value.ts';
import { MOST_LETTERS, toPlain } from './plain.ts';
import { namesOf, relationsOf } from './solutions.ts';
import { statementsIn } from './sources.ts';
import { readStatement, type Statement } from './statement.ts';
import type { Unread } from './tokens.ts';
import { isClosed, isIdentity, truthOf } from './truth.ts';
import { variablesOf } from './tree.ts';

export type LineVerdict = LineTried['verdict'];

/** Why a line follows, or does not. */
export type LineReason =
	/** Equivalent: the same solutions, the same value for all values of the variables, a multiple of the equation. */
	| 'same-solutions'
	| 'same-value'
	| 'multiple'
	/** Follows: true where the earlier line is (perhaps elsewhere too); one of its solutions, others left out. */
	| 'consequence'
	| 'case'
	/** Follows from several lines together; is true for all values; is true of numbers. */
	| 'combination'
	| 'identity'
	| 'arithmetic'
	/** Does not follow: a chain of equals signs of which one is wrong; a wrong computation; another value. */
	| 'chain'
	| 'miscalculated'
	| 'other-value'
	/** No solution in common; some lost; neither; against what the lines say together; not said by them. */
	| 'no-common-solution'
	| 'lost-solutions'
	| 'other-solutions'
	| 'contradiction'
	| 'not-implied'
	/** Cannot tell: unread; nothing before it that it could be compared with; right but for rounding; too hard. */
	| 'unread'
	| 'new'
	| 'rounded'
	| 'undecided';

export interface LineJudgement {
	readonly verdict: LineVerdict;
	readonly reason: LineReason;
	/** Solutions of the earlier line that this one leaves out, in LaTeX. */
	readonly lost: readonly string[];
	/** Index of the line before that it was compared with; null for the problem, several lines or none. */
	readonly against: number | null;
}

export interface LineCheck extends LineJudgement {
	readonly unread: Unread | null;
}

/** An earlier line that could be read. */
export interface Earlier {
	readonly statement: Statement;
	/** Index in the lines before; null for the problem's own formulas. */
	readonly index: number | null;
}

/** Earlier lines beyond these are not looked at. */
const MOST_LINES = 12;

/**
 * Whether a line of a student's solution follows from the lines before, the last one first; where there is none,
 * from the formulas of the problem. A line that names one of several solutions `follows` as a `case`, and says in
 * `lost` what it leaves out. Never throws, in bounded time whatever the text.
 */
export function checkLine(line: string, before: readonly string[], problem: string): LineCheck {
	const { statements, unread } = readStatement(line);
	const [statement] = statements;
	if (!statement) return { ...lineJudgement('cannot-tell', 'unread'), unread };
	const numbers = judgeNumbers(statement);
	if (numbers) return { ...numbers, unread: null };
	const earlier = readEarlier(before, problem);
	const goesOn = /^\s*(?:=|＝|\\to|⇒)/.test(toPlain(line.slice(0, MOST_LETTERS)));
	return { ...judge(statement, earlier, goesOn), unread: null };
}

export function lineJudgement(
	verdict: LineVerdict,
	reason: LineReason,
	against: number | null = null
): LineJudgement {
	return { verdict, reason, against, lost: [] };
}

function readEarlier(before: readonly string[], problem: string): readonly Earlier[] {
	const own = before
		.map((text, index) => ({ text, index }))
		.slice(-MOST_LINES)
		.flatMap(({ text, index }) =>
			readStatement(text)
				.statements.slice(0, 1)
				.map((statement) => ({ statement, index }))
		);
	const given = statementsIn(problem).map((statement) => ({ statement, index: null }));
	return [...given, ...own];
}

/** Where the line computes with numbers: a wrong link decides, and a line of nothing else. */
function judgeNumbers(statement: Statement): LineJudgement | null {
	if (statement.type !== 'relation') return null;
	const relations = relationsOf(statement);
	const closed = relations.filter(isClosed).map(truthOf);
	if (closed.includes('false')) {
		const reason = relations.length > 1 ? 'chain' : 'miscalculated';
		return lineJudgement('does-not-follow', reason);
	}
	if (closed.length < relations.length) return null;
	if (closed.includes('unknown')) return lineJudgement('cannot-tell', 'undecided');
	if (closed.includes('rounded')) return lineJudgement('cannot-tell', 'rounded');
	return lineJudgement('follows', 'arithmetic');
}

function judge(statement: Statement, earlier: readonly Earlier[], goesOn: boolean): LineJudgement {
	if (statement.type === 'value') return compareValue(statement, earlier, goesOn);
	if (statement.type === 'relation') {
		const relations = relationsOf(statement);
		const open = relations.filter((relation) => !isClosed(relation));
		const isDefinition = open.length === 1 && open[0]!.left.type === 'name';
		if (!isDefinition && open.every(isIdentity)) return lineJudgement('follows', 'identity');
		const broken = isRewriting(statement) && open.find((relation) => !isIdentity(relation));
		if (broken) return lineJudgement('does-not-follow', 'chain');
	}
	const names = namesOf(statement, new Set(earlier.flatMap((one) => [...namesOf(one.statement)])));
	const single = namesOf(statement).size <= 1 ? compareWithEarlier(statement, earlier) : null;
	if (single) return single;
	return compareWithSystem(statement, earlier, names) ?? lineJudgement('cannot-tell', 'new');
}

/** `a = b = c` of expressions with variables: each is the one before, written in another way. */
function isRewriting({ sides, signs }: Extract<Statement, { type: 'relation' }>): boolean {
	if (signs.length < 2 || signs.some((sign) => sign !== '=')) return false;
	return sides.every((side) => side.type !== 'name' && variablesOf(side).size > 0);
}
