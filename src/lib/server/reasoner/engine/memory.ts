import type { ModelFile } from './model-file.ts';

/** Tokens that llama.cpp computes at once, as node-llama-cpp sets it. */
const BATCH = 512;
/** What llama.cpp notes about each token of context beside its keys and values; small, unless the model is. */
const NOTES_BYTES = 64;

export interface MemoryPlan {
	readonly modelPath: string;
	readonly file: Pick<ModelFile, 'weightsBytes' | 'cacheBytesPerToken' | 'widest'>;
	/** Tokens per slot. */
	readonly contextSize: number;
	readonly slots: number;
	/** Of main memory and GPU together. */
	readonly freeBytes: number;
}

/**
 * Says why a model does not fit in memory and what to choose instead; null if it fits. To be asked before llama.cpp
 * is: it takes the memory without looking, and the system then ends some process or other.
 */
export function explainShortage(plan: MemoryPlan): string | null {
	const { file, contextSize, slots, freeBytes } = plan;
	const contextBytes = contextSize * slots * perTokenBytes(file) + batchBytes(file);
	const neededBytes = file.weightsBytes + contextBytes;
	if (neededBytes <= freeBytes) return null;
	return [
		`${plan.modelPath} needs about ${size(neededBytes)} of memory:`,
		`${size(file.weightsBytes)} for its weights and ${size(contextBytes)} for ${slots} × ${contextSize} tokens of context;`,
		`${size(freeBytes)} are free.`,
		wayOut(plan)
	].join(' ');
}

function wayOut({ file, contextSize, freeBytes }: MemoryPlan): string {
	// A tenth is left over, since the estimate is one.
	const spareBytes = 0.9 * (freeBytes - file.weightsBytes - batchBytes(file));
	const tokens = Math.floor(spareBytes / perTokenBytes(file) / 1024) * 1024;
	// Below 2048 a model that thinks aloud seldom gets to its answer.
	if (tokens < Math.min(2048, contextSize))
		return 'Choose a smaller quantisation or a smaller model, or let another machine run it: REASONER=endpoint.';
	const most = Math.min(tokens, contextSize);
	return `Set MODEL_SLOTS=1 and MODEL_CONTEXT_SIZE=${most} or less, or choose a smaller quantisation, or let another machine run it: REASONER=endpoint.`;
}

function perTokenBytes(file: MemoryPlan['file']): number {
	return file.cacheBytesPerToken + NOTES_BYTES;
}

/** Numbers of 32 bits for the widest layer, and as many again for what it is computed from. */
function batchBytes(file: MemoryPlan['file']): number {
	return 2 * 4 * BATCH * file.widest;
}

function size(bytes: number): string {
	const gib = bytes / 2 ** 30;
	return gib < 0.95 ? `${Math.ceil(bytes / 2 ** 20)} MiB` : `${gib.toFixed(1)} GiB`;
}
