import type { Kind, Outcome } from '$lib/trace/index.ts';

/** One glyph per kind, the same in strip, graph, reader, legend, export and speech. */
export const KIND_GLYPHS: Record<Kind, string> = {
	restate: '=',
	plan: '◇',
	recall: '❝',
	derive: '→',
	question: '?',
	verify: '≟',
	revise: '↺',
	alternative: '⑂',
	conclude: '■',
	other: '·'
};

/** What came of a doubt: a mark beside the amber, never another colour alone. */
export const OUTCOME_MARKS: Record<Outcome, string> = {
	confirmed: '✓',
	corrected: '↺',
	dropped: '✕',
	open: '○'
};
