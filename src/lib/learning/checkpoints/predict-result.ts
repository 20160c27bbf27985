import { isPlain, placeOf, type Candidate, type Ground } from './candidate.ts';
import type { PredictResult } from './checkpoint.ts';
import type { Equation } from './equation.ts';
import { compact, isArithmetic, isNumber, isVariable } from './formula.ts';
import type { Facts } from './facts.ts';

/** Before the result of a computation that the student can do too. */
export function predictResults({ facts }: Ground, sound: ReadonlySet<number>): Candidate[] {
	return facts.analysis.steps.flatMap(({ index, kind }): Candidate[] => {
		if (kind !== 'derive' || !facts.isSure(index) || !sound.has(index)) return [];
		const asked = facts
			.equationsOf(index)
			.findLast((equation) => canBeAsked(facts, equation, index));
		if (!asked) return [];
		const { left, value, start } = asked;
		const checkpoint: PredictResult = {
			...placeOf(facts, index, start),
			checkpoint: 'predict-result',
			left,
			expected: value
		};
		return [{ checkpoint, worth: worthOf(asked), isControl: false, first: index, last: index }];
	});
}

/** What is assumed cannot be found out. */
const ASSUMED =
	/(?:\b(?:let|if|with|suppose|when|for|set|take|try|assume|say|at)\b|设|令|若|假设|当|取)[^.,;。，；]{0,16}$/i;

function canBeAsked(facts: Facts, equation: Equation, index: number): boolean {
	const { left, computed, value, start } = equation;
	const said = facts.textBefore(start);
	const isSaid = facts.firstSaid(value) < start || compact(left).includes(compact(value));
	if (isSaid || ASSUMED.test(said)) return false;
	const verdict = facts.judge.checkStep(`${computed}=${value}`);
	// A decimal may be rounded, and how far a student cannot know.
	if (verdict === 'fails' || (value.includes('.') && verdict !== 'holds')) return false;
	if (isArithmetic(computed)) return isNumber(value) || IRRATIONAL.test(compact(value));
	if (isVariable(computed))
		return isNumber(value) && FOLLOWS.test(said) && isDerivable(facts, computed, index);
	// Of an expression only a shorter form can be asked for.
	const isShorter = compact(value).length < compact(computed).length;
	return isShorter && facts.judge.checkAnswer(computed, value) === 'holds';
}

const IRRATIONAL = /^-?\d*(?:\\sqrt\{\d+\}|√\d+|\\pi|π)$/;
/** Says that what comes was found; else it may be a case that is taken up. */
const FOLLOWS =
	/(?:\b(?:so|thus|therefore|hence|gives?|get|then|implies|means)\b|⇒|=>|\\(?:implies|Rightarrow)|所以|因此|得|即)[^.;。；]{0,24}$/i;

/** What everyone knows by heart teaches little. */
function worthOf({ computed }: Equation): number {
	if (isVariable(computed)) return 2;
	return /^\d[-+*]\d$/.test(compact(computed)) ? 1.5 : 3;
}

/** Whether a step before, on which this one rests, has an equation with the variable. */
function isDerivable(facts: Facts, variable: string, index: number): boolean {
	const letter = variable[0]!;
	return facts
		.linksFrom(index)
		.some(
			({ to, type }) =>
				type === 'supports' &&
				isPlain(facts, to) &&
				facts
					.equationsOf(to)
					.some(({ left }) => left.includes(letter) && compact(left) !== variable)
		);
}
