import type { Analysis, Kind } from './step.ts';
import { finalValue, statedValues } from './values.ts';

/** Where in a thought its answer was first there, and how long the thought went on. */
export interface FirstAnswer {
	/** Index of the step. */
	readonly step: number;
	/** Share of the thought that stands before the step, 0 to 1. */
	readonly before: number;
	/** Steps that came after it. */
	readonly after: number;
}

/** These say what the problem says, or what is to be done. */
const SAYS_NO_RESULT: ReadonlySet<Kind> = new Set(['restate', 'plan']);

/**
 * The first step that states the value that the answer comes to. Null when that cannot be said: there is no such value,
 * or no step states it. Linear in the text.
 * @param answer of the run, Markdown and LaTeX
 */
export function findFirstAnswer({ text, steps }: Analysis, answer: string): FirstAnswer | null {
	const value = finalValue(answer);
	if (value === null) return null;
	const first = steps.find(
		({ kind, start, end }) =>
			!SAYS_NO_RESULT.has(kind) && statedValues(text.slice(start, end)).includes(value)
	);
	if (!first) return null;
	return {
		step: first.index,
		before: first.start / text.length,
		after: steps.length - 1 - first.index
	};
}
