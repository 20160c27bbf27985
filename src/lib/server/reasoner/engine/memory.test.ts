import { expect, test } from 'vitest';
import { defaultContextSize, explainShortage } from './memory.ts';

const GIB = 2 ** 30;
/** QwQ-32B as Q4_K_M: 64 layers, 8 key-value heads of 128, 152,064 tokens. */
const QWQ = { weightsBytes: 19_851_335_840, cacheBytesPerToken: 262_144, widest: 152_064 };

function explain(contextSize: number, slots: number, freeGib: number): string | null {
	const freeBytes = freeGib * GIB;
	return explainShortage({ modelPath: 'qwq.gguf', file: QWQ, contextSize, slots, freeBytes });
}

test('a model that fits needs no explanation', () => {
	expect(explain(8192, 1, 24)).toBeNull();
});

test('too large a context is told with its size and one that fits', () => {
	expect(explain(32768, 4, 30)).toBe(
		'qwq.gguf needs about 51.1 GiB of memory: 18.5 GiB for its weights and 32.6 GiB for 4 × 32768 tokens of context; 30.0 GiB are free. ' +
			'Set MODEL_SLOTS=1 and MODEL_CONTEXT_SIZE=32768 or less, or choose a smaller quantisation, or let another machine run it: REASONER=endpoint.'
	);
	expect(explain(32768, 1, 22)).toContain('MODEL_CONTEXT_SIZE=10240 or less');
});

test('weights that do not fit leave a smaller model or another machine', () => {
	expect(explain(8192, 1, 16)).toContain('Choose a smaller quantisation or a smaller model');
});

test.each([
	[200, 4, 32768],
	[40, 4, 18432],
	[24, 1, 17408],
	[22, 4, 4096]
])('with %i GiB and %i slots the context is %i tokens', (freeGib, slots, tokens) => {
	const file = { ...QWQ, trainedContextSize: 131_072 };
	expect(defaultContextSize({ file, slots, freeBytes: freeGib * GIB })).toBe(tokens);
});

test('the context is no longer than what a model was trained for', () => {
	const file = { ...QWQ, trainedContextSize: 512 };
	expect(defaultContextSize({ file, slots: 4, freeBytes: 200 * GIB })).toBe(512);
});
