import { writeFileSync } from 'node:fs';

export interface Recitation {
	/** What the model says, token by token; all different. It begins after `<think>\n`. */
	readonly script: readonly string[];
	/** Begins again after the last token instead of ending. */
	readonly endless?: boolean;
	readonly name?: string;
	/** Metadata keys to leave out, to see what becomes of a broken file. */
	readonly without?: readonly string[];
	readonly architecture?: string;
	/** The longest text, in tokens, that it says it was trained for. */
	readonly trainedFor?: number;
	/** Speaks as DeepSeek's models do instead of in ChatML. */
	readonly deepseek?: boolean;
}

const WIDTH = 64;
const [STRING, ARRAY, UINT32, FLOAT32, BOOL, INT32] = [8, 9, 4, 6, 7, 5];
const [NORMAL, CONTROL, USER_DEFINED] = [1, 3, 4];
const CHATML = ['<|endoftext|>', '<|im_start|>', '<|im_end|>', '<think>', '</think>'];
const DEEPSEEK = ['<|User|>', '<|Assistant|>', '<|end|>', '<think>', '</think>'];
/** As QwQ's: the prompt ends inside the thought, so the opening tag never comes back. */
const CHATML_TEMPLATE =
	"{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}" +
	'{% if add_generation_prompt %}<|im_start|>assistant\n<think>\n{% endif %}';
const DEEPSEEK_TEMPLATE =
	"{% for message in messages %}{% if message['role'] == 'user' %}<|User|>{{ message['content'] }}" +
	"{% else %}<|Assistant|>{{ message['content'] }}<|end|>{% endif %}{% endfor %}" +
	'{% if add_generation_prompt %}<|Assistant|><think>\n{% endif %}';

/**
 * Writes a real Qwen2 GGUF of some 300 kB that recites a script whatever it is asked: attention and feed-forward are
 * zero, and the output matrix maps each token to the one that follows it in the script.
 */
export function writeRecitingModel(path: string, recitation: Recitation): void {
	const specials = specialsOf(recitation);
	const words = [...byteTokens(), ...specials];
	for (const token of recitation.script) if (!specials.includes(token)) words.push(token);
	if (new Set(words).size !== words.length)
		throw new RangeError('the tokens of the script must differ from each other and from the bytes');
	const metadata = describe(words, recitation).filter(
		([key]) => !recitation.without?.includes(key)
	);
	const tensors = weights(words, recitation);
	writeFileSync(path, assemble(metadata, tensors));
}

/** Writes a real LoRA for such a model that changes nothing, trained, as it says, with so many copies of the problem. */
export function writeIdleAdapter(path: string, problemCopies: number): void {
	const metadata: Entry[] = [
		['general.type', STRING, 'adapter'],
		['general.architecture', STRING, 'qwen2'],
		['adapter.type', STRING, 'lora'],
		['adapter.lora.alpha', FLOAT32, 1],
		['second_thought.problem_copies', UINT32, problemCopies]
	];
	const name = 'blk.0.attn_q.weight';
	const tensors = [zeros(`${name}.lora_a`, [WIDTH, 1]), zeros(`${name}.lora_b`, [1, WIDTH])];
	writeFileSync(path, assemble(metadata, tensors));
}

function specialsOf({ deepseek }: Recitation): string[] {
	return deepseek ? DEEPSEEK : CHATML;
}

/** The token that ends what the model says. */
function endOf(recitation: Recitation): string {
	return specialsOf(recitation)[2] ?? '';
}

/** GPT-2's printable stand-ins for the 256 bytes. */
function byteTokens(): string[] {
	const printable = (byte: number) =>
		(byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
	let next = 256;
	return Array.from({ length: 256 }, (_, byte) =>
		String.fromCharCode(printable(byte) ? byte : next++)
	);
}

type Entry = readonly [key: string, type: number, value: unknown, itemType?: number];

function describe(words: readonly string[], recitation: Recitation): Entry[] {
	const architecture = recitation.architecture ?? 'qwen2';
	const types = words.map((word, i) =>
		i < 256 ? NORMAL : specialsOf(recitation).includes(word) ? CONTROL : USER_DEFINED
	);
	return [
		['general.architecture', STRING, architecture],
		['general.name', STRING, recitation.name ?? 'Reciter'],
		['general.file_type', UINT32, 0],
		[`${architecture}.block_count`, UINT32, 1],
		[`${architecture}.context_length`, UINT32, recitation.trainedFor ?? 32768],
		[`${architecture}.embedding_length`, UINT32, WIDTH],
		[`${architecture}.feed_forward_length`, UINT32, WIDTH],
		[`${architecture}.attention.head_count`, UINT32, 2],
		[`${architecture}.attention.head_count_kv`, UINT32, 2],
		[`${architecture}.attention.layer_norm_rms_epsilon`, FLOAT32, 1e-6],
		[`${architecture}.rope.freq_base`, FLOAT32, 10000],
		['tokenizer.ggml.model', STRING, 'gpt2'],
		['tokenizer.ggml.pre', STRING, 'qwen2'],
		['tokenizer.ggml.tokens', ARRAY, words, STRING],
		['tokenizer.ggml.token_type', ARRAY, types, INT32],
		['tokenizer.ggml.merges', ARRAY, [], STRING],
		['tokenizer.ggml.eos_token_id', UINT32, words.indexOf(endOf(recitation))],
		['tokenizer.ggml.padding_token_id', UINT32, words.indexOf(specialsOf(recitation)[0] ?? '')],
		['tokenizer.ggml.add_bos_token', BOOL, false],
		['tokenizer.chat_template', STRING, recitation.deepseek ? DEEPSEEK_TEMPLATE : CHATML_TEMPLATE]
	];
}

interface Tensor {
	readonly name: string;
	/** Innermost first. */
	readonly shape: readonly number[];
	readonly values: Float32Array;
}

function weights(words: readonly string[], recitation: Recitation): Tensor[] {
	const { script, endless } = recitation;
	const embedding = signs(words.length * WIDTH);
	const output = new Float32Array(words.length * WIDTH);
	const said = ['Ċ', ...script, endless ? script[0] : endOf(recitation)].map((word) =>
		words.indexOf(word ?? '')
	);
	said.slice(1).forEach((token, i) => {
		const before = said[i] ?? 0;
		for (let j = 0; j < WIDTH; j++)
			output[token * WIDTH + j]! += embedding[before * WIDTH + j] ?? 0;
	});
	const square = (name: string): Tensor => zeros(`blk.0.${name}.weight`, [WIDTH, WIDTH]);
	return [
		{ name: 'token_embd.weight', shape: [WIDTH, words.length], values: embedding },
		{ name: 'output.weight', shape: [WIDTH, words.length], values: output },
		ones('output_norm.weight'),
		ones('blk.0.attn_norm.weight'),
		ones('blk.0.ffn_norm.weight'),
		...['attn_q', 'attn_k', 'attn_v', 'attn_output', 'ffn_gate', 'ffn_up', 'ffn_down'].map(square),
		...['attn_q', 'attn_k', 'attn_v'].map((name) => zeros(`blk.0.${name}.bias`, [WIDTH]))
	];
}

/** Plus and minus ones from a fixed seed (mulberry32). */
function signs(length: number): Float32Array {
	let state = 7;
	return Float32Array.from({ length }, () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) & 1 ? 1 : -1;
	});
}

function zeros(name: string, shape: readonly number[]): Tensor {
	return { name, shape, values: new Float32Array(shape.reduce((a, b) => a * b)) };
}

function ones(name: string): Tensor {
	return { name, shape: [WIDTH], values: new Float32Array(WIDTH).fill(1) };
}

function assemble(metadata: readonly Entry[], tensors: readonly Tensor[]): Buffer {
	const head = [
		Buffer.from('GGUF'),
		number(UINT32, 3),
		uint64(tensors.length),
		uint64(metadata.length)
	];
	for (const [key, type, value, itemType] of metadata)
		head.push(text(key), number(UINT32, type), encode(type, value, itemType));
	let offset = 0;
	for (const { name, shape, values } of tensors) {
		const dimensions = shape.map(uint64);
		head.push(text(name), number(UINT32, shape.length), ...dimensions);
		head.push(number(UINT32, 0), uint64(offset));
		offset += aligned(values.byteLength);
	}
	return Buffer.concat([
		padded(Buffer.concat(head)),
		...tensors.map(({ values }) => padded(Buffer.from(values.buffer)))
	]);
}

function encode(type: number, value: unknown, itemType = STRING): Buffer {
	if (type === STRING) return text(value as string);
	if (type === BOOL) return Buffer.from([value ? 1 : 0]);
	if (type !== ARRAY) return number(type, value as number);
	const items = (value as unknown[]).map((item) => encode(itemType, item));
	return Buffer.concat([number(UINT32, itemType), uint64(items.length), ...items]);
}

function number(type: number, value: number): Buffer {
	const bytes = Buffer.alloc(4);
	if (type === FLOAT32) bytes.writeFloatLE(value);
	else bytes.writeUInt32LE(value);
	return bytes;
}

function uint64(value: number): Buffer {
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64LE(BigInt(value));
	return bytes;
}

function text(value: string): Buffer {
	const bytes = Buffer.from(value);
	return Buffer.concat([uint64(bytes.length), bytes]);
}

function aligned(length: number): number {
	return Math.ceil(length / 32) * 32;
}

function padded(bytes: Buffer): Buffer {
	return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
}
