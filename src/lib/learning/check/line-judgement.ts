import type { LineTried } from '../event.ts';
import type { Told } from './line-units.ts';

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

/** An earlier line that could be read. */
export interface Earlier extends Told {
	readonly text: string;
	/** Index in the lines before; null for the problem's own formulas. */
	readonly index: number | null;
}

export function lineJudgement(
	verdict: LineVerdict,
	reason: LineReason,
	against: number | null = null
): LineJudgement {
	return { verdict, reason, against, lost: [] };
}
