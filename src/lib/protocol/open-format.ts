import * as v from 'valibot';
import { EDGE_LABELS } from '../trace/annotation.ts';
import { KINDS } from '../trace/step.ts';
import { MAX_PROBLEM_LENGTH, MAX_TRACE_LENGTH } from './problem.ts';

/** Most lines that are taken at once. */
export const MAX_LINES = 20;
/** Most segments of one line: more than twenty times the longest that people have labelled. */
export const MAX_SEGMENTS = 20_000;
export const MAX_EDGES = 60_000;

/** PostgreSQL stores neither NUL nor half a surrogate pair; what stands for them is as long, so offsets hold. */
const text = (limit: number) =>
	v.pipe(
		v.string(),
		v.maxLength(limit),
		v.transform((value) => value.replaceAll('\0', '\uFFFD').toWellFormed())
	);
const Name = text(500);
const Index = v.pipe(v.number(), v.integer(), v.minValue(0));

const OpenSegment = v.object({
	start: Index,
	end: Index,
	label: v.optional(v.nullable(v.picklist(KINDS)), null),
	confidence: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	corrected: v.exactOptional(v.literal(true)),
	label_raw: v.exactOptional(v.nullable(Name)),
	accept: v.exactOptional(v.pipe(v.array(v.picklist(KINDS)), v.maxLength(KINDS.length)))
});
const OpenEdge = v.object({
	from: Index,
	to: Index,
	label: v.optional(v.nullable(v.picklist(EDGE_LABELS)), null),
	label_raw: v.exactOptional(v.nullable(Name))
});

/** What is kept of a line, beside its trace. */
export const StoredAnnotation = v.object({
	id: v.pipe(Name, v.minLength(1)),
	source: v.exactOptional(v.nullable(Name)),
	tier: v.exactOptional(v.nullable(Name)),
	licence: v.exactOptional(v.nullable(Name)),
	annotator: v.exactOptional(v.nullable(Name)),
	model: v.exactOptional(v.nullable(Name)),
	lang: v.exactOptional(v.nullable(Name)),
	granularity: v.exactOptional(v.nullable(Name)),
	problem: v.exactOptional(v.nullable(text(MAX_PROBLEM_LENGTH))),
	segments: v.pipe(v.array(OpenSegment), v.minLength(1), v.maxLength(MAX_SEGMENTS)),
	edges: v.optional(v.pipe(v.array(OpenEdge), v.maxLength(MAX_EDGES)), [])
});
export type StoredAnnotation = v.InferOutput<typeof StoredAnnotation>;

/** One line of the open format, described in `docs/trace-format.md`. */
export const OpenLine = v.object({
	...StoredAnnotation.entries,
	trace: v.pipe(text(MAX_TRACE_LENGTH), v.regex(/\S/, 'Expected text'))
});
export type OpenLine = v.InferOutput<typeof OpenLine>;

/** Why lines were refused: `code` and `values` for the page's own words, `message` in English for programs. */
export interface LineRefusal {
	readonly code:
		| 'lines-none'
		| 'lines-too-many'
		| 'line-not-json'
		| 'line-bad-field'
		| 'segment-out-of-range'
		| 'segment-overlaps'
		| 'edge-out-of-range';
	readonly values: Readonly<Record<string, string | number>>;
	readonly message: string;
}

/** Reads lines of the open format; blank ones are passed over. All are taken, or none. */
export function readOpenLines(jsonl: string): readonly OpenLine[] | LineRefusal {
	const numbered = jsonl
		.replace(/^\uFEFF/, '')
		.split('\n')
		.map((json, index) => ({ line: index + 1, json: json.trim() }))
		.filter(({ json }) => json !== '');
	if (numbered.length === 0)
		return { code: 'lines-none', values: {}, message: 'Paste lines of JSON, or choose a file.' };
	if (numbered.length > MAX_LINES) {
		const values = { count: numbered.length, limit: MAX_LINES };
		const message = `There are ${numbered.length} lines; at most ${MAX_LINES} are taken at once.`;
		return { code: 'lines-too-many', values, message };
	}
	const lines: OpenLine[] = [];
	for (const { line, json } of numbered) {
		const read = readLine(line, json);
		if (isLineRefusal(read)) return read;
		lines.push(read);
	}
	return lines;
}

/** Tells the two results of `readOpenLines` apart. */
export function isLineRefusal(
	result: readonly OpenLine[] | OpenLine | LineRefusal
): result is LineRefusal {
	return 'code' in result;
}

function readLine(line: number, json: string): OpenLine | LineRefusal {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		const message = `Line ${line} is not JSON: ${detail}`;
		return { code: 'line-not-json', values: { line, detail }, message };
	}
	const parsed = v.safeParse(OpenLine, value, { abortEarly: true });
	if (!parsed.success) return refuseField(line, parsed.issues[0]);
	return refuseSegments(line, parsed.output) ?? refuseEdges(line, parsed.output) ?? parsed.output;
}

function refuseField(line: number, issue: v.BaseIssue<unknown>): LineRefusal {
	const field = v.getDotPath(issue) ?? 'line';
	const detail = issue.message.replaceAll('" | "', '", "');
	const message = `Line ${line}, ${field}: ${detail}`;
	return { code: 'line-bad-field', values: { line, field, detail }, message };
}

/** Segments are counted from 0, as edges count them. */
function refuseSegments(line: number, { trace, segments }: OpenLine): LineRefusal | null {
	let reached = 0;
	for (const [segment, { start, end }] of segments.entries()) {
		const where = `Line ${line}, segment ${segment} (${start} to ${end})`;
		const values = { line, segment, start, end };
		if (start >= end || end > trace.length) {
			const length = trace.length;
			const message = `${where}: offsets must ascend and lie within the ${length} characters of the trace.`;
			return { code: 'segment-out-of-range', values: { ...values, length }, message };
		}
		if (start < reached) {
			const message = `${where} begins before the end of the one before it, ${reached}.`;
			return { code: 'segment-overlaps', values: { ...values, reached }, message };
		}
		reached = end;
	}
	return null;
}

function refuseEdges(line: number, { segments, edges }: OpenLine): LineRefusal | null {
	const count = segments.length;
	const edge = edges.findIndex(({ from, to }) => from >= to || to >= count);
	const wrong = edges[edge];
	if (!wrong) return null;
	const { from, to } = wrong;
	const message = `Line ${line}, edge ${edge} (${from} to ${to}): it must lead from an earlier segment to a later one of the ${count}, counted from 0.`;
	return { code: 'edge-out-of-range', values: { line, edge, from, to, count }, message };
}
