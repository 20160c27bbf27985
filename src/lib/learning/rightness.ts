import type { Acted, CheckpointKind } from './event.ts';

/** Right or wrong, with nothing between. */
const ALL_OR_NOTHING: ReadonlySet<CheckpointKind> = new Set([
	'predict-result',
	'repair',
	'trust-or-doubt'
]);

/**
 * How right an act was, 0 to 1, whatever hints took from its score: help makes a right answer no less right. Null: nobody
 * can tell. Older facts keep the score alone, which tells it only of what is right or wrong.
 */
export function rightnessOf({ checkpoint, score, unaided }: Acted): number | null {
	if (unaided !== undefined) return unaided;
	return ALL_OR_NOTHING.has(checkpoint) && score !== null && score > 0 ? 1 : score;
}
