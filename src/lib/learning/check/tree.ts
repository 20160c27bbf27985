import type { Rational } from './rational.ts';

/** How a number was written. */
export type Written = 'whole' | 'decimal' | 'mixed';
export type BinaryOp = '+' | '-' | '*' | '/' | '^' | '±' | '∓';
export type UnaryOp = '-' | '±' | '%' | '°' | '!';

/** An expression as it was written; names are variables, or the constants `pi`, `e`, `i`, `infinity`. */
export type Tree =
	| {
			readonly type: 'number';
			readonly value: Rational;
			readonly written: Written;
			readonly text: string;
	  }
	| { readonly type: 'name'; readonly name: string }
	| {
			readonly type: 'binary';
			readonly op: BinaryOp;
			readonly left: Tree;
			readonly right: Tree;
			/** A product without a sign, such as `2x`. */
			readonly implicit?: boolean;
	  }
	| { readonly type: 'unary'; readonly op: UnaryOp; readonly of: Tree }
	/** `base` is the order of a root or the base of a logarithm. */
	| {
			readonly type: 'call';
			readonly name: FunctionName;
			readonly of: Tree;
			readonly base: Tree | null;
	  };

const FUNCTIONS = [
	...(['sqrt', 'abs', 'ln', 'log', 'lg', 'exp'] as const),
	...(['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'arcsin', 'arccos', 'arctan'] as const)
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

const BY_NAME: ReadonlyMap<string, FunctionName> = new Map([
	...FUNCTIONS.map((name) => [name, name] as const),
	['asin', 'arcsin'],
	['acos', 'arccos'],
	['atan', 'arctan'],
	['tg', 'tan'],
	['ctg', 'cot']
]);

/** The function that a word names; null for none. */
export function functionOf(word: string): FunctionName | null {
	return BY_NAME.get(word.toLowerCase()) ?? null;
}

export const CONSTANTS: ReadonlySet<string> = new Set(['pi', 'e', 'infinity']);

/** The parts that a tree is made of, left to right. */
export function partsOf(tree: Tree): readonly Tree[] {
	switch (tree.type) {
		case 'number':
		case 'name':
			return [];
		case 'binary':
			return [tree.left, tree.right];
		case 'unary':
			return [tree.of];
		case 'call':
			return tree.base ? [tree.of, tree.base] : [tree.of];
	}
}

/** The variables in a tree, without constants; `i` counts as one. */
export function variablesOf(tree: Tree, into: Set<string> = new Set()): Set<string> {
	if (tree.type === 'name' && !CONSTANTS.has(tree.name)) into.add(tree.name);
	for (const part of partsOf(tree)) variablesOf(part, into);
	return into;
}

/** Whether some part of the tree, or all of it, is such. */
export function someTree(tree: Tree, is: (part: Tree) => boolean): boolean {
	return is(tree) || partsOf(tree).some((part) => someTree(part, is));
}

/** The tree with each part replaced by what `by` gives for it, from the outside in; null keeps it. */
export function replaceIn(tree: Tree, by: (part: Tree) => Tree | null): Tree {
	const other = by(tree);
	if (other) return other;
	switch (tree.type) {
		case 'number':
		case 'name':
			return tree;
		case 'binary':
			return { ...tree, left: replaceIn(tree.left, by), right: replaceIn(tree.right, by) };
		case 'unary':
			return { ...tree, of: replaceIn(tree.of, by) };
		case 'call':
			return {
				...tree,
				of: replaceIn(tree.of, by),
				base: tree.base && replaceIn(tree.base, by)
			};
	}
}

/** One tree where no sign is ±; else two, with the upper and with the lower signs. */
export function bothSigns(tree: Tree): readonly Tree[] {
	const isDouble = (part: Tree) =>
		(part.type === 'unary' || part.type === 'binary') && (part.op === '±' || part.op === '∓');
	if (!someTree(tree, isDouble)) return [tree];
	return [withSign(tree, true), withSign(tree, false)];
}

function withSign(tree: Tree, upper: boolean): Tree {
	return replaceIn(tree, (part) => {
		if (part.type === 'unary' && part.op === '±') {
			const of = withSign(part.of, upper);
			return upper ? of : { type: 'unary', op: '-', of };
		}
		if (part.type === 'binary' && (part.op === '±' || part.op === '∓')) {
			const [left, right] = [withSign(part.left, upper), withSign(part.right, upper)];
			return { type: 'binary', op: upper === (part.op === '±') ? '+' : '-', left, right };
		}
		return null;
	});
}
