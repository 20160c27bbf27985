import type { Move } from '$lib/learning/checkpoints/checkpoint.ts';
import type { Kind } from '$lib/trace/index.ts';

/** The kind whose glyph stands for a move. */
export const MOVE_KINDS: Readonly<Record<Move, Kind>> = {
	'go-on': 'derive',
	check: 'verify',
	doubt: 'question',
	'change-way': 'alternative'
};
