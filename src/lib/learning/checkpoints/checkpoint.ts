import type { Kind, Segment } from '../../trace/step.ts';
import type { SlipKind } from '../event.ts';

/** What a thought may do next. */
export const MOVES = ['go-on', 'check', 'doubt', 'change-way'] as const;
export type Move = (typeof MOVES)[number];

/** What a student asks of an own explanation, yes or no; ids of messages. */
export const RUBRIC = ['names-what', 'gives-reason', 'says-how-to-settle'] as const;
export type RubricId = (typeof RUBRIC)[number];

interface Place {
	/** Index of the step that is asked about. */
	readonly step: number;
	/** Where that step begins in the trace. */
	readonly start: number;
	/** What kind it is. */
	readonly kind: Kind;
	/** All from here on stays hidden until the student has acted; UTF-16 offset. */
	readonly visibleEnd: number;
}

/** What comes out? */
export interface PredictResult extends Place {
	readonly checkpoint: 'predict-result';
	/** What it computes from, shown: `65-9`. */
	readonly left: string;
	readonly expected: string;
}

/** What does it do next? The step is the one that is hidden. */
export interface PredictMove extends Place {
	readonly checkpoint: 'predict-move';
	readonly right: Move;
}

/** Is the step that was just shown to be trusted? */
export interface TrustOrDoubt extends Place {
	readonly checkpoint: 'trust-or-doubt';
	readonly slip: boolean;
	readonly slipKind: SlipKind | null;
}

/** Is there a slip in the steps that were just shown, where and of what kind? */
export interface SpotTheSlip extends Place {
	readonly checkpoint: 'spot-the-slip';
	/** Spans of the steps, in their order. */
	readonly lines: readonly Segment[];
	/** Which of `lines` is the first wrong one; null: none. */
	readonly wrong: number | null;
	/** `other`: could not be told, and is not graded. Null where nothing is wrong. */
	readonly slipKind: SlipKind | null;
}

/** The step is wrong: what should it say? */
export interface Repair extends Place {
	readonly checkpoint: 'repair';
	/** Span of the wrong step. */
	readonly wrong: Segment;
	/** What the trace's own revision comes to. */
	readonly expected: string;
	readonly slipKind: SlipKind;
	/** Span of the step that mends it, shown afterwards. */
	readonly mended: Segment;
}

/** Why did it doubt here? */
export interface Explain extends Place {
	readonly checkpoint: 'explain';
	/** Span of the trace's own answer, shown afterwards. */
	readonly own: Segment;
}

/** In which order did it go? */
export interface Order extends Place {
	readonly checkpoint: 'order';
	/** Texts of the steps, shuffled. */
	readonly lines: readonly string[];
	/** Positions in `lines`, in the order of the trace. */
	readonly right: readonly number[];
	/** Pairs of positions in `lines`: the first must come before the second. */
	readonly before: readonly (readonly [number, number])[];
}

/** A place where the student must act before seeing more, with its solution: never sent as it is, see `publicForm`. */
export type Checkpoint =
	PredictResult | PredictMove | TrustOrDoubt | SpotTheSlip | Repair | Explain | Order;
