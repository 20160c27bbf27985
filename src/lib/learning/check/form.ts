import type { Asked } from './asked.ts';
import { exactValue } from './exact.ts';
import { newWork, toFraction } from './polynomial.ts';
import { isWhole } from './rational.ts';
import { someTree, variablesOf, type Tree } from './tree.ts';
import type { FormNote } from './judgement.ts';

/** What is to be said of the form of a number with the right value. */
export function noteOfNumber(given: Tree, expected: Tree): FormNote | null {
	const bare = withoutSign(given);
	if (isSimple(bare))
		return isMixed(expected) && isFraction(bare) && !isWholeValue(given) ? 'not-mixed' : null;
	if (isFraction(bare)) {
		if (isFraction(withoutSign(expected)) && sizeOf(bare) === sizeOf(withoutSign(expected)))
			return null;
		return isReduced(bare) ? (isMixed(expected) ? 'not-mixed' : null) : 'not-reduced';
	}
	if (hasSquareInRoot(bare) && !hasSquareInRoot(expected)) return 'not-simplified';
	if (nodesOf(bare) <= nodesOf(expected)) return null;
	return exactValue(given) ? 'not-evaluated' : 'not-simplified';
}

/** What is to be said of the form of an expression that is equal to the expected one. */
export function noteOfExpression(given: Tree, expected: Tree, asked: Asked): FormNote | null {
	switch (asked.form) {
		case 'factor':
			return factorsOf(given) < factorsOf(expected) || contentOf(given) > contentOf(expected)
				? 'not-factored'
				: null;
		case 'expand':
			return isExpanded(given) || !isExpanded(expected) ? null : 'not-expanded';
		case 'simplify':
		case null:
			return termsOf(given) > termsOf(expected) || nodesOf(given) > 2 * nodesOf(expected)
				? 'not-simplified'
				: null;
	}
}

function withoutSign(tree: Tree): Tree {
	if (tree.type === 'unary' && (tree.op === '-' || tree.op === '%')) return withoutSign(tree.of);
	return tree;
}

function isSimple(tree: Tree): boolean {
	return tree.type === 'number' || tree.type === 'name';
}

function isMixed(tree: Tree): boolean {
	const bare = withoutSign(tree);
	return bare.type === 'number' && bare.written === 'mixed';
}

function isWholeValue(tree: Tree): boolean {
	const value = exactValue(tree);
	return value !== null && isWhole(value);
}

/** Two whole numbers, one over the other, each with a sign or without. */
function isFraction(tree: Tree): boolean {
	if (tree.type !== 'binary' || tree.op !== '/') return false;
	return [tree.left, tree.right].every((part) => {
		const bare = withoutSign(part);
		return bare.type === 'number' && bare.written === 'whole';
	});
}

function isReduced(tree: Tree): boolean {
	const value = exactValue(tree);
	if (!value || tree.type !== 'binary') return false;
	const under = exactValue(tree.right);
	return value.d !== 1n && under !== null && (under.n === value.d || -under.n === value.d);
}

function sizeOf(tree: Tree): string {
	const under = tree.type === 'binary' ? exactValue(tree.right) : null;
	return under ? String(under.n) : '';
}

function nodesOf(tree: Tree): number {
	let count = 0;
	someTree(tree, (part) => {
		if (!(part.type === 'unary' && part.op === '-')) count += 1;
		return false;
	});
	return count;
}

/** `√8`: a root that has a square in it. */
function hasSquareInRoot(tree: Tree): boolean {
	return someTree(tree, (part) => {
		if (part.type !== 'call' || part.name !== 'sqrt' || part.base) return false;
		const value = exactValue(part.of);
		if (!value || !isWhole(value) || value.n > 1_000_000n) return false;
		for (let n = 2n; n * n <= value.n; n++) if (value.n % (n * n) === 0n) return true;
		return false;
	});
}

/** How many factors with a variable a product has, powers counted. */
function factorsOf(tree: Tree): number {
	if (tree.type === 'unary') return factorsOf(tree.of);
	if (tree.type !== 'binary') return variablesOf(tree).size > 0 ? 1 : 0;
	if (tree.op === '*' || tree.op === '/') return factorsOf(tree.left) + factorsOf(tree.right);
	if (tree.op === '^') {
		const exponent = exactValue(tree.right);
		const times = exponent && isWhole(exponent) ? Number(exponent.n) : 1;
		return factorsOf(tree.left) * Math.max(1, times);
	}
	return variablesOf(tree).size > 0 ? 1 : 0;
}

/** The whole number that could still be taken out of the sums of a product: 3 for `3x + 6`. */
function contentOf(tree: Tree): bigint {
	if (tree.type === 'unary') return contentOf(tree.of);
	if (tree.type !== 'binary') return 1n;
	if (tree.op === '*') return contentOf(tree.left) * contentOf(tree.right);
	if (tree.op === '^' || tree.op === '/') return contentOf(tree.left);
	const sum = toFraction(tree, newWork());
	const values = sum && variablesOf(tree).size > 0 ? [...sum.over.values()] : [];
	if (sum?.under.size !== 1 || values.some((value) => !isWhole(value))) return 1n;
	return values.reduce((all, { n }) => greatestDivisor(all, n), 0n) || 1n;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
	while (b !== 0n) [a, b] = [b, a % b];
	return a < 0n ? -a : a;
}

/** Whether like terms of a sum could still be collected: `2a + 3b + 3a`. */
export function isUncollected(tree: Tree): boolean {
	const sum = isExpanded(tree) ? toFraction(tree, newWork()) : null;
	return sum?.under.size === 1 && termsOf(tree) > Math.max(1, sum.over.size);
}

function isSum(tree: Tree): boolean {
	if (tree.type === 'unary') return isSum(tree.of);
	return (
		tree.type === 'binary' && (tree.op === '+' || tree.op === '-') && variablesOf(tree).size > 0
	);
}

/** Whether no sum is multiplied or raised. */
function isExpanded(tree: Tree): boolean {
	return !someTree(tree, (part) => {
		if (part.type !== 'binary') return false;
		if (part.op === '^') return isSum(part.left);
		return part.op === '*' && (isSum(part.left) || isSum(part.right));
	});
}

function termsOf(tree: Tree): number {
	if (tree.type === 'unary') return termsOf(tree.of);
	if (tree.type !== 'binary' || (tree.op !== '+' && tree.op !== '-')) return 1;
	return termsOf(tree.left) + termsOf(tree.right);
}
