import type { Segment } from '../../trace/step.ts';
import { MOVES, RUBRIC, type Checkpoint, type Move, type RubricId } from './checkpoint.ts';

/** What a student may see of a checkpoint before having acted. Spans lie in the visible part of the trace. */
export type PublicCheckpoint = { readonly visibleEnd: number } & (
	| { readonly checkpoint: 'predict-result'; readonly left: string }
	| { readonly checkpoint: 'predict-move'; readonly moves: readonly Move[] }
	| { readonly checkpoint: 'trust-or-doubt'; readonly asked: Segment }
	| { readonly checkpoint: 'spot-the-slip'; readonly lines: readonly Segment[] }
	| { readonly checkpoint: 'repair'; readonly asked: Segment }
	| {
			readonly checkpoint: 'explain';
			readonly asked: Segment;
			readonly rubric: readonly RubricId[];
	  }
	/** Texts of steps that are not visible yet, in no order. */
	| { readonly checkpoint: 'order'; readonly lines: readonly string[] }
);

/** A checkpoint without its solution: neither what is right nor which step it is about, where that would tell. */
export function publicForm(checkpoint: Checkpoint): PublicCheckpoint {
	const { start, visibleEnd } = checkpoint;
	const asked = { start, end: visibleEnd };
	switch (checkpoint.checkpoint) {
		case 'predict-result':
			return { checkpoint: 'predict-result', visibleEnd, left: checkpoint.left };
		case 'predict-move':
			return { checkpoint: 'predict-move', visibleEnd, moves: MOVES };
		case 'trust-or-doubt':
			return { checkpoint: 'trust-or-doubt', visibleEnd, asked };
		case 'spot-the-slip':
			return { checkpoint: 'spot-the-slip', visibleEnd, lines: checkpoint.lines };
		case 'repair':
			return { checkpoint: 'repair', visibleEnd, asked: checkpoint.wrong };
		case 'explain':
			return { checkpoint: 'explain', visibleEnd, asked, rubric: RUBRIC };
		case 'order':
			return { checkpoint: 'order', visibleEnd, lines: checkpoint.lines };
	}
}
