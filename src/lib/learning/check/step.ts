import { isMeantOtherwise } from './claim-meaning.ts';
import { claimsIn, type Claim } from './claims.ts';
import type { Verdict } from './judgement.ts';
import { realToLatex } from './real-latex.ts';
import { toReal } from './real.ts';
import { truthOf } from './truth.ts';

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
	return claim.isLoose || isMeantOtherwise(claim) ? 'unknown' : 'fails';
}

function describe(text: string, { start, end, left }: Claim): FailedClaim {
	const value = toReal(left)!;
	return { start, end, says: text.slice(start, end), right: realToLatex(value) };
}
