import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeRecitingModel } from '../../../../tests/doubles/reciting-model.ts';
import { EmbeddedReasoner } from './embedded.ts';
import { readGuard, type GuardFile } from './guard.ts';

const file: GuardFile = {
	version: 1,
	unsureBelow: 0.7,
	calibrations: [
		{ temperature: 0.6, bias: 2, weights: { all: 10, opening: 0, lowest: 1 }, problems: 100 },
		{ temperature: 0.5, bias: 0.5, weights: { all: 10, opening: 0, lowest: 1 }, problems: 100 }
	]
};
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'guard-'));
	writeFileSync(join(folder, 'guard.json'), JSON.stringify(file));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (temperature: number) => readGuard(join(folder, 'model.gguf'), temperature);

test('less certainty is a lower probability', () => {
	const guard = read(0.6);
	expect(guard?.probabilityRight({ all: 0, opening: 0, lowest: 0 })).toBeCloseTo(
		1 / (1 + Math.exp(-2))
	);
	expect(guard?.probabilityRight({ all: -0.2, opening: 0, lowest: -1 })).toBeCloseTo(
		1 / (1 + Math.exp(1))
	);
});

test('what is probable enough is not unsure', () => {
	const guard = read(0.6);
	expect(guard?.unsure({ all: 0, opening: 0, lowest: 0 })).toBeNull();
	expect(guard?.unsure({ all: -0.2, opening: 0, lowest: -1 })).toBeCloseTo(1 / (1 + Math.exp(1)));
});

test('nothing is claimed at a temperature for which it was not calibrated, or without a file', () => {
	expect(read(0)).toBeNull();
	expect(readGuard(join(folder, 'elsewhere', 'model.gguf'), 0.6)).toBeNull();
});

/** How unsure each piece of a run is said to be, the last first. */
async function allUnsure(thoughtSoFar: string): Promise<(number | undefined)[]> {
	const modelPath = join(folder, 'model.gguf');
	writeRecitingModel(modelPath, { script: ['So ', '2 + 2', '</think>', ' It is ', '**4**.'] });
	const reasoner = new EmbeddedReasoner({
		modelPath,
		contextSize: 256,
		threads: 1,
		gpuLayers: 0,
		slots: 1,
		temperature: 0.5
	});
	const found = [];
	const request = { problem: '2 + 2', thoughtSoFar };
	for await (const { unsure } of reasoner.think(request, new AbortController().signal))
		found.push(unsure);
	await reasoner.close();
	return found.reverse();
}

test('a whole run of a guarded model ends with how unsure it was, a continued one does not', async () => {
	const [last, ...before] = await allUnsure('');
	// It recites by heart: every token has a probability of nearly 1.
	expect(last).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 2);
	expect(new Set(before)).toEqual(new Set([undefined]));
	expect(new Set(await allUnsure('So '))).toEqual(new Set([undefined]));
});

test('of an answer that refuses nothing is said: it cannot be wrong', async () => {
	const scope = {
		range: {},
		families: [],
		names: [],
		largestNumber: 9,
		bias: -1,
		unknown: 0,
		words: {}
	};
	const path = join(folder, 'scope.json');
	writeFileSync(path, JSON.stringify({ ...scope, refusals: ['It is **4**.'] }));
	expect(new Set(await allUnsure(''))).toEqual(new Set([undefined]));
	writeFileSync(path, JSON.stringify({ ...scope, refusals: ['It is not mine.'] }));
	expect((await allUnsure(''))[0]).toBeGreaterThan(0);
});
