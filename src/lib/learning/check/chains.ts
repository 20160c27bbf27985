import { compareTrees } from './identity.ts';
import { fails, unknown, type Judgement } from './judgement.ts';
import { relationsOf } from './solutions.ts';
import type { Statement } from './statement.ts';
import { isClosed, isIdentity, truthOf } from './truth.ts';
import { bothSigns, variablesOf, type Tree } from './tree.ts';

/**
 * Compares a chain of equalities with an expected value: `V = a^3 = 8`, `2x + 3x = 5x`. Its last side is the answer;
 * where that is right and the chain is not, nothing is said.
 * @param name what the first side defines, if it is a name
 * @param judge compares the last side with the expected value
 * @returns null for what is no chain, or an equation in one unknown
 */
export function compareChain(
	given: Statement,
	expected: Tree,
	{ name, judge }: { readonly name: string | null; readonly judge: (last: Tree) => Judgement }
): Judgement | null {
	if (given.type !== 'relation' || given.signs.some((sign) => sign !== '=' && sign !== '~'))
		return null;
	const last = given.sides.at(-1)!;
	if (bothSigns(last).length > 1 || (name !== null && variablesOf(last).has(name))) return null;
	const links = relationsOf(given).slice(name === null ? 0 : 1);
	const judged = judge(last);
	if (name !== null) {
		const isBroken = links.some((link) => isClosed(link) && truthOf(link) === 'false');
		return isBroken ? notHeld(judged) : judged;
	}
	if (links.every(isIdentity)) return judged;
	const isEquation = given.sides.some((side) => variablesOf(side).size > 0);
	if (isEquation && variablesOf(expected).size === 0) return null;
	if (judged.verdict === 'holds' || variablesOf(last).size < variablesOf(expected).size)
		return unknown('ambiguous');
	// What was asked for, and something else made of it; any other equation may be meant as one.
	const isWrong = !isEquation || compareTrees(given.sides[0]!, expected) === 'same';
	return isWrong ? fails(judged.slip) : unknown('kinds');
}

function notHeld(judged: Judgement): Judgement {
	return judged.verdict === 'holds' ? unknown('ambiguous') : judged;
}

/** `√17 ≈ 4.12` beside √17: whether a chain says what is expected itself before a rounding of it. */
export function isExactBefore(given: Statement, expected: Tree): boolean {
	if (given.type !== 'relation' || given.unit || variablesOf(expected).size > 0) return false;
	const links = relationsOf(given).filter(isClosed);
	return links.some(({ left }) => compareTrees(left, expected) === 'same');
}
