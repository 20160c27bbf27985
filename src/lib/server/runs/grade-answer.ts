import { checkAnswer, type AnswerCheck } from '$lib/learning/check/index.ts';
import type { Attempted } from '$lib/learning/event.ts';
import { readableAnswer } from '$lib/learning/readable-answer.ts';
import type { FullRun } from '../db/runs.ts';

/** The student's own answer beside the one that it was compared with. */
export interface GradedAnswer {
	readonly answer: string;
	/** Null: there is nothing yet, or nothing readable, that it could be compared with. */
	readonly check: AnswerCheck | null;
	/** `expected`: what came with the problem; `run`: what the model came to, which may be wrong. */
	readonly against: 'expected' | 'run';
}

/** What an answer can be compared with. */
export interface Comparable extends Pick<FullRun, 'status' | 'answer' | 'unsure'> {
	readonly problem: Pick<FullRun['problem'], 'expected' | 'statement'>;
}

export function gradeAnswer(
	{ problem, status, answer: text }: Comparable,
	answer: string
): GradedAnswer {
	const { expected, statement } = problem;
	if (expected !== null)
		return {
			answer,
			against: 'expected',
			check: checkAnswer(answer, expected, { problem: statement })
		};
	const its = status === 'finished' ? readableAnswer(text) : null;
	const check = its === null ? null : checkAnswer(answer, its, { problem: statement });
	return { answer, against: 'run', check };
}

/** What is known of an own answer: nothing where the model was unsure of the one that it was compared with. */
export function judgeAnswer(
	run: Comparable,
	answer: string
): Pick<Attempted, 'correct' | 'against'> {
	const { check, against } = gradeAnswer(run, answer);
	const isKnown = against === 'expected' || run.unsure === null;
	const verdict = isKnown ? (check?.verdict ?? 'unknown') : 'unknown';
	const correct = verdict === 'unknown' ? null : verdict === 'holds';
	return { correct, ...(against === 'run' && { against }) };
}
