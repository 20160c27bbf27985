import { setTimeout as wait } from 'node:timers/promises';
import { estimateTokens } from './estimate-tokens.ts';
import type { Reasoner, ReasonerChunk, ReasonerRequest } from './reasoner.ts';
import { ThinkSplitter } from './think-splitter.ts';

/** How often a replay shows more: smooth to the eye, and few enough events. */
const TICK_MS = 50;

/**
 * A trace that the student brought: pasted or uploaded text, with or without thinking tags. What follows the closing
 * tag is the answer; without tags all of it is thought.
 * @param charsPerSecond the speed of the replay; null: all at once
 * @param form `exact`: every character is thought, tags and line ends as they are, since offsets point into it
 */
export function recorded(
	text: string,
	charsPerSecond: number | null,
	form: 'tagged' | 'exact' = 'tagged'
): Reasoner {
	if (charsPerSecond !== null && !(charsPerSecond > 0))
		throw new RangeError(`charsPerSecond is ${charsPerSecond}; it must be above 0, or null`);
	const pieces: Piece[] = form === 'exact' ? [{ type: 'thought', text }] : splitRecording(text);
	return {
		type: 'recorded',
		name: 'Recorded trace',
		capabilities: {
			resume: true,
			seed: false,
			budget: false,
			followUps: false,
			slots: Infinity
		},
		think: (request, signal) => {
			const rest = afterThought(pieces, request);
			return charsPerSecond === null
				? atOnce(rest, signal)
				: replay(rest, { charsPerSecond, signal });
		},
		range: null,
		outside: () => null,
		measure: (texts) =>
			Promise.resolve({
				tokens: texts.map(estimateTokens),
				contextSize: Infinity,
				exact: false
			}),
		close: () => Promise.resolve()
	};
}

type Piece = Pick<ReasonerChunk, 'type' | 'text'>;

function splitRecording(text: string): Piece[] {
	const splitter = new ThinkSplitter('thought');
	// Forms send CRLF whatever was pasted.
	return [...splitter.push(text.replace(/\r\n?/g, '\n')), ...splitter.end()];
}

/** What is left of the recording when a run goes on after `thoughtSoFar`. */
function afterThought(pieces: readonly Piece[], { thoughtSoFar }: ReasonerRequest): Piece[] {
	let skip = thoughtSoFar.length;
	return pieces.flatMap(({ type, text }): Piece[] => {
		if (type === 'answer') return [{ type, text }];
		const rest = text.slice(skip);
		skip = Math.max(0, skip - text.length);
		return rest ? [{ type, text: rest }] : [];
	});
}

// An async generator although nothing is waited for: the interface asks for an async iterable.
// eslint-disable-next-line @typescript-eslint/require-await
async function* atOnce(pieces: Piece[], signal: AbortSignal): AsyncIterable<ReasonerChunk> {
	for (const piece of pieces) if (!signal.aborted) yield { ...piece, tokens: 0 };
}

async function* replay(
	pieces: Piece[],
	{ charsPerSecond, signal }: { charsPerSecond: number; signal: AbortSignal }
): AsyncIterable<ReasonerChunk> {
	const begunMs = performance.now();
	let shown = 0;
	for (const { type, text } of pieces) {
		const before = shown;
		while (shown - before < text.length) {
			if (!(await ticked(signal))) return;
			const due = Math.floor(((performance.now() - begunMs) * charsPerSecond) / 1000) - before;
			const end = endOfWholeCharacter(text, due);
			if (end > shown - before) yield { type, text: text.slice(shown - before, end), tokens: 0 };
			shown = Math.max(shown, before + end);
		}
	}
}

/** False when the signal aborted first. */
async function ticked(signal: AbortSignal): Promise<boolean> {
	try {
		await wait(TICK_MS, undefined, { signal });
		return true;
	} catch {
		return false;
	}
}

/** At most `end`, one less where that would cut a surrogate pair. */
function endOfWholeCharacter(text: string, end: number): number {
	if (end >= text.length) return text.length;
	return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
