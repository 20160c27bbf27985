import { stat } from 'node:fs/promises';
import { readGgufFileInfo, type GgufFileInfo } from 'node-llama-cpp';
import { ReasonerError } from '../errors.ts';

export interface ModelFile {
	/** The longest text, in tokens, that the model was trained for. */
	readonly trainedContextSize: number;
	readonly weightsBytes: number;
	/** What one token of context takes in the key-value cache; 0 where the architecture keeps another kind of memory. */
	readonly cacheBytesPerToken: number;
	/** The greatest width that llama.cpp computes a batch of tokens at. */
	readonly widest: number;
}

type Metadata = Record<string, unknown>;

/** Architectures that llama.cpp loads but that write no text. */
const SILENT = /bert|t5encoder|clip|wavtokenizer|embedding/;
/** Have no attention heads. */
const WITHOUT_HEADS = /mamba|rwkv/;

/**
 * Reads what a GGUF says of itself, before llama.cpp does: a file that lacks some of these makes it abort the process.
 * @throws {ReasonerError} model-missing or model-unreadable, naming the file and what to do
 */
export async function inspectModel(path: string): Promise<ModelFile> {
	await requireFile(path);
	const contents = await read(path);
	const weightsBytes = await totalSize(contents);
	if ((contents.infoEndOffset ?? 0) > weightsBytes)
		throw unreadable(path, 'it is only a part of a GGUF file');
	const metadata = flatten(contents);
	const kind = metadata['general.architecture'];
	const architecture = typeof kind === 'string' ? kind : '';
	if (SILENT.test(architecture) || !Array.isArray(metadata['tokenizer.ggml.tokens']))
		throw unreadable(path, `it is not a language model (its kind is "${architecture}")`);
	const missing = neededKeys(architecture).find((key) => metadata[key] === undefined);
	if (missing) throw unreadable(path, `it is damaged: ${missing} is missing from its header`);
	return {
		trainedContextSize: Number(metadata[`${architecture}.context_length`]),
		weightsBytes,
		cacheBytesPerToken: cacheBytesPerToken(metadata, architecture),
		widest: Math.max(
			(metadata['tokenizer.ggml.tokens'] as unknown[]).length,
			Number(metadata[`${architecture}.feed_forward_length`] ?? 0)
		)
	};
}

/** The error for a file that is there but cannot be used. */
export function unreadable(path: string, reason: string, cause?: unknown): ReasonerError {
	return new ReasonerError(
		'model-unreadable',
		`The model file ${path} cannot be used: ${reason}. Fetch it again, or set MODEL_PATH to a GGUF file of a language model.`,
		{ cause }
	);
}

/** The error for an adapter that llama.cpp refuses. */
export function unusableAdapter(path: string, reason: string, cause: unknown): ReasonerError {
	return new ReasonerError(
		'model-unreadable',
		`The adapter ${path} cannot be used: llama.cpp refuses it (${reason}). Fetch it again, or take it away, and the model is used without it.`,
		{ cause }
	);
}

async function requireFile(path: string): Promise<void> {
	const found = await stat(path).catch(() => null);
	if (!found?.isFile())
		throw new ReasonerError(
			'model-missing',
			`There is no model file at ${path}. Set MODEL_PATH to a GGUF file, or REASONER=endpoint with ENDPOINT_URL.`
		);
}

async function read(path: string): Promise<GgufFileInfo> {
	try {
		return await readGgufFileInfo(path, { logWarnings: false, sourceType: 'filesystem' });
	} catch (cause) {
		throw unreadable(path, 'it is not a GGUF file, or only a part of one', cause);
	}
}

/** Of all parts, where a model is split over several files. */
async function totalSize({ sourceData }: GgufFileInfo): Promise<number> {
	const sizes = sourceData.map(async (part) =>
		part.type === 'path' ? (await stat(part.path)).size : 0
	);
	return (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
}

function neededKeys(architecture: string): string[] {
	const keys = ['block_count', 'context_length', 'embedding_length'];
	if (!WITHOUT_HEADS.test(architecture)) keys.push('feed_forward_length', 'attention.head_count');
	return keys.map((key) => `${architecture}.${key}`);
}

/** Keys and values of 16 bits, in each layer, for each key-value head. */
function cacheBytesPerToken(metadata: Metadata, architecture: string): number {
	const get = (key: string) => metadata[`${architecture}.${key}`];
	const compressed = ['attention.sliding_window', 'attention.kv_lora_rank', 'ssm.state_size'];
	if (compressed.some(get) || WITHOUT_HEADS.test(architecture)) return 0;
	const heads = Number(get('attention.head_count'));
	const width = Number(get('embedding_length')) / heads;
	const perHead =
		Number(get('attention.key_length') ?? width) + Number(get('attention.value_length') ?? width);
	const cacheHeads = get('attention.head_count_kv') ?? heads;
	const layers = Number(get('block_count'));
	const inAllLayers = Array.isArray(cacheHeads)
		? cacheHeads.reduce((sum: number, count) => sum + Number(count), 0)
		: layers * Number(cacheHeads);
	return 2 * inAllLayers * perHead;
}

/** The nested metadata under its dotted keys. */
function flatten({ metadata }: GgufFileInfo): Metadata {
	const flat: Metadata = {};
	const visit = (value: unknown, key: string) => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) flat[key] = value;
		else
			for (const [name, inner] of Object.entries(value))
				visit(inner, key ? `${key}.${name}` : name);
	};
	visit(metadata, '');
	return flat;
}
