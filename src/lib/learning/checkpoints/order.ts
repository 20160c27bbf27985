import { shuffle } from '../random.ts';
import { isPlain, placeOf, type Candidate, type Ground } from './candidate.ts';
import type { Order } from './checkpoint.ts';
import { compact } from './formula.ts';
import type { Facts } from './facts.ts';
import { needed } from './needs.ts';

const FEWEST = 4;
const MOST = 6;
/** Below this share of pairs that the links put in order, too many orders would be right. */
const LEAST_ORDERED = 0.6;
/** Steps this far apart are no longer seen as one piece of work. */
const WIDEST = 14;
/** Says in words where it stands. */
const NUMBERED =
	/^\W*(?:\d+[.)]|step\b|first(?:ly)?\b|second(?:ly)?\b|third(?:ly)?\b|next\b|finally\b|lastly\b|第.|首先|其次|然后|接着|最后)/i;

/** Lines of the spine that follow each other, to be put in order before they are seen. */
export function orders({ facts, random }: Ground, sound: ReadonlySet<number>): Candidate[] {
	const spine = facts.analysis.spine.filter((index) => isLine(facts, index));
	return spine.flatMap((_, from): Candidate[] => {
		const length = FEWEST + Math.floor(random() * (MOST - FEWEST + 1));
		const steps = spine.slice(from, from + length);
		if (!canBeOrdered(facts, steps, sound)) return [];
		const before = pairsOf(facts, steps);
		const ordered = (2 * before.length) / (steps.length * (steps.length - 1));
		if (ordered < LEAST_ORDERED) return [];
		const shown = shuffleWrong(before, steps.length, random);
		const at = (position: number) => shown.indexOf(position);
		const [first, last] = [steps[0]!, steps.at(-1)!];
		const checkpoint: Order = {
			...placeOf(facts, first, facts.step(first)!.start),
			checkpoint: 'order',
			lines: shown.map((position) => facts.textOf(steps[position]!)),
			right: steps.map((_, position) => at(position)),
			before: before.map(([one, other]) => [at(one), at(other)] as const)
		};
		return [{ checkpoint, worth: 2 + ordered, isControl: false, first, last }];
	});
}

/** Positions in an order that is not right. */
function shuffleWrong(
	before: readonly (readonly [number, number])[],
	count: number,
	random: () => number
): number[] {
	const shown = shuffle(
		Array.from({ length: count }, (_, at) => at),
		random
	);
	return respected(before, shown) === 1 ? shown.reverse() : shown;
}

/** Share of the pairs that an order respects, 0 to 1. @param order positions, each once */
export function respected(
	before: readonly (readonly [number, number])[],
	order: readonly number[]
): number {
	const kept = before.filter(([one, other]) => order.indexOf(one) < order.indexOf(other));
	return before.length === 0 ? 1 : kept.length / before.length;
}

function canBeOrdered(facts: Facts, steps: readonly number[], sound: ReadonlySet<number>): boolean {
	const texts = steps.map((index) => facts.textOf(index));
	const start = facts.step(steps[0]!)?.start ?? 0;
	return (
		steps.length >= FEWEST &&
		steps.at(-1)! - steps[0]! <= WIDEST &&
		steps.filter((index) => sound.has(index)).length >= FEWEST - 1 &&
		new Set(steps.map((index) => comesTo(facts, index))).size === steps.length &&
		new Set(texts).size === texts.length &&
		texts.every((text) => facts.analysis.text.indexOf(text) >= start) &&
		texts.filter((text) => NUMBERED.test(text)).length < 2
	);
}

/** Whether a step stands by itself: it states something, and is not only announced or announces. */
function isLine(facts: Facts, index: number): boolean {
	const isKept = facts.step(index)?.fate === 'kept' && isPlain(facts, index);
	return isKept && facts.isSure(index) && facts.equationsOf(index).length > 0;
}

/** The last value; steps with the same one would be hard to tell apart. */
function comesTo(facts: Facts, index: number): string {
	return compact(facts.equationsOf(index).at(-1)?.value ?? '');
}

/** Pairs of positions in `steps`, the first of which the second rests on, also through steps between. */
function pairsOf(facts: Facts, steps: readonly number[]): [number, number][] {
	return steps.flatMap((step, later) => {
		const basis = needed(facts, step, steps[0]!);
		return steps
			.slice(0, later)
			.flatMap((other, earlier): [number, number][] =>
				basis.has(other) ? [[earlier, later]] : []
			);
	});
}
