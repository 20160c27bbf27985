/** A matrix or vector of the trace model; `at` reads one number, rows follow one another. */
export interface Tensor {
	readonly shape: readonly number[];
	readonly data: Float32Array;
}

/** The weights of the trace model as `models/trace/export.py` writes them. */
export interface Weights {
	/** Hashes of the n-grams that the model knows, ascending; row i of the embedding belongs to hash i. */
	readonly grams: Uint32Array;
	readonly embedding: { readonly rows: Int8Array; readonly width: number; readonly scale: number };
	readonly tensors: ReadonlyMap<string, Tensor>;
	/** Links below this chance are not worth a look. */
	readonly linkThreshold: number;
}

interface Head {
	readonly version: number;
	readonly linkThreshold: number;
	readonly tensors: readonly {
		readonly name: string;
		readonly shape: readonly number[];
		readonly type: 'uint32' | 'int8' | 'float32';
		readonly scale?: number;
	}[];
}

/** Rises when the meaning of the file changes. */
const VERSION = 1;
const BYTES = { uint32: 4, int8: 1, float32: 4 };

/**
 * Reads the file of weights.
 * @throws {RangeError} if it is not such a file, of another version, or cut short
 */
export function readWeights(file: ArrayBuffer): Weights {
	const { head, dataStart } = readHead(file);
	const tensors = new Map<string, Tensor>();
	let grams: Uint32Array | null = null;
	let embedding: Weights['embedding'] | null = null;
	let at = dataStart;
	for (const { name, shape, type, scale = 1 } of head.tensors) {
		const size = shape.reduce((product, length) => product * length, 1);
		const end = at + size * BYTES[type];
		if (end > file.byteLength) throw new RangeError(`the trace model is cut short within ${name}`);
		if (type === 'uint32') grams = new Uint32Array(file, at, size);
		else if (name === 'embedding.weight')
			embedding = { rows: new Int8Array(file, at, size), width: shape[1] ?? 0, scale };
		else if (type === 'float32')
			tensors.set(name, { shape, data: new Float32Array(file, at, size) });
		else
			tensors.set(name, {
				shape,
				data: Float32Array.from(new Int8Array(file, at, size), (x) => x * scale)
			});
		at = end + ((4 - (end % 4)) % 4);
	}
	if (!grams || !embedding) throw new RangeError('the trace model has no n-grams');
	return { grams, embedding, tensors, linkThreshold: head.linkThreshold };
}

function readHead(file: ArrayBuffer): { head: Head; dataStart: number } {
	const bytes = new Uint8Array(file);
	const mark = String.fromCharCode(...bytes.slice(0, 4));
	if (mark !== 'STTM') throw new RangeError(`not a trace model: it begins with "${mark}"`);
	const length = new DataView(file).getUint32(4, true);
	const head = JSON.parse(new TextDecoder().decode(bytes.slice(8, 8 + length))) as Head;
	if (head.version !== VERSION)
		throw new RangeError(`trace model version ${head.version}, expected ${VERSION}`);
	return { head, dataStart: 8 + length };
}
