import type { Stance } from './cues.ts';

/** What a step does. The order is that of the legend. */
export const KINDS = [
	'restate',
	'plan',
	'recall',
	'derive',
	'question',
	'verify',
	'revise',
	'alternative',
	'conclude',
	'other'
] as const;
export type Kind = (typeof KINDS)[number];

/** Where a step stands in the story that students are told, in the order of that story. */
export const PHASES = [
	'read',
	'reflect',
	'first-attempt',
	'doubt',
	'refine',
	'recall',
	'synthesise',
	'explain'
] as const;
export type Phase = (typeof PHASES)[number];

export const LINK_TYPES = [
	'supports',
	'questions',
	'verifies',
	'revises',
	'branches',
	'resolves'
] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** What became of a step. */
export const FATES = ['kept', 'superseded', 'abandoned', 'open'] as const;
export type Fate = (typeof FATES)[number];

/** What came of a doubt. */
export const OUTCOMES = ['confirmed', 'corrected', 'dropped', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A contiguous span of the trace. Offsets are UTF-16 code units: start inclusive, end exclusive. */
export interface Segment {
	readonly start: number;
	readonly end: number;
}

/**
 * One step of a trace. Steps tile the trace: the first starts at 0, each starts where the one before ends,
 * the last ends with the text. `fate` and `outcome` may change while the trace grows; the rest of a step,
 * once it is no longer the last, does not.
 */
export interface Step extends Segment {
	/** Position in the list of steps, from 0. On the page steps are counted from 1. */
	readonly index: number;
	readonly kind: Kind;
	/** How sure whoever said it is of `kind`, 0 to 1; 1 where a person did. */
	readonly confidence: number;
	readonly phase: Phase;
	readonly fate: Fate;
	/** Set on doubts only (kinds `question`, `verify`, `revise`). */
	readonly outcome: Outcome | null;
	/** How it takes part in a check; left out where it does not. */
	readonly stance?: Stance;
	/** A person has changed its kind or its boundaries. */
	readonly corrected?: true;
}

/** A typed arrow from a later step to an earlier one; both are step indices. */
export interface Link {
	readonly from: number;
	readonly to: number;
	readonly type: LinkType;
}

/** A run of steps with one purpose. Episodes tile the steps as steps tile the trace. */
export interface Episode extends Segment {
	/** Position in the list of episodes, from 0. */
	readonly index: number;
	/** Indices of the first and the last step in it. */
	readonly firstStep: number;
	readonly lastStep: number;
	/** A span of the trace within the episode, one line long. */
	readonly title: Segment;
	/** How many of its steps are doubts. */
	readonly doubts: number;
}

/**
 * Everything the core has found in a trace so far. A new object on each change; steps that did not change are shared.
 * An `Analyser` makes the lists when they are first read.
 */
export interface Analysis {
	readonly text: string;
	readonly steps: readonly Step[];
	readonly links: readonly Link[];
	/** Supports that may be, but are not sure enough to be drawn or reasoned from; none by the rules. */
	readonly faintLinks: readonly Link[];
	/** Indices of the steps that survive into the answer, ascending. */
	readonly spine: readonly number[];
	readonly episodes: readonly Episode[];
	/** True once `end` was called: the last step is final and open doubts stay open. */
	readonly ended: boolean;
	/** Who said of what kind the steps are, those apart that a person corrected. */
	readonly classifier: Classifier;
	/** Whether the classifier had seen what comes after a step. */
	readonly hindsight: boolean;
}

/** What labels steps: the table of cues, the trained model, or an annotation that came with the trace. */
export const CLASSIFIERS = ['rules', 'model', 'annotation'] as const;
export type Classifier = (typeof CLASSIFIERS)[number];

/** Below this a kind is more likely wrong than right, as far as its classifier knows. */
const UNSURE_BELOW = 0.5;

/** Whether the kind of a step is to be shown as doubtful. */
export function isUnsure({ confidence }: Pick<Step, 'confidence'>): boolean {
	return confidence < UNSURE_BELOW;
}

/** Whether a step is whole: the last one of a trace that has not ended may still grow. */
export function isWritten(
	{ steps, ended }: Pick<Analysis, 'steps' | 'ended'>,
	{ index }: Pick<Step, 'index'>
): boolean {
	return ended || index < steps.length - 1;
}

/** Kinds that the page calls second thoughts. */
export function isDoubt(step: Pick<Step, 'kind'>): boolean {
	return step.kind === 'question' || step.kind === 'verify' || step.kind === 'revise';
}
