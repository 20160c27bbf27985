import { readFile } from 'node:fs/promises';
import { readWeights, TraceModel } from '$lib/trace/index.ts';
import { log } from '../log.ts';

/** The weights that the page loads too, so that both label alike. */
const FILE = 'models/trace/trace-model.bin';

let loading: Promise<TraceModel | null> | null = null;

/** The model that labels and links steps; null if its file cannot be read: the rules do then. */
export function traceModel(): Promise<TraceModel | null> {
	return (loading ??= load());
}

async function load(): Promise<TraceModel | null> {
	try {
		const { buffer, byteOffset, byteLength } = await readFile(FILE);
		return new TraceModel(readWeights(buffer.slice(byteOffset, byteOffset + byteLength)));
	} catch (error) {
		log.warn('trace-model-unreadable', { file: FILE, error });
		return null;
	}
}
