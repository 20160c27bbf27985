import * as v from 'valibot';
import { clean, refuseControl, refuseField, refuseLength, type Refusal } from './text-field.ts';

export const SUBJECTS = ['math', 'code', 'science', 'logic'] as const;
export type Subject = (typeof SUBJECTS)[number];

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Most characters (UTF-16 units) of a problem. */
export const MAX_PROBLEM_LENGTH = 20_000;
/** Most characters of an expected answer. */
export const MAX_EXPECTED_LENGTH = 2_000;
/** Most characters of a trace that a student brings: ten times the longest that a 32K-token model writes. */
export const MAX_TRACE_LENGTH = 2_000_000;
/** Fastest replay; above it a trace may as well come at once. */
export const MAX_CHARS_PER_SECOND = 100_000;

/** What a student asks: one problem, and how to run it. `trace` makes the run a recorded one. */
export interface RunInput {
	/** Markdown and LaTeX, trimmed, lines ended by \n. */
	readonly problem: string;
	readonly subject: Subject;
	readonly language: Language;
	readonly expected: string | null;
	/** Thought with or without `<think>` tags; null: a reasoner thinks. */
	readonly trace: string | null;
	/** Speed of the replay of `trace`; null: all at once. */
	readonly charsPerSecond: number | null;
	/** Run it even if the reasoner says that it is outside its range. */
	readonly anyway: boolean;
}

/**
 * Reads what a form or a program sent; empty optional fields count as absent. Lines are made to end in \n and broken
 * surrogates replaced; other control characters than tab and line end are refused, since they can be neither seen nor
 * typed. A byte order mark at the start is dropped.
 */
export function readRunInput(input: unknown): RunInput | Refusal {
	const parsed = v.safeParse(Fields, withoutBlanks(input), { abortEarly: true });
	if (!parsed.success) return refuseField(parsed.issues[0]);
	const fields = parsed.output;
	const problem = clean(fields.problem);
	const expected = clean(fields.expected);
	const trace = fields.trace === null ? null : clean(fields.trace);
	const refusal =
		(problem === '' ? EMPTY_PROBLEM : null) ??
		(trace === '' ? EMPTY_TRACE : null) ??
		refuseLength('problem', { text: problem, limit: MAX_PROBLEM_LENGTH }) ??
		refuseLength('expected', { text: expected, limit: MAX_EXPECTED_LENGTH }) ??
		refuseLength('trace', { text: trace ?? '', limit: MAX_TRACE_LENGTH }) ??
		refuseControl('problem', problem) ??
		refuseControl('expected', expected) ??
		refuseControl('trace', trace ?? '');
	return refusal ?? { ...fields, problem, expected: expected || null, trace };
}

/** Tells what was refused from what was read. */
export function isRefusal(result: object): result is Refusal {
	return 'code' in result;
}

const Fields = v.object({
	problem: v.optional(v.string(), ''),
	subject: v.optional(v.picklist(SUBJECTS), 'math'),
	language: v.optional(v.picklist(LANGUAGES), 'en'),
	expected: v.optional(v.string(), ''),
	trace: v.optional(v.nullable(v.string()), null),
	/** Forms send numbers and flags as text. */
	charsPerSecond: v.optional(
		v.nullable(
			v.pipe(
				v.union([v.number(), v.pipe(v.string(), v.decimal(), v.transform(Number))]),
				v.minValue(1),
				v.maxValue(MAX_CHARS_PER_SECOND)
			)
		),
		null
	),
	anyway: v.optional(
		v.union([
			v.boolean(),
			v.pipe(
				v.picklist(['true', 'false', 'on']),
				v.transform((value) => value !== 'false')
			)
		]),
		false
	)
});

/** Forms send every field: an empty one, other than the texts themselves, was left out. */
function withoutBlanks(input: unknown): unknown {
	if (typeof input !== 'object' || input === null) return input;
	const given = Object.entries(input).filter(
		([key, value]) => value !== null && (value !== '' || key === 'trace')
	);
	return Object.fromEntries(given);
}

const EMPTY_PROBLEM: Refusal = {
	code: 'problem-empty',
	values: {},
	message: 'Write a problem first.'
};
const EMPTY_TRACE: Refusal = {
	code: 'trace-empty',
	values: {},
	message: 'Paste or choose a trace first.'
};
