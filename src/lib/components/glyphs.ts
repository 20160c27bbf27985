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

/**
 * The signs of `KIND_GLYPHS`, drawn: few fonts have all of them, and none has them in one weight.
 * Strokes in a box of 16 by 16; a dot is a stroke of no length.
 */
export const GLYPH_STROKES: Record<Kind, string> = {
	restate: 'M3 6h10M3 10h10',
	plan: 'M8 2.5 13.5 8 8 13.5 2.5 8Z',
	recall: 'M4.5 10.5v.5M4 10.5C3.2 7.5 4 5 6.5 3.8M11 10.5v.5M10.5 10.5C9.7 7.5 10.5 5 13 3.8',
	derive: 'M2.5 8h11M9.5 4l4 4-4 4',
	question: 'M5 5.8a3 3 0 1 1 4.5 2.6C8.5 9 8 9.5 8 10.5M8 13.6v.01',
	verify: 'M3 11h10M3 14.2h10M6.1 3.4a1.9 1.9 0 1 1 2.8 1.7C8.3 5.4 8 5.8 8 6.3M8 8.3v.01',
	revise: 'M3.4 7.4A4.8 4.8 0 1 1 4.3 11M3 3.6 3.4 7.4 7.1 6.6',
	alternative: 'M8 14V9.5C8 6.5 3.5 7 3.5 2.5M8 9.5c0-3 4.5-2.5 4.5-7',
	conclude: 'M5 5h6v6H5Z',
	other: 'M8 8v.01'
};

/** What came of a doubt: a mark beside the amber, never another colour alone. */
export const OUTCOME_MARKS: Record<Outcome, string> = {
	confirmed: '✓',
	corrected: '↺',
	dropped: '✕',
	open: '○'
};
