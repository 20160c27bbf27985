import type { Annotation } from '../../trace/annotation.ts';
import type { SlipKind } from '../event.ts';
import type { RubricId } from './checkpoint.ts';
import type { Feedback } from './grade.ts';
import type { Hint } from './hints.ts';
import type { PublicCheckpoint } from './public-form.ts';
import type { Response } from './response.ts';
import type { Right } from './right-response.ts';

/** A checkpoint that the student has acted at, with its solution. */
export interface AnsweredCheckpoint {
	readonly form: PublicCheckpoint;
	/** Index of the step when the practice began; it may be another since steps were corrected. */
	readonly step: number;
	/** Where the step begins in the trace, in UTF-16 units. */
	readonly start: number;
	readonly response: Response;
	readonly fulfils: readonly RubricId[] | null;
	readonly feedback: Feedback;
	/** Hints taken off; null: not graded. */
	readonly score: number | null;
	readonly hints: number;
	readonly right: Right;
	/** What the slip was about, where there was one. */
	readonly slipKind: SlipKind | null;
}

/** The checkpoint at which the student is to act. */
export interface AskedCheckpoint {
	readonly form: PublicCheckpoint;
	readonly opened: readonly Hint[];
	/** What the next hint costs; null: all are open. */
	readonly next: Pick<Hint, 'level' | 'isLast' | 'atMost'> | null;
}

/** What a student may see of a practice. */
export interface ShownPractice {
	readonly id: string;
	readonly runId: string;
	readonly statement: string;
	/** The trace up to the next checkpoint, or the whole. */
	readonly text: string;
	/** What came with that part of the trace; null: nothing. */
	readonly annotation: Annotation | null;
	readonly isOver: boolean;
	/** How many checkpoints there are. */
	readonly count: number;
	readonly answered: readonly AnsweredCheckpoint[];
	/** Null when it is over. */
	readonly asked: AskedCheckpoint | null;
}
