import type { Kind } from '../trace/step.ts';

/** Where a student must act before seeing more. */
export const CHECKPOINT_KINDS = [
	'predict-result',
	'predict-move',
	'trust-or-doubt',
	'spot-the-slip',
	'repair',
	'explain',
	'order'
] as const;
export type CheckpointKind = (typeof CHECKPOINT_KINDS)[number];

/** What a student may be good at when judging a thought, whatever its subject. */
export const HABITS = [
	'finds-slips',
	'doubts-with-reason',
	'trusts-with-reason',
	'checks-own-work',
	'knows-when-to-stop'
] as const;
export type Habit = (typeof HABITS)[number];

/** What a slip was about, as a student would say it; `other` where it could not be told. */
export const SLIP_KINDS = ['sign', 'calculation', 'copied', 'order', 'rule', 'other'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** What every learning event has. */
interface Fact {
	/** Ms since 1970. */
	readonly atMs: number;
	readonly problemId: string;
	/** Skills that the problem takes, such as `fractions`; see `skills.ts`. Empty: none was recognised. */
	readonly skills: readonly string[];
}

/** One line of the student's own solution was checked against the line before. */
export interface LineTried extends Fact {
	readonly type: 'line';
	/** Counts from 0 within the own try. */
	readonly line: number;
	readonly text: string;
	readonly verdict: 'equivalent' | 'follows' | 'does-not-follow' | 'cannot-tell';
}

/** The student gave an answer of their own to the problem. */
export interface Attempted extends Fact {
	readonly type: 'attempt';
	readonly answer: string;
	/** Null: the checker could not tell. Then it says nothing about the skill. */
	readonly correct: boolean | null;
	/** `run`: compared with what the model came to, which may be wrong. Left out: with the right answer, or in an older fact. */
	readonly against?: 'run';
	/** How many hints had been opened, and whether the model's thought had been seen. */
	readonly hints: number;
	readonly sawThought: boolean;
	/** Whether the student had checked a line or put the answer in before giving it. */
	readonly checked: boolean;
}

/** The student acted at a checkpoint of a run. */
export interface Acted extends Fact {
	readonly type: 'checkpoint';
	readonly runId: string;
	/** Where the step begins in the trace, in UTF-16 units. */
	readonly start: number;
	readonly checkpoint: CheckpointKind;
	/** What kind the step is that was asked about. */
	readonly kind: Kind;
	/** As it was given, for the page and the teacher. */
	readonly response: string;
	/** 0 to 1; null where nobody can grade it (`explain`). */
	readonly score: number | null;
	/** The score before hints took from it; left out in older facts, see `rightness.ts`. */
	readonly unaided?: number | null;
	/** How sure the student said they were, 0.5 to 1; null: not asked. */
	readonly sureness: number | null;
	/** Whether there was a slip to find; null where that was not the question. */
	readonly slip: boolean | null;
	readonly slipKind: SlipKind | null;
	readonly hints: number;
}

/** Help was opened. Level 1 is the first hint; the last shows it all. */
export interface HelpOpened extends Fact {
	readonly type: 'help';
	readonly runId: string | null;
	readonly start: number | null;
	readonly level: number;
	readonly isLast: boolean;
}

/** A fact about what a student did. Never changed: every figure of progress is computed from these. */
export type LearningEvent = LineTried | Attempted | Acted | HelpOpened;
