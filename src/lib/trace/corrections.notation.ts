import type { Analysis, Kind } from './step.ts';

export const KIND_SIGNS: Record<Kind, string> = {
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

/** The steps of an analysis on one line, for tests: the sign of each kind, `!` where it was corrected, the text. */
export function written({ text, steps }: Analysis): string {
	return steps
		.map(({ start, end, kind, corrected }) => {
			const mark = corrected ? '!' : '';
			return KIND_SIGNS[kind] + mark + text.slice(start, end).trim();
		})
		.join(' ');
}
