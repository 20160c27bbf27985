import type { Claim } from './claims.ts';
import { exactValue } from './exact.ts';
import { compareTrees } from './identity.ts';
import { isWhole } from './rational.ts';
import { compareReals, toReal, type Real } from './real.ts';
import { someTree, type Tree } from './tree.ts';

type Sides = Pick<Claim, 'left' | 'right'>;

/** Whether an equation that is not true may be meant otherwise than it is written: rounded, in a circle, as a remark. */
export function isMeantOtherwise(claim: Claim): boolean {
	if (claim.sign !== '=') return false;
	return isNear(claim) || isCircular(claim) || isRemark(claim) || isPercentage(claim);
}

/** Below this relative difference a decimal may be a rounding of what it stands for, or of what came before. */
const NEAR = 0.02;

function isNear({ left, right }: Sides): boolean {
	const [a, b] = [toReal(left), toReal(right)];
	if (!a || !b) return true;
	if (compareReals(a, b) === 0) return true;
	if ([a, b].every(isWholeNumber) && !hasDecimal(left) && !hasDecimal(right)) return false;
	const off = Math.abs(a.near.value - b.near.value);
	// The whole part, or the next whole number, of a division.
	const isWholePart = off < 1 && [a, b].some(isWholeNumber) && ![a, b].every(isWholeNumber);
	return isWholePart || off <= NEAR * Math.max(Math.abs(a.near.value), Math.abs(b.near.value));
}

/** `3-5 = 6`, `2+6 = 0`, `3^4 = 13`: it may count in a circle, as clocks and remainders do. */
function isCircular({ left, right }: Sides): boolean {
	const [a, b] = [toReal(left), toReal(right)];
	if (!a || !b || ![a, b].every(isWholeNumber)) return false;
	const [from, to] = [a.near.value, b.near.value];
	return to >= 0 && (from < 0 || to === 0 || (isPower(left) && to < from));
}

/** `4 + 3 = 7 * 2` goes on computing, `5 + 3*4 = 12` tells the last term, `1/4 = 1500` a share. */
function isRemark({ left, right }: Sides): boolean {
	const isSame = (a: Tree, b: Tree) => compareTrees(a, b) === 'same';
	if (right.type === 'binary' && isSame(firstOf(right), left)) return true;
	if (left.type !== 'binary' || isSame(left.right, right)) return left.type === 'binary';
	// `10^-25 + 8 = 10^-17` adds exponents.
	if (isPower(right) && isPower(left.left) && isSame(firstOf(left), firstOf(right))) return true;
	const isShare = left.op === '/' && left.left.type === 'number' && left.right.type === 'number';
	return isShare && right.type === 'number';
}

function isPower(tree: Tree): boolean {
	return tree.type === 'binary' && tree.op === '^';
}

function firstOf(tree: Tree): Tree {
	return tree.type === 'binary' ? firstOf(tree.left) : tree;
}

/** `3/4 * 100 = 75%`. */
function isPercentage({ left, right }: Sides): boolean {
	return right.type === 'unary' && right.op === '%' && isNear({ left, right: right.of });
}

function isWholeNumber({ exact }: Real): boolean {
	return exact !== null && isWhole(exact);
}

function hasDecimal(tree: Tree): boolean {
	return someTree(tree, (part) => {
		if (part.type === 'number') return part.written === 'decimal';
		return part.type === 'call' || (part.type === 'name' && exactValue(part) === null);
	});
}
