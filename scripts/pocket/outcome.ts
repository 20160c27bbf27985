import { answerOf, isSameAnswer } from './answers.ts';
import type { HeldOut } from './held-out.ts';
import type { Thought } from './thinker.ts';

/** An attempt, with its value as LaTeX. */
export const ATTEMPT = /(?:So I get |所以得到 ?)\$([^$]+)\$/g;
/** What it says when something does not fit (`BAD` in phrases.py). */
const DOUBT =
	/Hmm, that does not match\.|Wait, that does not fit\.|Hmm, this is not right\.|嗯，不一致。|等等，对不上。|嗯，这不对。/;
/** A step done again at once (`REDO` in phrases.py). */
const REDONE = /I do that step again\.|这一步重新算。/;
const REFUSAL = /This is outside what I was trained for|这超出了我的训练范围/;

/** What came of one thought. */
export interface Outcome {
	readonly isRight: boolean;
	/** It says that the problem is outside what it was made for. */
	readonly refused: boolean;
	/** Its first paragraph does not say what is asked as the generator says it; null where that is not known. */
	readonly misread: boolean | null;
	readonly firstAttempt: 'right' | 'wrong' | 'none';
	/** It says, after its first attempt, that something does not fit. */
	readonly doubted: boolean;
	/** It found a slip before there was any attempt, and did a step or all again. */
	readonly redone: boolean;
}

export function outcomeOf(
	{ answer: wanted, reading }: HeldOut,
	{ trace, answer }: Thought
): Outcome {
	const given = answerOf(answer);
	const [first] = trace.matchAll(ATTEMPT);
	const [before, after] = first
		? [trace.slice(0, first.index), trace.slice(first.index)]
		: [trace, ''];
	const attempt = first?.[1] ?? null;
	return {
		isRight: given !== null && isSameAnswer(given, wanted),
		refused: REFUSAL.test(answer),
		misread: reading === undefined ? null : !trace.trimStart().startsWith(reading),
		firstAttempt: attempt === null ? 'none' : isSameAnswer(attempt, wanted) ? 'right' : 'wrong',
		doubted: DOUBT.test(after),
		redone: REDONE.test(before) || DOUBT.test(before)
	};
}
