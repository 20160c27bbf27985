import { compact } from './formula.ts';

/** A machine verdict on a claim. `unknown` is never held against anyone. */
export type Verdict = 'holds' | 'fails' | 'unknown';

/** What checkpoints need to know of mathematics; pure and bounded. */
export interface Judge {
	/** Whether an answer says the same as the expected one; both plain or LaTeX, without `$`. */
	checkAnswer(given: string, expected: string): Verdict;
	/** Whether what a step calculates is true: `3+4=8` fails, `0.67` for `2/3` does not. */
	checkStep(text: string): Verdict;
}

/** The judge where there is none. */
export const NO_JUDGE: Judge = {
	checkAnswer: () => 'unknown',
	checkStep: () => 'unknown'
};

/** Whether an answer is the expected one; where the judge cannot tell, equal writing and plain numbers still can. */
export function compareValues(judge: Judge, given: string, expected: string): Verdict {
	const [one, other] = [compact(given), compact(expected)];
	// A blank between digits means something: `1 1/2` is not `11/2`.
	const isSame = one === other && !(BETWEEN_DIGITS.test(given) || BETWEEN_DIGITS.test(expected));
	const [own, wanted] = [given.replaceAll('$', ''), expected.replaceAll('$', '')];
	const verdict = isSame ? 'holds' : judge.checkAnswer(own, wanted);
	if (verdict !== 'unknown' || one === '' || other === '') return verdict;
	const [a, b] = [Number(one), Number(other)];
	if (Number.isNaN(a) || Number.isNaN(b) || BETWEEN_DIGITS.test(given)) return 'unknown';
	if (a === b) return 'holds';
	// A decimal may be a rounding of the other, or its point a mark of thousands.
	return Number.isInteger(a) && Number.isInteger(b) && !/\./.test(one + other)
		? 'fails'
		: 'unknown';
}

const BETWEEN_DIGITS = /\d\s+\d/;
