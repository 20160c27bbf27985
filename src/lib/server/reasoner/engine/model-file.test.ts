import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
	writeRecitingModel,
	type Recitation
} from '../../../../../tests/doubles/reciting-model.ts';
import { inspectModel } from './model-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-thought-'));
const path = join(folder, 'model.gguf');
afterAll(() => rmSync(folder, { recursive: true }));

function write(changes: Partial<Recitation> = {}): void {
	writeRecitingModel(path, { script: ['So.'], ...changes });
}

test('a language model is told by its sizes', async () => {
	write();
	const file = await inspectModel(path);
	// One layer, 2 key-value heads of 32 with keys and values, 2 bytes each.
	expect(file).toMatchObject({ trainedContextSize: 32768, cacheBytesPerToken: 256, widest: 262 });
	expect(file.weightsBytes).toBeGreaterThan(200_000);
});

test('a missing file is named, with what to do', async () => {
	const missing = join(folder, 'none.gguf');
	await expect(inspectModel(missing)).rejects.toMatchObject({
		code: 'model-missing',
		message: expect.stringContaining(`no model file at ${missing}. Set MODEL_PATH`) as string
	});
});

test.each([
	['of random bytes', () => writeFileSync(path, 'not a model '.repeat(5000)), 'not a GGUF file'],
	['that is empty', () => writeFileSync(path, ''), 'not a GGUF file'],
	['cut short in its header', () => (write(), truncateSync(path, 4000)), 'only a part'],
	['of an image encoder', () => write({ architecture: 'clip' }), 'not a language model'],
	['of an embedding model', () => write({ architecture: 'nomic-bert' }), 'not a language model'],
	['without words', () => write({ without: ['tokenizer.ggml.tokens'] }), 'not a language model'],
	[
		'without feed_forward_length, on which llama.cpp would abort',
		() => write({ without: ['qwen2.feed_forward_length'] }),
		'qwen2.feed_forward_length is missing'
	]
])('a file %s is refused with the reason', async (_, prepare, reason) => {
	prepare();
	await expect(inspectModel(path)).rejects.toMatchObject({
		code: 'model-unreadable',
		message: expect.stringContaining(reason) as string
	});
});
