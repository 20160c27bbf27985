import { checkAnswer, checkStep } from '$lib/learning/check/index.ts';
import type { Judge } from '$lib/learning/checkpoints/judge.ts';

/** The checker of mathematics, as checkpoints ask it. */
export const JUDGE: Judge = {
	checkAnswer: (given, expected) => checkAnswer(given, expected).verdict,
	checkStep: (text) => checkStep(text).verdict
};
