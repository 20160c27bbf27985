import type { Step } from '$lib/trace/index.ts';

/** Steps that are put into the page and taken out of it together; typesetting one chunk takes about a frame. */
export const CHUNK_LENGTH = 16;

export interface Chunk {
	/** Index of the first step. */
	readonly first: number;
	/** Index after the last step. */
	readonly end: number;
}

/**
 * Cuts a list of steps into chunks, the last one shorter.
 * @param before the chunks of a list: those that are the same now are the same objects
 */
export function cutChunks(count: number, before: readonly Chunk[] = []): Chunk[] {
	return Array.from({ length: Math.ceil(count / CHUNK_LENGTH) }, (_, i) => {
		const end = Math.min(count, (i + 1) * CHUNK_LENGTH);
		const known = before[i];
		return known?.end === end ? known : { first: i * CHUNK_LENGTH, end };
	});
}

/** Position of the chunk that holds a step. */
export function chunkOf(step: number): number {
	return Math.floor(step / CHUNK_LENGTH);
}

/** A guess that is right on average: what stands above and below the text of a step, a line, and letters in a line. */
const AROUND_PX = 58;
const LINE_PX = 26;
const LINE_LENGTH = 58;

/** Height in px that a chunk will have, roughly, before it has ever been in the page. */
export function guessHeight(steps: readonly Step[], { first, end }: Chunk): number {
	return steps
		.slice(first, end)
		.reduce((sum, step) => sum + AROUND_PX + LINE_PX * countLines(step), 0);
}

function countLines({ start, end }: Step): number {
	return Math.ceil((end - start) / LINE_LENGTH);
}
