import { treeToLatex } from './latex.ts';
import { truthsOf } from './line-numbers.ts';
import { readLine } from './line-reading.ts';
import { realToLatex } from './real-latex.ts';
import { toReal } from './real.ts';
import { relationsOf } from './solutions.ts';
import { someTree, type Tree } from './tree.ts';

/** Two sides of a line that its sign joins wrongly, all in LaTeX. */
export interface WrongLink {
	/** The side that computes. */
	readonly side: string;
	/** What it comes to, and what the other side comes to. */
	readonly value: string;
	readonly other: string;
}

/**
 * The first relation between numbers in a line that is not so: of `3*4 = 12+5 = 17` that `3*4` is 12, not 17. Null
 * where there is none, or where it could not be told. Never throws.
 */
export function wrongLink(line: string): WrongLink | null {
	const reading = readLine(line);
	const { statement } = reading?.quantity ?? {};
	if (!reading || reading.areLetters || statement?.type !== 'relation') return null;
	const wrong = relationsOf(statement)[truthsOf(reading.quantity).indexOf('false')];
	// Of several units a number says nothing.
	if (!wrong || statement.unit?.text === '') return null;
	const isPlain = wrong.left.type === 'number';
	const [side, other] = isPlain ? [wrong.right, wrong.left] : [wrong.left, wrong.right];
	return { side: treeToLatex(side), value: valueOf(side), other: valueOf(other) };
}

function valueOf(tree: Tree): string {
	const isDecimal = someTree(tree, (part) => part.type === 'number' && part.written === 'decimal');
	return realToLatex(toReal(tree)!, isDecimal);
}
