/** A machine verdict on a claim; `unknown` where the checker does not know. */
export type Verdict = 'holds' | 'fails' | 'unknown';

/** What is to be said of the form of an answer whose value is right. */
export type FormNote =
	| 'not-reduced'
	| 'not-evaluated'
	| 'not-mixed'
	| 'not-factored'
	| 'not-expanded'
	| 'not-simplified'
	| 'not-solved'
	| 'unit-missing'
	| 'unit-other'
	| 'percent-missing'
	/** Not as a fraction, a decimal, in standard form …, as the problem asks. */
	| 'other-form'
	| 'rounded';

/** What a wrong answer looks like: a guess at the slip, not a finding. */
export type SlipForm =
	| 'sign'
	| 'reciprocal'
	| 'power-of-ten'
	| 'percent'
	| 'rounded'
	| 'unit'
	| 'order'
	| 'boundary'
	| 'direction'
	| 'missing-solution'
	| 'extra-solution';

/** Why the verdict is what it is. */
export type AnswerReason =
	/** The values, sets or expressions are equal, or they are not. */
	| 'equal'
	| 'different'
	/** The value is right, but not in the form that was asked for. */
	| 'form'
	/** The same quantity in units that do not measure the same. */
	| 'unit'
	/** The given answer, or the expected one, could not be read. */
	| 'unread'
	| 'expected-unread'
	/** They are of kinds that are not compared: a set and an equation in two unknowns. */
	| 'kinds'
	/** It was read in two ways, of which one is right. */
	| 'ambiguous'
	/** Right as far as its digits go; whether that is enough is not known. */
	| 'rounded'
	/** Neither algebra nor sampling could tell. */
	| 'undecided';

/** What was found when comparing an answer with the expected one. */
export interface Judgement {
	readonly verdict: Verdict;
	readonly reason: AnswerReason;
	readonly note: FormNote | null;
	readonly slip: SlipForm | null;
}

export function holds(note: FormNote | null = null): Judgement {
	return { verdict: 'holds', reason: 'equal', note, slip: null };
}

export function fails(slip: SlipForm | null = null, reason: AnswerReason = 'different'): Judgement {
	return { verdict: 'fails', reason, note: null, slip };
}

export function wrongForm(note: FormNote): Judgement {
	return { verdict: 'fails', reason: 'form', note, slip: null };
}

export function unknown(reason: AnswerReason, note: FormNote | null = null): Judgement {
	return { verdict: 'unknown', reason, note, slip: null };
}
