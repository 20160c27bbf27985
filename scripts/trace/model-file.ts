import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readWeights, TraceModel } from '../../src/lib/trace/index.ts';

export const MODEL_FILE = fileURLToPath(
	new URL('../../models/trace/trace-model.bin', import.meta.url)
);

/** The trace model that ships, or the one in another file. */
export function openModel(path = MODEL_FILE): TraceModel {
	const { buffer, byteOffset, byteLength } = readFileSync(path);
	return new TraceModel(readWeights(buffer.slice(byteOffset, byteOffset + byteLength)));
}
