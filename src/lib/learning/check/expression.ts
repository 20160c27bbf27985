import { Parser } from './parser.ts';
import type { Token, Unread } from './tokens.ts';
import type { Tree } from './tree.ts';

export interface Reading {
	readonly tree: Tree;
	/** Whether `1/2x` stands in it, which some read as `1/(2x)`. */
	readonly ambiguous: boolean;
}

/**
 * Reads all tokens as one expression by recursive descent. Products without a sign bind like products with one, so
 * `1/2x` is `(1/2)x`; with `tight` it is `1/(2x)`. Linear in the tokens.
 */
export function readExpression(tokens: readonly Token[], tight = false): Reading | Unread {
	const parser = new Parser(tokens, tight);
	const tree = parser.sum();
	if (tree && parser.atEnd()) return { tree, ambiguous: parser.ambiguous };
	return parser.failure ?? (tokens.length === 0 ? 'empty' : 'unfinished');
}
