import type { CheckpointKind, Habit, SlipKind } from './event.ts';

/** Something that could be practised next. */
export interface Candidate {
	readonly id: string;
	readonly problemId: string;
	readonly skills: readonly string[];
	/** Kinds of its checkpoints; empty: a problem to be tried alone. */
	readonly checkpoints: readonly CheckpointKind[];
	/** Kinds of the slips that are in it to be found. */
	readonly slipKinds: readonly SlipKind[];
	/** How long it takes, as expected. */
	readonly minutes: number;
	/** How hard it is, from 0, easy; null: not known. */
	readonly level: number | null;
}

const TRAINED_BY: Readonly<Record<CheckpointKind, readonly Habit[]>> = {
	'predict-result': [],
	'predict-move': [],
	'trust-or-doubt': ['doubts-with-reason', 'trusts-with-reason'],
	'spot-the-slip': ['finds-slips', 'trusts-with-reason'],
	repair: [],
	explain: [],
	order: []
};

/** Habits that a candidate gives the chance to practise. */
export function habitsOf({ checkpoints }: Pick<Candidate, 'checkpoints'>): Habit[] {
	if (checkpoints.length === 0) return ['checks-own-work', 'knows-when-to-stop'];
	return [...new Set(checkpoints.flatMap((kind) => TRAINED_BY[kind]))];
}
