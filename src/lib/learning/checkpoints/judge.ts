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
	const verdict = one === other ? 'holds' : judge.checkAnswer(one, other);
	if (verdict !== 'unknown' || one === '' || other === '') return verdict;
	const [a, b] = [Number(one), Number(other)];
	if (Number.isNaN(a) || Number.isNaN(b)) return 'unknown';
	return a === b ? 'holds' : 'fails';
}
