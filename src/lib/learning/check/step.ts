import { claimsIn, type Claim } from './claims.ts';
import { exactValue } from './exact.ts';
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
	return claim.sign === '=' && isNear(claim) ? 'unknown' : 'fails';
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
