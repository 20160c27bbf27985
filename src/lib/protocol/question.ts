import * as v from 'valibot';
import { clean, refuseControl, refuseField, refuseLength, type Refusal } from './text-field.ts';

/** Most characters (UTF-16 units) of a question about a run. */
export const MAX_QUESTION_LENGTH = 2_000;

/** What a student asks about a run. */
export interface Question {
	/** Markdown and LaTeX, trimmed, lines ended by \n. */
	readonly question: string;
	/** Where the step that it is about starts in the trace, in UTF-16 units; null: it is about the whole. */
	readonly start: number | null;
}

const Fields = v.object({
	question: v.optional(v.string(), ''),
	/** Forms send it as text, empty for the whole. */
	start: v.optional(
		v.union([
			v.null(),
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			v.pipe(
				v.union([v.number(), v.pipe(v.string(), v.digits(), v.transform(Number))]),
				v.integer(),
				v.minValue(0),
				v.maxValue(2 ** 31 - 1)
			)
		]),
		null
	)
});

/** Reads what a form or a program sent. */
export function readQuestion(input: unknown): Question | Refusal {
	const parsed = v.safeParse(Fields, input, { abortEarly: true });
	if (!parsed.success) return refuseField(parsed.issues[0]);
	const { start } = parsed.output;
	const question = clean(parsed.output.question);
	if (question === '') return EMPTY;
	const refusal =
		refuseLength('question', { text: question, limit: MAX_QUESTION_LENGTH }) ??
		refuseControl('question', question);
	return refusal ?? { question, start };
}

const EMPTY: Refusal = { code: 'question-empty', values: {}, message: 'Write a question first.' };
