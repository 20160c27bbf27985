import { lineJudgement, type Earlier, type LineJudgement } from './line-judgement.ts';
import { mayBeRounded } from './line-rounding.ts';
import { unitsAmong } from './line-units.ts';
import type { Polynomial } from './polynomial.ts';
import { toNumber, ZERO } from './rational.ts';
import { isContradiction, isLinear, reduce, remainder, type Rows } from './span.ts';
import { namesOf } from './solutions.ts';
import type { Statement } from './statement.ts';
import { equationsOf } from './systems.ts';

/**
 * Compares equations with all that the lines before say together: it follows if it is a sum of multiples of them.
 * Null where the line is no polynomial equation or nothing before is one.
 * @param names all variables of the line and of the lines before
 */
export function compareWithSystem(
	statement: Statement,
	earlier: readonly Earlier[],
	names: ReadonlySet<string>
): LineJudgement | null {
	const own = equationsOf(statement);
	const before = earlier.flatMap((one) => {
		const equations = equationsOf(one.statement);
		return equations ? [{ ...one, equations }] : [];
	});
	if (!own || own.length === 0 || before.length === 0) return null;
	const units = unitsAmong([statement, ...before.map((one) => one.statement)]);
	if (units === 'mixed') return lineJudgement('cannot-tell', 'undecided');
	const all = before.flatMap(({ equations }) => equations);
	const rows = reduce(all);
	if (!rows || isContradiction(rows)) return lineJudgement('cannot-tell', 'undecided');
	if (own.every((equation) => remainder(equation, rows)?.size === 0)) {
		const same = before.findLast(({ equations }) => areSame(equations, own));
		if (same)
			return lineJudgement(
				'equivalent',
				own.length > 1 ? 'same-solutions' : 'multiple',
				same.index
			);
		return areSame(all, own)
			? lineJudgement('equivalent', 'same-solutions')
			: lineJudgement('follows', 'combination');
	}
	const statements = before.map((one) => one.statement);
	if (own.every((equation) => isRounded(equation, rows, [statement, ...statements])))
		return lineJudgement('cannot-tell', 'rounded');
	const judged = refuse(own, { rows, before, names });
	// A unit that is not written may make it right.
	const isUnclear = units === 'some' && judged.verdict === 'does-not-follow';
	return isUnclear ? lineJudgement('cannot-tell', 'undecided') : judged;
}

/** Whether an equation is off by so little that a decimal explains it: `h = 1.67` after `h = 2t+1` and `t = 1/3`. */
function isRounded(
	equation: Polynomial,
	rows: Rows,
	[line, ...before]: readonly [Statement, ...(readonly Statement[])]
): boolean {
	const rest = remainder(equation, rows);
	if (!rest || rest.size > 1) return false;
	const [off, value] = [rest, equation].map((one) => toNumber(one.get('') ?? ZERO));
	return (
		rest.size === 0 || (rest.has('') && mayBeRounded({ off: off!, value: value! }, line, before))
	);
}

function areSame(a: readonly Polynomial[], b: readonly Polynomial[]): boolean {
	const [rows, others] = [reduce(a), reduce(b)];
	if (!rows || !others || rows.length !== others.length) return false;
	return b.every((equation) => remainder(equation, rows)?.size === 0);
}

interface Known {
	readonly rows: readonly Polynomial[];
	readonly before: readonly Earlier[];
	readonly names: ReadonlySet<string>;
}

function refuse(own: readonly Polynomial[], { rows, before, names }: Known): LineJudgement {
	if (![...own, ...rows].every(isLinear)) return lineJudgement('cannot-tell', 'undecided');
	const together = reduce(own, rows);
	if (!together) return lineJudgement('cannot-tell', 'undecided');
	if (isContradiction(together)) return lineJudgement('does-not-follow', 'contradiction');
	// In a problem told in words each line may bring an equation of its own.
	const given = new Set(
		before.flatMap((one) => (one.index === null ? [...namesOf(one.statement)] : []))
	);
	const isGiven = given.size > 0 && [...names].every((name) => given.has(name));
	return isGiven
		? lineJudgement('does-not-follow', 'not-implied')
		: lineJudgement('cannot-tell', 'new');
}
