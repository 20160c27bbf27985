import { isDoubt, type Kind } from '../../trace/step.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Facts } from './facts.ts';
import { basisOfDoubt, claims, type Slip } from './slips.ts';

/** A checkpoint that may be chosen. */
export interface Candidate {
	readonly checkpoint: Checkpoint;
	/** How instructive it is beside others; 1 for a plain one. */
	readonly worth: number;
	/** Nothing happens here: it keeps a student from answering by habit, and is only chosen beside others. */
	readonly isControl: boolean;
	/** The steps that it shows or asks about; no other is chosen within them. */
	readonly first: number;
	readonly last: number;
}

/** What all candidates are looked for in. */
export interface Ground {
	readonly facts: Facts;
	readonly slips: readonly Slip[];
	readonly random: () => number;
}

/** Place of a checkpoint that asks about a step. */
export function placeOf(facts: Facts, index: number, visibleEnd: number) {
	const { start, kind } = facts.step(index)!;
	return { step: index, start, kind, visibleEnd };
}

/** Kinds that state something or go on, and question nothing. */
const PLAIN: ReadonlySet<Kind> = new Set(['restate', 'plan', 'recall', 'derive', 'conclude']);

export function isPlain(facts: Facts, index: number): boolean {
	return PLAIN.has(facts.step(index)?.kind ?? 'other');
}

/** Claims that nothing speaks against: no slip in them or beneath them, no failed check, no doubt that changed something. */
export function soundSteps({ facts, slips }: Ground): ReadonlySet<number> {
	const { steps } = facts.analysis;
	const suspect = new Set(slips.map(({ step }) => step));
	for (const { index, kind, outcome } of steps) {
		const changed = kind === 'revise' || (isDoubt({ kind }) && outcome !== 'confirmed');
		if (changed) for (const step of basisOfDoubt(facts, index)) suspect.add(step);
	}
	const sound = new Set<number>();
	for (const { index, fate } of steps) {
		const rests = facts.linksFrom(index).filter(({ type }) => type === 'supports');
		if (fate !== 'kept' || rests.some(({ to }) => suspect.has(to))) suspect.add(index);
		const fails = !suspect.has(index) && facts.judge.checkStep(facts.textOf(index)) === 'fails';
		if (fails) suspect.add(index);
		if (!suspect.has(index) && claims(facts, index)) sound.add(index);
	}
	return sound;
}
