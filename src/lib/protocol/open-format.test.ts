import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { troubledText } from '../trace/trace.arbitrary.ts';
import { analyse, type Correction } from '../trace/index.ts';
import { isLineRefusal, MAX_LINES, readOpenLines, type OpenLine } from './open-format.ts';
import { toAnnotatedLine, toOpenLine } from './open-line.ts';

const LINE = {
	id: 'a',
	source: 'someone',
	problem: 'Is 2 even?',
	trace: 'So $x=2$. Is it? It is. Done.',
	segments: [
		{ start: 0, end: 9, label: 'recall', label_raw: 'fact' },
		{ start: 10, end: 16, label: 'question', accept: ['question', 'revise'] },
		{ start: 24, end: 29, label: null, label_raw: 'assumption' }
	],
	edges: [
		{ from: 0, to: 1, label: 'questions', label_raw: 'reflect:uncertain' },
		{ from: 0, to: 2, label: 'leads_to' },
		{ from: 1, to: 2, label: null }
	]
};

function read(value: unknown): OpenLine {
	const lines = readOpenLines(JSON.stringify(value));
	if (isLineRefusal(lines)) throw new Error(lines.message);
	return lines[0]!;
}

/** What comes out when a line is taken in, corrected, and given out again. */
function passThrough(value: unknown, corrections: readonly Correction[] = []): OpenLine {
	const { trace, ...annotation } = read(value);
	return toAnnotatedLine(analyse(trace, { annotation, corrections }), annotation);
}

describe('a line that came in', () => {
	test('goes out as it came, labels that we do not have among the rest', () => {
		expect(passThrough(LINE)).toEqual(LINE);
	});

	test('goes out without fields that are not kept', () => {
		expect(passThrough({ ...LINE, headline: true })).toEqual(LINE);
	});

	test('goes out with its corrections in the place of what they cover', () => {
		const corrections: Correction[] = [
			{ type: 'kind', start: 0, end: 10, kind: 'derive' },
			{ type: 'merge', start: 10, end: 24 }
		];
		expect(passThrough(LINE, corrections)).toEqual({
			...LINE,
			segments: [
				{ start: 0, end: 10, label: 'derive', confidence: 1, corrected: true },
				{ start: 10, end: 24, label: 'question', confidence: 1, corrected: true },
				LINE.segments[2]
			]
		});
	});

	test('loses the edges within what became one step', () => {
		expect(passThrough(LINE, [{ type: 'merge', start: 0, end: 17 }]).edges).toEqual([
			{ from: 0, to: 1, label: 'leads_to' },
			{ from: 0, to: 1, label: null }
		]);
	});
});

const ORIGIN = { id: 'r', problem: 'p', lang: 'en', model: 'm', coreVersion: 1 };

test('what we write is read again as the same steps, kinds and links', () => {
	fc.assert(
		fc.property(troubledText, (text) => {
			const storable = text.replaceAll('\0', '\uFFFD').toWellFormed();
			const found = analyse(storable);
			if (found.steps.length === 0) return;
			const { trace, ...annotation } = read(toOpenLine(found, ORIGIN));
			const again = analyse(trace, { annotation });
			const plain = ({ start, end, kind, fate, outcome, phase }: (typeof found.steps)[0]) => ({
				...{ start, end, kind, fate, outcome, phase }
			});
			expect(again.steps.map(plain)).toEqual(found.steps.map(plain));
			expect(again.links).toEqual(found.links);
			expect(again.spine).toEqual(found.spine);
		})
	);
});

test('a correction is marked in what we write', () => {
	const corrections: Correction[] = [{ type: 'kind', start: 0, end: 10, kind: 'plan' }];
	const line = toOpenLine(analyse(LINE.trace, { corrections }), ORIGIN);
	expect(line.segments.map(({ corrected }) => corrected)).toEqual([
		true,
		undefined,
		undefined,
		undefined
	]);
	expect(line).toMatchObject({ id: 'r', annotator: 'second-thought rules 1', model: 'm' });
});

describe('is refused, with line and place', () => {
	const change = (changed: object) => JSON.stringify({ ...LINE, ...changed });
	const [first] = LINE.segments;
	test.each([
		['', 'lines-none', {}],
		['\n'.repeat(3), 'lines-none', {}],
		[`${change({})}\n\n{"id":`, 'line-not-json', { line: 3 }],
		[`${change({})}\n[1]`, 'line-bad-field', { line: 2 }],
		[change({ trace: ' ' }), 'line-bad-field', { field: 'trace' }],
		[change({ trace: 'x'.repeat(2_000_001) }), 'line-bad-field', { field: 'trace' }],
		[change({ id: 7 }), 'line-bad-field', { line: 1, field: 'id' }],
		[change({ segments: [] }), 'line-bad-field', { field: 'segments' }],
		[
			change({ segments: [{ ...first, label: 'claim' }] }),
			'line-bad-field',
			{ field: 'segments.0.label' }
		],
		[
			change({ segments: [{ ...first, start: 1.5 }] }),
			'line-bad-field',
			{ field: 'segments.0.start' }
		],
		[
			change({ segments: [{ ...first, end: 30 }] }),
			'segment-out-of-range',
			{ segment: 0, length: 29 }
		],
		[change({ segments: [{ ...first, end: 0 }] }), 'segment-out-of-range', { segment: 0 }],
		[change({ segments: [first, { ...first, start: 8 }] }), 'segment-overlaps', { segment: 1 }],
		[
			change({ edges: [{ from: 0, to: 1, label: 'causes' }] }),
			'line-bad-field',
			{ field: 'edges.0.label' }
		],
		[
			change({ edges: [{ from: 0, to: 3, label: 'supports' }] }),
			'edge-out-of-range',
			{ edge: 0, count: 3 }
		],
		[change({ edges: [{ from: 1, to: 1, label: 'supports' }] }), 'edge-out-of-range', { edge: 0 }],
		[
			Array(MAX_LINES + 1)
				.fill(change({}))
				.join('\n'),
			'lines-too-many',
			{ limit: MAX_LINES }
		]
	])('%.40s…: %s', (jsonl, code, values) => {
		expect(readOpenLines(jsonl)).toMatchObject({ code, values });
	});

	test('an unknown label is named, with those that there are', () => {
		const refused = readOpenLines(change({ segments: [{ ...first, label: 'claim' }] }));
		expect(isLineRefusal(refused) && refused.message).toMatch(
			/^Line 1, segments\.0\.label: .*restate.*other.*claim/
		);
	});
});

test('NUL and half pairs become characters of the same length, so offsets hold', () => {
	expect(read({ ...LINE, trace: LINE.trace.replace('So', '\0\ud83d') }).trace).toBe(
		LINE.trace.replace('So', '\uFFFD\uFFFD')
	);
});
