import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, Analyser } from './analysis.ts';
import { gramsOf } from './grams.ts';
import { isDoubt, KINDS, type Analysis } from './step.ts';
import { chunked, troubledText } from './trace.arbitrary.ts';
import { TraceModel } from './trace-model.ts';
import { readWeights } from './weights.ts';

const FILE = new Uint8Array(readFileSync('models/trace/trace-model.bin')).buffer;
const model = new TraceModel(readWeights(FILE));

/** The kinds of the steps, as they stand at the end. */
function kinds(text: string): string {
	return analyse(text, { model })
		.steps.map(({ kind }) => kind)
		.join(' ');
}

describe('the file of weights', () => {
	test('is at most 1.5 MB', () => {
		expect(FILE.byteLength).toBeLessThan(1_500_000);
	});

	test.each([
		['is not one', new TextEncoder().encode('GGUF....').buffer, /begins with "GGUF"/],
		['is cut short', FILE.slice(0, 200_000), /cut short within/]
	])('is refused when it %s', (_, file, message) => {
		expect(() => readWeights(file as ArrayBuffer)).toThrow(message);
		expect(() => readWeights(file as ArrayBuffer)).toThrow(RangeError);
	});

	test('is refused when it is of another version', () => {
		const head = new TextEncoder().encode('{"version":99,"tensors":[]} ');
		const file = new Uint8Array(8 + head.length);
		file.set(new TextEncoder().encode('STTM'));
		new DataView(file.buffer).setUint32(4, head.length, true);
		file.set(head, 8);
		expect(() => readWeights(file.buffer)).toThrow('trace model version 99, expected 1');
	});
});

describe('n-grams', () => {
	test('tell order, opening and ending apart', () => {
		const shared = (a: string, b: string) => {
			const known = new Set(gramsOf(a));
			return gramsOf(b).filter((gram) => known.has(gram)).length;
		};
		expect(shared('wait no', 'wait no')).toBe(gramsOf('wait no').length);
		expect(shared('wait no', 'no wait')).toBeLessThan(gramsOf('wait no').length);
		expect(shared('alpha', 'beta')).toBe(0);
	});

	test('of a long step are bounded', () => {
		expect(gramsOf('word '.repeat(10_000)).length).toBeLessThan(300);
	});

	test('do not see which number or which formula it is', () => {
		expect(gramsOf('So it is 12.')).toEqual(gramsOf('So it is 3.5.'));
		expect(gramsOf('Then $x=12+3$.')).toEqual(gramsOf('Then $y=7\\cdot 8$.'));
	});
});

describe('the trained model', () => {
	test('reads a short thought as a person would', () => {
		const thought = [
			'Okay, I need to solve $3x+5=20$ for $x$. ',
			'First, I subtract $5$ from both sides. ',
			'$3x=20-5=16$. ',
			'So I get $x=16$. ',
			'Wait, let me check that again. ',
			'$3\\times16+5=53$. ',
			'That is not right, I made a mistake. ',
			'So $3x=15$ and $x=5$. ',
			'Yes, that works. ',
			'So the answer is $\\boxed{5}$.'
		];
		const [, , derive, , check, , revise, , affirm, conclude] = kinds(thought.join('')).split(' ');
		expect({ derive, check, revise, affirm, conclude }).toEqual({
			derive: 'derive',
			check: 'verify',
			revise: 'revise',
			affirm: 'verify',
			conclude: 'conclude'
		});
	});

	test('says that it labelled, and whether it has seen what comes after', () => {
		const analyser = new Analyser({ model });
		expect(analyser.append('So $x=2$. ')).toMatchObject({ classifier: 'model', hindsight: false });
		expect(analyser.end()).toMatchObject({ classifier: 'model', hindsight: true });
		expect(analyse('So $x=2$.')).toMatchObject({ classifier: 'rules', hindsight: false });
	});

	test('lets a correction stand, and reads the other steps with it', () => {
		const text = 'So $x=16$. Let me check that. It is fine.';
		const corrections = [{ type: 'kind', start: 0, end: 11, kind: 'recall' }] as const;
		const [first] = analyse(text, { model, corrections }).steps;
		expect(first).toMatchObject({ kind: 'recall', confidence: 1, corrected: true });
	});

	test('points from each doubt at one earlier step', () => {
		const { steps, links } = analyse('So $x=16$. Wait, is that right? Let me check: $16+4=20$. ', {
			model
		});
		for (const { index } of steps.filter(isDoubt).filter(({ index }) => index > 0)) {
			const subjects = links.filter(({ from, type }) => from === index && type !== 'resolves');
			expect(subjects).toHaveLength(1);
		}
	});

	const check = (property: (analysis: Analysis) => void) =>
		fc.assert(
			fc.property(troubledText, (text) => {
				const analyser = new Analyser({ model });
				property(analyser.append(text));
				property(analyser.end());
			}),
			{ numRuns: 40 }
		);

	test('tiles any text, and links only to earlier steps, each once', () =>
		check(({ text, steps, links, faintLinks }) => {
			const tiled = steps.map(({ start, end }) => text.slice(start, end)).join('');
			expect(tiled).toBe(text.trim() === '' ? '' : text);
			const all = [...links, ...faintLinks].filter(({ type }) => type !== 'resolves');
			for (const { from, to } of all)
				expect(0 <= to && to < from && from < steps.length).toBe(true);
			const pairs = faintLinks.map(({ from, to }) => `${from} ${to}`);
			expect(new Set(pairs).size).toBe(pairs.length);
			for (const { kind, confidence } of steps) {
				expect(KINDS).toContain(kind);
				expect(confidence > 0 && confidence <= 1.0001).toBe(true);
			}
		}));

	test('says the same however the text is cut', () => {
		fc.assert(
			fc.property(chunked(troubledText), fc.boolean(), (chunks, reads) => {
				const [whole, parts] = [new Analyser({ model }), new Analyser({ model })];
				for (const chunk of chunks)
					if (reads) void parts.append(chunk).links;
					else parts.append(chunk);
				const text = chunks.join('');
				expect({ ...parts.append('') }).toEqual({ ...whole.append(text) });
				expect({ ...parts.end() }).toEqual({ ...analyse(text, { model }) });
			}),
			{ numRuns: 40 }
		);
	});

	test('does at most twelve times the work for ten times the text', () => {
		const work = (count: number) => {
			const analyser = new Analyser({ model });
			for (let i = 0; i < count; i++)
				analyser.append(`So $${i}\\times7=${i * 7}$ and the area is ${i + 3}. Is that right? `);
			return analyser.work;
		};
		expect(work(1000) / work(100)).toBeLessThan(12);
	});
});
