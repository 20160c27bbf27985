import type { ModelFile } from './model-file.ts';

/** Tokens that llama.cpp computes at once, as node-llama-cpp sets it. */
const BATCH = 512;
/** What llama.cpp notes about each token of context beside its keys and values; small, unless the model is. */
const NOTES_BYTES = 64;

/** Tokens per slot, where none are set and memory allows. */
const USUAL_CONTEXT = 32768;
/** With fewer, a model that thinks aloud seldom gets to its answer. */
const LEAST_CONTEXT = 4096;

export interface MemoryPlan {
	readonly modelPath: string;
	readonly file: Omit<ModelFile, 'trainedContextSize'>;
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

/** Tokens per slot where none are set: as many as the model was trained for, at most 32768, fewer where memory is short. */
export function defaultContextSize(
	plan: Pick<MemoryPlan, 'slots' | 'freeBytes'> & { readonly file: ModelFile }
): number {
	const most = Math.min(plan.file.trainedContextSize, USUAL_CONTEXT);
	return Math.min(most, Math.max(LEAST_CONTEXT, tokensThatFit(plan, plan.slots)));
}

function wayOut(plan: MemoryPlan): string {
	const tokens = tokensThatFit(plan, 1);
	if (tokens < Math.min(LEAST_CONTEXT, plan.contextSize))
		return 'Choose a smaller quantisation or a smaller model, or let another machine run it: REASONER=endpoint.';
	const most = Math.min(tokens, plan.contextSize);
	return `Set MODEL_SLOTS=1 and MODEL_CONTEXT_SIZE=${most} or less, or choose a smaller quantisation, or let another machine run it: REASONER=endpoint.`;
}

/** Per slot, in whole thousands; a tenth of the memory is left over, since all this is an estimate. */
function tokensThatFit(
	{ file, freeBytes }: Pick<MemoryPlan, 'file' | 'freeBytes'>,
	slots: number
): number {
	const spareBytes = 0.9 * (freeBytes - file.weightsBytes - batchBytes(file));
	return Math.max(0, Math.floor(spareBytes / perTokenBytes(file) / slots / 1024) * 1024);
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
