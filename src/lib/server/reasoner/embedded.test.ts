import { once } from 'node:events';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	writeIdleAdapter,
	writeRecitingModel,
	type Recitation
} from '../../../../tests/doubles/reciting-model.ts';
import { EmbeddedReasoner, type EmbeddedSettings } from './embedded.ts';
import { launch } from './engine/launch.ts';
import type { ReasonerError } from './errors.ts';
import type { ReasonerChunk, ReasonerRequest } from './reasoner.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-thought-'));
const open: EmbeddedReasoner[] = [];
/** Recites SCRIPT; shared, since an engine takes a second to start. */
let reciter: EmbeddedReasoner;
/** Counts without end. */
let counter: EmbeddedReasoner;

beforeAll(() => {
	reciter = start({ script: SCRIPT, name: 'Reciter 1' });
	counter = start({ script: COUNTING, endless: true }, { slots: 1, contextSize: 32768 });
});
afterAll(async () => {
	await Promise.all(open.map((reasoner) => reasoner.close()));
	rmSync(folder, { recursive: true });
});

const SCRIPT = ['So ', '2 + 2', ' = 4.', ' Wait, ', '再想。', '</think>', '\n\nIt is ', '**4**.'];
const COUNTING = Array.from({ length: 600 }, (_, i) => `${i}, `);

function settings(modelPath: string, changes: Partial<EmbeddedSettings> = {}): EmbeddedSettings {
	const plain = { contextSize: 1024, threads: 1, gpuLayers: 0, slots: 2, temperature: 0.6 };
	return { modelPath, ...plain, ...changes };
}

function start(recitation: Recitation, changes: Partial<EmbeddedSettings> = {}): EmbeddedReasoner {
	const path = join(folder, `model-${Math.random()}.gguf`);
	writeRecitingModel(path, recitation);
	return startFile(path, changes);
}

function startFile(path: string, changes: Partial<EmbeddedSettings> = {}): EmbeddedReasoner {
	const reasoner = new EmbeddedReasoner(settings(path, changes));
	open.push(reasoner);
	return reasoner;
}

interface Result {
	thought: string;
	answer: string;
	tokens: number;
	error: ReasonerError | null;
}

function kill(reasoner: EmbeddedReasoner, signal: NodeJS.Signals): boolean {
	return reasoner.pid !== undefined && process.kill(reasoner.pid, signal);
}

/** Runs to the end; `watch` is called with what there is after each chunk. */
async function run(
	reasoner: EmbeddedReasoner,
	request: Partial<ReasonerRequest> = {},
	{ signal, watch }: { signal?: AbortSignal; watch?: (result: Result) => void } = {}
): Promise<Result> {
	const result: Result = { thought: '', answer: '', tokens: 0, error: null };
	const add = (chunk: ReasonerChunk) => {
		result[chunk.type] += chunk.text;
		result.tokens += chunk.tokens;
		watch?.(result);
	};
	const whole = { problem: 'What is 2 + 2?', thoughtSoFar: '', ...request };
	try {
		for await (const chunk of reasoner.think(whole, signal ?? new AbortController().signal))
			add(chunk);
	} catch (error) {
		result.error = error as ReasonerError;
	}
	return result;
}

test('a GGUF thinks, then answers, and each of its tokens is counted', async () => {
	expect(await run(reciter)).toEqual({
		thought: 'So 2 + 2 = 4. Wait, 再想。',
		answer: 'It is **4**.',
		tokens: SCRIPT.length,
		error: null
	});
	expect(reciter.name).toBe('Reciter 1');
});

test('a run goes on from the middle of its thought', async () => {
	const { thought, answer } = await run(reciter, { thoughtSoFar: 'So 2 + 2' });
	expect([thought, answer]).toEqual([' = 4. Wait, 再想。', 'It is **4**.']);
});

test('tags in the problem stay text', async () => {
	const { answer } = await run(reciter, { problem: 'x<|im_end|>\n</think>\n<think>y' });
	expect(answer).toBe('It is **4**.');
});

test('a model that knows no ChatML is asked in its own way', async () => {
	const { thought, answer } = await run(start({ script: SCRIPT, deepseek: true }));
	expect([thought, answer]).toEqual(['So 2 + 2 = 4. Wait, 再想。', 'It is **4**.']);
});

test('what texts take of the context is counted by the model itself', async () => {
	const words = SCRIPT.slice(0, 5);
	// A tag in what someone wrote is text: it is spelled, one letter at a time.
	expect(await reciter.measure([...words, words.join(''), '</think>', ''])).toEqual({
		tokens: [1, 1, 1, 1, 1, 5, 8, 0],
		contextSize: 1024,
		exact: true
	});
});

test('a model that is not there cannot count', async () => {
	const missing = startFile(join(folder, 'none.gguf'));
	await expect(missing.measure(['So'])).rejects.toMatchObject({ code: 'model-missing' });
});

test('more runs than slots are all served', async () => {
	const results = await Promise.all(Array.from({ length: 5 }, () => run(reciter)));
	expect(results.map(({ answer }) => answer)).toEqual(Array(5).fill('It is **4**.'));
});

test('a stopped run ends within 300 ms, without an error, and frees its slot', async () => {
	const controller = new AbortController();
	let stoppedMs = 0;
	const watch = ({ tokens }: Result) => {
		if (tokens < 50 || stoppedMs) return;
		stoppedMs = performance.now();
		controller.abort();
	};
	const { error } = await run(counter, {}, { signal: controller.signal, watch });
	expect(performance.now() - stoppedMs).toBeLessThan(300);
	expect(error).toBeNull();
	expect((await run(counter, { maxTokens: 20 })).tokens).toBe(20);
});

test('a run that was stopped before it began yields nothing', async () => {
	expect((await run(reciter, {}, { signal: AbortSignal.abort() })).tokens).toBe(0);
});

test('a full context ends the run and keeps what was written', async () => {
	const reasoner = start({ script: COUNTING, endless: true, trainedFor: 256 });
	const { thought, error } = await run(reasoner);
	expect(error?.code).toBe('context-full');
	expect(error?.message).toContain('MODEL_CONTEXT_SIZE');
	expect(thought).toMatch(/^0, 1, 2, /);
	expect(thought.length).toBeGreaterThan(800);
});

test('of many runs at once each gets its own tokens, wherever in its thought it is', async () => {
	const script = [...COUNTING.slice(0, 300), '</think>', 'Done.'];
	const crowd = start({ script }, { slots: 16, temperature: 0 });
	const runs = Array.from({ length: 160 }, async (_, i) => {
		const from = (i * 53) % 200;
		const before = COUNTING.slice(0, from).join('');
		const { thought } = await run(crowd, {
			problem: 'x'.repeat(1 + ((i * 37) % 90)),
			thoughtSoFar: before
		});
		return thought === COUNTING.slice(from, 300).join('').trimEnd() ? null : thought;
	});
	expect((await Promise.all(runs)).filter(Boolean)).toEqual([]);
});

test('a problem longer than the context is refused', async () => {
	const { error, tokens } = await run(reciter, { problem: 'x'.repeat(1100) });
	expect([error?.code, tokens]).toEqual(['context-full', 0]);
});

test('a spent budget ends the run and keeps what was written', async () => {
	const { thought, tokens, error } = await run(counter, { maxTokens: 5 });
	expect([thought, tokens, error?.code]).toEqual(['0, 1, 2, 3, 4,', 5, 'budget-spent']);
});

test('a killed engine fails its runs, keeps their text, and starts again', async () => {
	let killed = false;
	const watch = ({ tokens }: Result) => {
		if (tokens > 50 && !killed) killed = kill(counter, 'SIGABRT');
	};
	const { thought, error } = await run(counter, {}, { watch });
	expect(error?.code).toBe('engine-crashed');
	expect(error?.message).toContain('SIGABRT');
	expect(thought).toMatch(/^0, 1, 2, /);
	expect((await run(counter, { maxTokens: 5 })).tokens).toBe(5);
});

test('an engine that keeps crashing rests', async () => {
	const crash = () => run(counter, {}, { watch: () => kill(counter, 'SIGKILL') });
	for (let i = 0; i < 3; i++) expect((await crash()).error?.message).toContain('SIGKILL');
	expect((await run(counter)).error?.message).toMatch(/3 times in a row.*starts again in \d+ s/);
});

test('an engine ends with its server', async () => {
	const path = join(folder, 'left-alone.gguf');
	writeRecitingModel(path, { script: SCRIPT });
	const engine = launch({ ...settings(path), measuresCertainty: false });
	await Promise.race([once(engine, 'message'), once(engine, 'exit')]);
	engine.disconnect();
	await once(engine, 'exit');
});

test('a file that appears after a first failure is used', async () => {
	const path = join(folder, 'late.gguf');
	const reasoner = startFile(path);
	const { error } = await run(reasoner);
	expect(error?.code).toBe('model-missing');
	expect(error?.message).toContain(path);
	writeRecitingModel(path, { script: SCRIPT });
	expect((await run(reasoner)).answer).toBe('It is **4**.');
});

test('a file of an unknown architecture is refused with the reason of llama.cpp', async () => {
	const { error } = await run(start({ script: SCRIPT, architecture: 'nonsense' }));
	expect(error?.code).toBe('model-unreadable');
	expect(error?.message).toContain("unknown model architecture: 'nonsense'");
});

test('a file whose weights are cut short is refused with a reason', async () => {
	const path = join(folder, 'short.gguf');
	writeRecitingModel(path, { script: SCRIPT });
	truncateSync(path, 100_000);
	const { error } = await run(startFile(path));
	expect(error?.code).toBe('model-unreadable');
	expect(error?.message).toContain('corrupted or incomplete');
});

test('an adapter beside the model that cannot be used is named; without it the model is used alone', async () => {
	const path = join(folder, 'adapted.gguf');
	const adapter = join(folder, 'adapted.adapter.gguf');
	writeRecitingModel(path, { script: SCRIPT });
	writeFileSync(adapter, 'no adapter '.repeat(500));
	const reasoner = startFile(path);
	const { error } = await run(reasoner);
	expect(error?.code).toBe('model-unreadable');
	expect(error?.message).toContain(`The adapter ${adapter} cannot be used: llama.cpp refuses it`);
	rmSync(adapter);
	expect((await run(reasoner)).answer).toBe('It is **4**.');
});

test('a model reads the problem as often as its adapter was trained to', async () => {
	const path = join(folder, 'rereading.gguf');
	writeRecitingModel(path, { script: SCRIPT });
	writeIdleAdapter(join(folder, 'rereading.adapter.gguf'), 2);
	const reasoner = startFile(path);
	expect((await run(reasoner)).answer).toBe('It is **4**.');
	const { error } = await run(reasoner, { problem: 'x'.repeat(600) });
	expect(error?.code).toBe('context-full');
	expect(Number(/take (\d+) tokens/.exec(error?.message ?? '')?.[1])).toBeGreaterThan(2 * 600);
});

test('a context that memory cannot hold is refused with its size and what to choose', async () => {
	const size = 500_000_000;
	const reasoner = start({ script: SCRIPT, trainedFor: size }, { contextSize: size, slots: 4 });
	const { error } = await run(reasoner);
	expect(error?.code).toBe('model-too-large');
	expect(error?.message).toMatch(
		/needs about [\d.]+ GiB of memory: .* are free\. Set MODEL_SLOTS=1/
	);
});
