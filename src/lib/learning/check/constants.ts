import type { Asked } from './asked.ts';
import { compareTrees } from './identity.ts';
import { holds, unknown, type Judgement } from './judgement.ts';
import { whole } from './rational.ts';
import { replaceIn, variablesOf, type Tree } from './tree.ts';

/** Letters for a constant of integration. */
const CONSTANT = /^[cCkK]$/;

/**
 * Of two expressions that differ: what may be said if it is only by a constant, as antiderivatives do (`x^3 + C` and
 * `x^3 + k`), or only by the letter of one variable (`2n+1` and `2x+1`); null where they differ otherwise.
 */
export function compareFreely(given: Tree, expected: Tree, asked: Asked): Judgement | null {
	const [own, wanted] = [variablesOf(given), variablesOf(expected)];
	const [extra, missing] = [without(own, wanted), without(wanted, own)];
	const constants = [constantOf(given), constantOf(expected)];
	const isFree = asked.integral || constants.some((name) => name !== null);
	const [bare, bareWanted] = [given, expected].map((tree, i) =>
		named(tree, constants[i] ?? null, ZERO)
	) as [Tree, Tree];
	if (isFree && differByNumber(bare, bareWanted)) {
		if (constants[0] && constants[1] && asked.integral) return holds();
		const isBoth = constants[0] !== null && constants[1] !== null;
		if (isBoth && variablesOf(bare).size === 0) return null;
		if (isBoth || asked.integral || compareTrees(bare, bareWanted) === 'same')
			return unknown('ambiguous');
	}
	if (extra.length !== 1 || missing.length !== 1 || given.type === 'name') return null;
	const renamed = named(given, extra[0]!, { type: 'name', name: missing[0]! });
	return compareTrees(renamed, expected) === 'same' ? unknown('ambiguous') : null;
}

const ZERO: Tree = { type: 'number', value: whole(0), written: 'whole', text: '0' };

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
	return [...all].filter((name) => !others.has(name));
}

/** The letter that is added to all the rest, if it is one for a constant. */
function constantOf(tree: Tree): string | null {
	if (tree.type === 'name') return CONSTANT.test(tree.name) ? tree.name : null;
	// `x + 2C`; `3c` is a term like any other.
	const [times, letter] = tree.type === 'binary' && tree.op === '*' ? [tree.left, tree.right] : [];
	if (times?.type === 'number' && letter?.type === 'name' && letter.name === 'C') return 'C';
	if (tree.type !== 'binary' || (tree.op !== '+' && tree.op !== '-')) return null;
	return constantOf(tree.right) ?? (tree.op === '+' ? constantOf(tree.left) : null);
}

function named(tree: Tree, name: string | null, by: Tree): Tree {
	return replaceIn(tree, (part) => (part.type === 'name' && part.name === name ? by : null));
}

/** Whether the difference has the same value wherever it is taken. */
function differByNumber(a: Tree, b: Tree): boolean {
	const difference: Tree = { type: 'binary', op: '-', left: a, right: b };
	const names = [...variablesOf(difference)];
	if (names.length === 0) return true;
	const two: Tree = { type: 'number', value: whole(2), written: 'whole', text: '2' };
	const there = names.reduce<Tree>((tree, name) => named(tree, name, two), difference);
	return compareTrees(difference, there) === 'same';
}
