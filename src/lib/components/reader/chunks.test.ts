import { expect, test } from 'vitest';
import { CHUNK_LENGTH, chunkOf, cutChunks } from './chunks.ts';

test('chunks hold every step once', () => {
	const chunks = cutChunks(2 * CHUNK_LENGTH + 1);
	expect(chunks.map(({ first, end }) => end - first)).toEqual([CHUNK_LENGTH, CHUNK_LENGTH, 1]);
	expect(chunks[chunkOf(CHUNK_LENGTH)]?.first).toBe(CHUNK_LENGTH);
});

test('chunks that were there stay the same objects', () => {
	const before = cutChunks(2 * CHUNK_LENGTH + 1);
	const now = cutChunks(2 * CHUNK_LENGTH + 2, before);
	expect(now.map((chunk, at) => chunk === before[at])).toEqual([true, true, false]);
	expect(now).toEqual(cutChunks(2 * CHUNK_LENGTH + 2));
});

test('no steps make no chunk', () => {
	expect(cutChunks(0)).toEqual([]);
});
