import type { ReasonerChunk } from './reasoner.ts';
import type { ThinkSplitter } from './think-splitter.ts';

/**
 * Splits a stream of raw text with its token counts. When the stream fails, what the splitter still holds comes
 * first and the failure after it. Tokens of which nothing can be shown yet are counted with the next piece.
 */
export async function* splitThinking(
	raw: AsyncIterable<{ readonly text: string; readonly tokens: number }>,
	splitter: ThinkSplitter
): AsyncGenerator<ReasonerChunk> {
	let uncounted = 0;
	let last: ReasonerChunk['type'] = 'thought';
	const counted = (piece: Omit<ReasonerChunk, 'tokens'>): ReasonerChunk => {
		const tokens = uncounted;
		uncounted = 0;
		last = piece.type;
		return { ...piece, tokens };
	};
	try {
		for await (const { text, tokens } of raw) {
			uncounted += tokens;
			for (const piece of splitter.push(text)) yield counted(piece);
		}
	} catch (error) {
		yield* splitter.end().map(counted);
		throw error;
	}
	yield* splitter.end().map(counted);
	if (uncounted > 0) yield counted({ type: last, text: '' });
}
