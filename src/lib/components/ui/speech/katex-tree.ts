import katex, { type KatexOptions } from 'katex';

/** A node of the tree that KaTeX makes of a formula: the fields that are spoken, whatever its type. */
export interface KatexNode {
	readonly type: string;
	/** A letter, digit, sign or command. */
	readonly text?: string;
	readonly name?: string;
	/** Names an accent, a frame or an arrow. */
	readonly label?: string;
	readonly font?: string;
	readonly body?: KatexBody;
	readonly mathml?: readonly KatexNode[];
	readonly base?: KatexNode | null;
	readonly sup?: KatexNode | null;
	readonly sub?: KatexNode | null;
	readonly below?: KatexNode | null;
	readonly numer?: KatexNode;
	readonly denom?: KatexNode;
	readonly hasBarLine?: boolean;
	/** Brackets around a fraction. */
	readonly leftDelim?: string | null;
	readonly rightDelim?: string | null;
	/** Set on what aligns equations. */
	readonly colSeparationType?: string;
	readonly index?: KatexNode | null;
	readonly left?: string;
	readonly right?: string;
	readonly delim?: string;
	readonly tag?: readonly KatexNode[];
	readonly display?: readonly KatexNode[];
}

type KatexBody = string | KatexNode | readonly KatexNode[] | readonly (readonly KatexNode[])[];

/** KaTeX's own words for the blind are made from this tree, too, though the types leave the function out. */
interface Parser {
	__parse: (latex: string, options: KatexOptions) => readonly KatexNode[];
}

/** @throws {Error} if KaTeX refuses the formula */
export function readKatexTree(latex: string, options: KatexOptions): readonly KatexNode[] {
	return (katex as unknown as Parser).__parse(latex, options);
}
