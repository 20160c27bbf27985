import type { SlipKind } from '../event.ts';
import type { Move, RubricId } from './checkpoint.ts';

/** What a student answers at a checkpoint. */
export type Response =
	| { readonly checkpoint: 'predict-result'; readonly answer: string }
	| { readonly checkpoint: 'predict-move'; readonly move: Move }
	| {
			readonly checkpoint: 'trust-or-doubt';
			readonly trusts: boolean;
			/** How sure of it, 0.5 to 1. */
			readonly sureness: number;
	  }
	| {
			readonly checkpoint: 'spot-the-slip';
			/** Position in the lines that are shown, from 0; null: there is none. */
			readonly line: number | null;
			/** Null: not said. */
			readonly slipKind: SlipKind | null;
	  }
	| { readonly checkpoint: 'repair'; readonly answer: string }
	| {
			readonly checkpoint: 'explain';
			readonly text: string;
			/** What the student says the text does, after having seen the trace's own answer. */
			readonly fulfils: readonly RubricId[];
	  }
	| {
			readonly checkpoint: 'order';
			/** Positions in the lines that are shown, in the order given. */
			readonly order: readonly number[];
	  };
