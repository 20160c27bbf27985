import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, Analyser } from './analysis.ts';
import { EDGE_LABELS, edgeLabelOf, LINK_OF_EDGE, type Annotation } from './annotation.ts';
import { written } from './corrections.notation.ts';
import { LINK_TYPES } from './step.ts';
import { chunked, troubledText } from './trace.arbitrary.ts';

const TEXT = 'So $x=2$. Is it? It is. Done.';
const ANNOTATION: Annotation = {
	segments: [
		{ start: 0, end: 9, label: 'recall' },
		{ start: 10, end: 16, label: 'question' },
		{ start: 24, end: 29, label: null }
	],
	edges: [
		{ from: 0, to: 1, label: 'questions' },
		{ from: 0, to: 1, label: 'leads_to' },
		{ from: 0, to: 2, label: 'executes' },
		{ from: 0, to: 2, label: 'supports' },
		{ from: 1, to: 2, label: null }
	]
};

describe('an annotated trace', () => {
	const analysis = analyse(TEXT, { annotation: ANNOTATION });

	test('has the steps of its annotation; what nobody labelled is other', () => {
		expect(written(analysis)).toBe('❝So $x=2$. ?Is it? ·It is. ·Done.');
		expect(analysis.steps.map(({ confidence }) => confidence)).toEqual([1, 1, 0, 0]);
		expect(analysis.classifier).toBe('annotation');
	});

	test('has the links of its annotation, each once, and no others', () => {
		expect(analysis.links).toEqual([
			{ from: 1, to: 0, type: 'questions' },
			{ from: 3, to: 0, type: 'supports' }
		]);
	});

	test('is corrected like any other; links stay with the text they were drawn from', () => {
		const corrections = [
			{ type: 'merge', start: 10, end: 24 },
			{ type: 'split', start: 0, end: 10, at: 3 }
		] as const;
		const corrected = analyse(TEXT, { annotation: ANNOTATION, corrections });
		expect(written(corrected)).toBe('❝!So ❝!$x=2$. ?!Is it? It is. ·Done.');
		expect(corrected.links).toEqual([
			{ from: 2, to: 0, type: 'questions' },
			{ from: 3, to: 0, type: 'supports' }
		]);
		const restored = analyse(TEXT, {
			annotation: ANNOTATION,
			corrections: [...corrections, { type: 'restore', start: 10, end: 24 }]
		});
		expect(written(restored)).toBe('❝!So ❝!$x=2$. ?Is it? ·It is. ·Done.');
	});

	test('keeps no link between what became one step', () => {
		const corrections = [{ type: 'merge', start: 0, end: 17 }] as const;
		const { links } = analyse(TEXT, { annotation: ANNOTATION, corrections });
		expect(links).toEqual([{ from: 2, to: 0, type: 'supports' }]);
	});
});

test('each link has a word of its own, and comes back as itself', () => {
	for (const type of LINK_TYPES) expect(LINK_OF_EDGE[edgeLabelOf(type)]).toBe(type);
	expect(new Set(LINK_TYPES.map(edgeLabelOf)).size).toBe(LINK_TYPES.length);
});

test('any annotation of any text gives steps that tile it and links to earlier steps, however it comes', () => {
	const annotation = fc
		.tuple(
			fc.array(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 20 })), { maxLength: 12 }),
			fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...EDGE_LABELS)), { maxLength: 9 })
		)
		.map(([gapsAndLengths, pairs]): Annotation => {
			let at = 0;
			const segments = gapsAndLengths.map(([gap, length]) => {
				const start = at + gap;
				at = start + length;
				return { start, end: at, label: 'derive' } as const;
			});
			const edges = pairs.flatMap(([a, b, label]) => {
				const [x, y] = [a % (segments.length || 1), b % (segments.length || 1)];
				return x === y ? [] : [{ from: Math.min(x, y), to: Math.max(x, y), label }];
			});
			return { segments, edges };
		});
	fc.assert(
		fc.property(chunked(troubledText), annotation, (chunks, annotation) => {
			const text = chunks.join('');
			const parts = new Analyser({ annotation });
			for (const chunk of chunks) parts.append(chunk);
			const { steps, links } = parts.end();
			expect(steps.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
				text.trim() === '' ? '' : text
			);
			for (const { from, to } of links) expect(to).toBeLessThan(from);
			expect({ ...parts.end() }).toEqual({ ...analyse(text, { annotation }) });
		})
	);
});
