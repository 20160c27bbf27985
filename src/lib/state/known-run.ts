import type { KnownRun } from './run-view.svelte.ts';

/** A run as the server gives it to its page. */
export interface StoredRun extends Omit<KnownRun, 'tokens' | 'tookMs' | 'statement'> {
	readonly problem: { readonly statement: string };
	readonly thoughtTokens: number;
	readonly answerTokens: number;
	readonly totalMs: number | null;
}

/**
 * What the page begins with. A run that is going on begins with nothing, and gets all of it from the stream: text,
 * tokens and times then come from one source. The time of work before it was continued is known already.
 */
export function knownRun(run: StoredRun): KnownRun {
	const { status, thoughtTokens, answerTokens, totalMs: tookMs, place, problem, ...text } = run;
	const { statement } = problem;
	const { corrections = [], annotation = null } = run;
	const tokens = thoughtTokens + answerTokens;
	if (status !== 'queued' && status !== 'running')
		return { ...text, status, tokens, tookMs, place, statement };
	return {
		status,
		thought: '',
		answer: '',
		tokens: 0,
		tookMs,
		lastSeq: 0,
		error: null,
		place,
		corrections,
		annotation,
		statement
	};
}
