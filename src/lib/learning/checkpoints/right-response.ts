import type { Segment } from '../../trace/step.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Response } from './response.ts';

/** What is right, to be shown after a student has acted. */
export interface Right {
	/** A response that earns the full score; null where nothing is graded. */
	readonly response: Response | null;
	/** Span of the trace that says it; null: the next steps do. */
	readonly shows: Segment | null;
}

/** The solution of a checkpoint. */
export function rightOf(checkpoint: Checkpoint): Right {
	switch (checkpoint.checkpoint) {
		case 'predict-result':
			return {
				response: { checkpoint: 'predict-result', answer: checkpoint.expected },
				shows: null
			};
		case 'predict-move':
			return { response: { checkpoint: 'predict-move', move: checkpoint.right }, shows: null };
		case 'trust-or-doubt':
			return {
				response: { checkpoint: 'trust-or-doubt', trusts: !checkpoint.slip, sureness: 1 },
				shows: null
			};
		case 'spot-the-slip': {
			const { wrong, slipKind } = checkpoint;
			const shows = wrong === null ? null : (checkpoint.lines[wrong] ?? null);
			return { response: { checkpoint: 'spot-the-slip', line: wrong, slipKind }, shows };
		}
		case 'repair':
			return {
				response: { checkpoint: 'repair', answer: checkpoint.expected },
				shows: checkpoint.mended
			};
		case 'explain':
			return { response: null, shows: checkpoint.own };
		case 'order':
			return { response: { checkpoint: 'order', order: checkpoint.right }, shows: null };
	}
}
