import type { Told } from './checkpoints/told.ts';
import type { Acted, Attempted } from './event.ts';

/** Where a page leads from something that a student did. */
export type Lead =
	/** `at`: the step that holds this offset of the trace; null: no step. */
	| { readonly runId: string; readonly at: number | null }
	/** The run is practised with, so that what it thought is hidden. */
	| { readonly practiceId: string };

/** What a student did at a checkpoint, without what would tell where in the trace it was. */
export interface ToldAct extends Pick<
	Acted,
	'type' | 'atMs' | 'problemId' | 'checkpoint' | 'sureness' | 'slip' | 'hints'
> {
	/** How right it was, 0 to 1: hints take nothing from it. Null: nobody can tell. */
	readonly score: number | null;
	/** Null: it cannot, or may not, be told. */
	readonly said: Told | null;
	readonly right: Told | null;
}

/** An event behind a figure, as far as the student may see it now. */
export type Moment = (Attempted | ToldAct) & {
	/** Null: there is nothing left to see. */
	readonly lead: Lead | null;
};
