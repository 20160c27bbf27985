import { completed } from './bounds.ts';
import { designatedIn } from './designation.ts';
import { toLatex } from './latex.ts';
import { readStatement } from './statement.ts';
import type { Unread } from './tokens.ts';

export type Understood =
	| { readonly latex: string; readonly unread: null }
	| { readonly latex: null; readonly unread: Unread };

/**
 * How a text was understood, in LaTeX, to be shown before it is graded; or why it could not be read. Never throws.
 * Where it may be read in two ways it is the likelier one.
 */
export function understood(text: string): Understood {
	const { statements, unread } = readStatement(text);
	const [first = readStatement(completed(designatedIn(text).rest)).statements[0]] = statements;
	return first
		? { latex: toLatex(first), unread: null }
		: { latex: null, unread: unread ?? 'empty' };
}
