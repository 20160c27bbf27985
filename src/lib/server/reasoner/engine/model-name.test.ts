import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeRecitingModel } from '../../../../../tests/doubles/reciting-model.ts';
import { readModelName } from './model-name.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-thought-'));
const path = join(folder, 'qwq-32b-q4_k_m.gguf');
afterAll(() => rmSync(folder, { recursive: true }));

test('a model is called what its file says', () => {
	writeRecitingModel(path, { script: ['So.'], name: 'Pocket reasoner 1' });
	expect(readModelName(path)).toBe('Pocket reasoner 1');
});

test('a file that names no model lends its own name', () => {
	writeRecitingModel(path, { script: ['So.'], without: ['general.name'] });
	expect(readModelName(path)).toBe('qwq-32b-q4_k_m.gguf');
});

test('an adapter beside it gives both its name, if it has one', () => {
	const adapter = path.replace('.gguf', '.adapter.gguf');
	writeRecitingModel(path, { script: ['So.'], name: 'Pocket reasoner 1' });
	writeRecitingModel(adapter, { script: ['So.'], name: 'Pocket reasoner 1.1' });
	expect(readModelName(path)).toBe('Pocket reasoner 1.1');
	writeRecitingModel(adapter, { script: ['So.'], without: ['general.name'] });
	expect(readModelName(path)).toBe('Pocket reasoner 1');
	rmSync(adapter);
});

test.each(['', 'GGUF', 'GGUF\x03\0\0\0', 'no model at all'])(
	'a file of %j lends its own name',
	(bytes) => {
		writeFileSync(path, bytes);
		expect(readModelName(path)).toBe('qwq-32b-q4_k_m.gguf');
	}
);

test('a missing file lends its name', () => {
	expect(readModelName(join(folder, 'none.gguf'))).toBe('none.gguf');
});
