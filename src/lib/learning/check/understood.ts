import { completed } from './bounds.ts';
import { readChoices } from './choices.ts';
import { readTime } from './clock.ts';
import { designatedIn } from './designation.ts';
import { toLatex } from './latex.ts';
import { readShown } from './line-reading.ts';
import { readNamed } from './named-values.ts';
import { withoutSentence } from './sentence.ts';
import { readStatement } from './statement.ts';
import type { Unread } from './tokens.ts';

export type Understood =
	| { readonly latex: string; readonly unread: null }
	| { readonly latex: null; readonly unread: Unread };

/**
 * How a text was understood, in LaTeX, to be shown before it is graded; or why it could not be read. Never throws.
 * Where it may be read in two ways it is the likelier one.
 * @param problem its words are left out of an answer that is a sentence
 */
export function understood(
	text: string,
	{ problem = '' }: { readonly problem?: string } = {}
): Understood {
	const likely = readShown(text);
	const latex =
		(likely && toLatex(likely)) ??
		timeToLatex(text) ??
		readChoices(text) ??
		namedToLatex(text) ??
		likeliest([designatedIn(text).rest, ...withoutSentence(text, problem)]);
	if (latex !== null) return { latex, unread: null };
	return { latex, unread: readStatement(text).unread ?? 'empty' };
}

function timeToLatex(text: string): string | null {
	const time = readTime(text);
	if (!time) return null;
	const [hour, past] = [Math.floor(time.minutes / 60), time.minutes % 60];
	return `${hour}{:}${String(past).padStart(2, '0')}`;
}

function namedToLatex(text: string): string | null {
	const named = readNamed(text)?.map(({ name, value }) => {
		const [statement] = readStatement(value).statements;
		return statement && `\\text{${name}}\\colon ${toLatex(statement)}`;
	});
	return named?.every((one) => one !== undefined) ? named.join(' ,\\; ') : null;
}

function likeliest(readings: readonly string[]): string | null {
	const [first] = readings.flatMap((reading) => readStatement(completed(reading)).statements);
	return first ? toLatex(first) : null;
}
