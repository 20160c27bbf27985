import type { Checkpoint, Move, SpotTheSlip } from './checkpoint.ts';
import { equationsIn } from './equation.ts';
import { compareValues, type Judge, type Verdict } from './judge.ts';
import { respected } from './order.ts';
import { refusalOf, type Refusal } from './refuse.ts';
import type { Response } from './response.ts';
import { rightOf, type Right } from './right-response.ts';

/** What is said of a response; ids of messages. */
export type Feedback =
	| 'right'
	| 'partly'
	| 'wrong'
	| 'cannot-tell'
	| 'not-graded'
	/** One of two moves that can both be defended. */
	| 'near-move'
	/** Next to the slip. */
	| 'near-line'
	/** The right line, but another kind of slip, or none said. */
	| 'other-kind'
	/** There was a slip. */
	| 'slip-missed'
	/** There was none, or not there. */
	| 'no-slip-there';

/** A graded response. */
export interface Grade {
	/** 0 to 1; null: nobody can tell, which counts neither for nor against. */
	readonly score: number | null;
	readonly feedback: Feedback;
	readonly right: Right;
}

type Marks = Omit<Grade, 'right'>;

/** Grades what a student did at a checkpoint; `refused` says why it cannot be graded at all. */
export function grade(
	checkpoint: Checkpoint,
	response: Response,
	judge: Judge
): Grade | { readonly refused: Refusal } {
	const refused = refusalOf(checkpoint, response);
	if (refused) return { refused };
	return { ...mark(checkpoint, response, judge), right: rightOf(checkpoint) };
}

type To<Name extends Response['checkpoint']> = Extract<Response, { checkpoint: Name }>;

function mark(checkpoint: Checkpoint, response: Response, judge: Judge): Marks {
	switch (checkpoint.checkpoint) {
		case 'predict-result': {
			const { answer } = response as To<'predict-result'>;
			return byVerdict(compareLine(answer, checkpoint.expected, judge));
		}
		case 'repair':
			return markRepair((response as To<'repair'>).answer, checkpoint.expected, judge);
		case 'predict-move':
			return markMove((response as To<'predict-move'>).move, checkpoint.right);
		case 'trust-or-doubt': {
			const { trusts } = response as To<'trust-or-doubt'>;
			if (trusts !== checkpoint.slip) return { score: 1, feedback: 'right' };
			return { score: 0, feedback: trusts ? 'slip-missed' : 'no-slip-there' };
		}
		case 'spot-the-slip':
			return markSpot(response as To<'spot-the-slip'>, checkpoint);
		case 'explain':
			return { score: null, feedback: 'not-graded' };
		case 'order': {
			const score = respected(checkpoint.before, (response as To<'order'>).order);
			return { score, feedback: score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly' };
		}
	}
}

function byVerdict(verdict: Verdict): Marks {
	switch (verdict) {
		case 'holds':
			return { score: 1, feedback: 'right' };
		case 'fails':
			return { score: 0, feedback: 'wrong' };
		case 'unknown':
			return { score: null, feedback: 'cannot-tell' };
	}
}

/** An answer, or a line that comes to one: the last equation decides, unless an earlier one says what is expected. */
function compareLine(answer: string, expected: string, judge: Judge): Verdict {
	const values = equationsIn(answer).map(({ value }) => value);
	const [last = answer, ...earlier] = values.reverse();
	const verdict = compareValues(judge, last, expected);
	if (verdict !== 'fails') return verdict;
	// `x = 2, since 2 × 2 = 4`
	const isThere = earlier.some((value) => compareValues(judge, value, expected) === 'holds');
	return isThere ? 'unknown' : 'fails';
}

/** A line that does not hold mends nothing, whatever it comes to. */
function markRepair(answer: string, expected: string, judge: Judge): Marks {
	if (judge.checkStep(answer) === 'fails') return byVerdict('fails');
	return byVerdict(compareLine(answer, expected, judge));
}

/** To check and to doubt are neighbours: both stop and look back. */
function markMove(move: Move, right: Move): Marks {
	if (move === right) return { score: 1, feedback: 'right' };
	const looksBack = (one: Move) => one === 'check' || one === 'doubt';
	return looksBack(move) && looksBack(right)
		? { score: 0.5, feedback: 'near-move' }
		: { score: 0, feedback: 'wrong' };
}

/** The share of the score that the kind of a slip is worth, where it is known. */
const KIND_SHARE = 0.25;

function markSpot(
	{ line, slipKind }: To<'spot-the-slip'>,
	{ wrong, slipKind: kind }: Pick<SpotTheSlip, 'wrong' | 'slipKind'>
): Marks {
	if (line === wrong && wrong === null) return { score: 1, feedback: 'right' };
	if (wrong === null) return { score: 0, feedback: 'no-slip-there' };
	if (line === null) return { score: 0, feedback: 'slip-missed' };
	const apart = Math.abs(line - wrong);
	if (apart > 1) return { score: 0, feedback: 'no-slip-there' };
	const isKindRight = kind === 'other' || kind === slipKind;
	const score = (apart === 0 ? 1 : 0.5) * (isKindRight ? 1 : 1 - KIND_SHARE);
	if (apart === 1) return { score, feedback: 'near-line' };
	return { score, feedback: isKindRight ? 'right' : 'other-kind' };
}
