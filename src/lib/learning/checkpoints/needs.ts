import { compact, numbersIn } from './formula.ts';
import type { Facts } from './facts.ts';

/**
 * A step and the steps from `first` on that must have come before it. Many links only say that one step follows
 * another, so a link counts where the text bears it out: the later step takes up a number that the earlier one was
 * the first to say, or both are equations with the same unknown.
 */
export function needed(facts: Facts, step: number, first: number): Set<number> {
	const found = new Set([step]);
	for (const later of found) {
		for (const earlier of firstSayers(facts, later))
			if (earlier >= first && earlier < later) found.add(earlier);
		for (const { to, type } of facts.linksFrom(later))
			if (type === 'supports' && to >= first && shareUnknown(facts, later, to)) found.add(to);
	}
	return found;
}

/** The steps that were the first to say the numbers in a step; single digits prove nothing. */
function firstSayers(facts: Facts, step: number): number[] {
	return numbersIn(facts.textOf(step))
		.filter((number) => number.length > 1)
		.map((number) => facts.stepAt(facts.firstSaid(number)));
}

function shareUnknown(facts: Facts, later: number, earlier: number): boolean {
	const known = unknownsOf(facts, earlier);
	return [...unknownsOf(facts, later)].some((letter) => known.has(letter));
}

function unknownsOf(facts: Facts, step: number): Set<string> {
	const sides = facts
		.equationsOf(step)
		.map(({ left }) => compact(left).replace(/\\[A-Za-z]+/g, ''));
	return new Set(sides.join('').match(/[A-Za-z]/g) ?? []);
}
