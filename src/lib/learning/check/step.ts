import { claimsIn, type Claim } from './claims.ts';
import { exactValue } from './exact.ts';
import { compareTrees } from './identity.ts';
import type { Verdict } from './judgement.ts';
import { isWhole } from './rational.ts';
import { toReal, type Real } from './real.ts';
import { someTree, type Tree } from './tree.ts';
import { truthOf } from './truth.ts';
import { realToLatex } from './real-latex.ts';

/** A claim that is not so. */
export interface FailedClaim {
	/** UTF-16 offsets in the text of the step. */
	readonly start: number;
	readonly end: number;
	/** The text that they enclose. */
	readonly says: string;
	/** What its left side comes to, in LaTeX. */
	readonly right: string;
}

export interface StepCheck {
	/** `holds`: each claim that could be decided holds. `unknown`: none could be decided. */
	readonly verdict: Verdict;
	/** Claims that were found to hold. */
	readonly held: number;
	/** The first claim that fails; null unless the verdict is `fails`. */
	readonly failed: FailedClaim | null;
}

/**
 * Checks the arithmetic that a step of a trace asserts, in formulas and in prose. Made to fail no right step: what is
 * asked, supposed, denied, rounded, cut off or in another arithmetic is left out. Never throws; reads 4,000 letters.
 */
export function checkStep(text: string): StepCheck {
	let held = 0;
	for (const claim of claimsIn(text)) {
		const truth = truthOfClaim(claim);
		if (truth === 'fails') return { verdict: 'fails', held, failed: describe(text, claim) };
		if (truth === 'holds') held += 1;
	}
	return { verdict: held > 0 ? 'holds' : 'unknown', held, failed: null };
}

function truthOfClaim(claim: Claim): Verdict {
	const truth = truthOf(claim);
	if (truth === 'true') return 'holds';
	if (truth !== 'false') return 'unknown';
	const isLoose = isNear(claim) || isCircular(claim) || isRemark(claim) || isPercentage(claim);
	return claim.sign === '=' && isLoose ? 'unknown' : 'fails';
}

/** Below this relative difference a decimal may be a rounding of what it stands for, or of what came before. */
const NEAR = 0.02;

function isNear({ left, right }: Claim): boolean {
	const [a, b] = [toReal(left), toReal(right)];
	if (!a || !b) return true;
	if ([a, b].every(isWholeNumber) && !hasDecimal(left) && !hasDecimal(right)) return false;
	const off = Math.abs(a.near.value - b.near.value);
	// The whole part, or the next whole number, of a division.
	const isWholePart = off < 1 && [a, b].some(isWholeNumber) && ![a, b].every(isWholeNumber);
	return isWholePart || off <= NEAR * Math.max(Math.abs(a.near.value), Math.abs(b.near.value));
}

/** `3-5 = 6`, `2+6 = 0`, `3^4 = 13`: it may count in a circle, as clocks and remainders do. */
function isCircular({ left, right }: Claim): boolean {
	const [a, b] = [toReal(left), toReal(right)];
	if (!a || !b || ![a, b].every(isWholeNumber)) return false;
	const [from, to] = [a.near.value, b.near.value];
	return to >= 0 && (from < 0 || to === 0 || (isPower(left) && to < from));
}

/** `4 + 3 = 7 * 2` goes on computing, `5 + 3*4 = 12` tells the last term, `1/4 = 1500` a share. */
function isRemark({ left, right }: Claim): boolean {
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
function isPercentage({ left, right }: Claim): boolean {
	return right.type === 'unary' && right.op === '%' && compareTrees(left, right.of) === 'same';
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

function describe(text: string, { start, end, left }: Claim): FailedClaim {
	const value = toReal(left)!;
	return { start, end, says: text.slice(start, end), right: realToLatex(value) };
}
