import { isPlain, placeOf, type Candidate, type Ground } from './candidate.ts';
import type { SpotTheSlip } from './checkpoint.ts';
import { isArithmetic, isVariable } from './formula.ts';
import type { Facts } from './facts.ts';
import { claims, type Slip } from './slips.ts';

const FEWEST = 4;
const MOST = 8;
/** Fewer claims than these leave nothing to look through. */
const FEWEST_CLAIMS = 2;

/** Stretches without a doubt of their own, with one slip in them or none. */
export function spotTheSlips(ground: Ground, sound: ReadonlySet<number>): Candidate[] {
	const { facts, slips, random } = ground;
	const slipAt = new Map(slips.map((slip) => [slip.step, slip]));
	return facts.analysis.steps.flatMap(({ index: last }): Candidate[] => {
		if (!claims(facts, last)) return [];
		const steps = stretchTo(facts, last, FEWEST + Math.floor(random() * (MOST - FEWEST + 1)));
		const claiming = steps.filter((index) => claims(facts, index));
		if (steps.length < FEWEST || claiming.length < FEWEST_CLAIMS) return [];
		const slip = slipAt.get(steps.find((index) => slipAt.has(index)) ?? -1) ?? null;
		const before = steps.filter((index) => index < (slip?.step ?? Infinity));
		if (before.some((index) => facts.step(index)!.fate !== 'kept')) return [];
		const isClear = slip
			? slip.isFirst && !isVariable(slip.wrong.computed)
			: claiming.every((index) => sound.has(index)) &&
				claiming.some((index) => calculates(facts, index));
		return isClear ? [candidateOf(facts, steps, slip)] : [];
	});
}

/** The longest stretch of plain steps up to `last`, of at most `length` steps. */
function stretchTo(facts: Facts, last: number, length: number): number[] {
	const steps: number[] = [];
	for (let index = last; steps.length < length; index--) {
		if (!isPlain(facts, index) || !facts.isSure(index)) break;
		steps.unshift(index);
	}
	return steps;
}

function calculates(facts: Facts, index: number): boolean {
	return facts.equationsOf(index).some(({ computed }) => isArithmetic(computed));
}

function candidateOf(facts: Facts, steps: readonly number[], slip: Slip | null): Candidate {
	const [first, last] = [steps[0]!, steps.at(-1)!];
	const checkpoint: SpotTheSlip = {
		...placeOf(facts, slip?.step ?? last, facts.step(last)!.end),
		checkpoint: 'spot-the-slip',
		lines: steps.map((index) => {
			const { start, end } = facts.step(index)!;
			return { start, end };
		}),
		wrong: slip && slip.step - first,
		slipKind: slip?.kind ?? null
	};
	return { checkpoint, worth: slip ? 5 : 2, isControl: slip === null, first, last };
}
