import { alignLines } from '../../src/lib/learning/align-lines.ts';
import { align } from '../../src/lib/trace/align.ts';
import { analyse, Analyser, type Analysis } from '../../src/lib/trace/index.ts';
import { fastest, makeTrace } from './made-trace.ts';

const LENGTH = 100_000;
const CHUNK = 4;
/** The naive way takes minutes on the whole; a part of it shows the ratio, and flatters the naive way. */
const NAIVE_LENGTH = 4_000;
/** Characters of some 3,000 steps. */
const LONG_LENGTH = 180_000;
/** Lines of a student. */
const LINES = 40;

/**
 * The trace core on 100,000 characters, in milliseconds: `analysis_100k_ms` in one piece, `append_100k_ms`
 * in appends of four characters, `append_read_100k_ms` with the steps read after each append. `append_naive_ratio`
 * is how many times longer a new analysis on each append takes, on the first 4,000 characters. On 3,000 steps: `align_3000_ms`
 * beside as many of another trace, `align_lines_3000_ms` beside 40 lines, with the trace read for the first time.
 */
export async function benchAnalysis(): Promise<Record<string, number>> {
	const text = makeTrace(LENGTH);
	const start = text.slice(0, NAIVE_LENGTH);
	const naive = fastest(() => analyseEachTime(start), 2);
	const long = analyse(makeTrace(LONG_LENGTH));
	const other = analyse(makeTrace(2 * LONG_LENGTH).slice(LONG_LENGTH / 2, (3 * LONG_LENGTH) / 2));
	const lines = Array.from({ length: LINES }, (_, i) => `${i}x+1=${i}`);
	return Promise.resolve({
		analysis_100k_ms: fastest(() => analyse(text).steps),
		append_100k_ms: fastest(() => append(text, false)),
		append_read_100k_ms: fastest(() => append(text, true), 1),
		append_naive_ratio: naive / fastest(() => append(start, false)),
		align_3000_ms: fastest(() => align(long, other), 2),
		align_lines_3000_ms: fastest(() => alignLines(lines, afresh(long), []), 2)
	});
}

/** What was known of its steps is not known of these. */
function afresh({ text, steps }: Analysis): Pick<Analysis, 'text' | 'steps'> {
	return { text, steps: [...steps] };
}

function append(text: string, reads: boolean): void {
	const analyser = new Analyser();
	for (let at = 0; at < text.length; at += CHUNK) {
		const analysis = analyser.append(text.slice(at, at + CHUNK));
		if (reads) void analysis.steps;
	}
	void analyser.end().steps;
}

function analyseEachTime(text: string): void {
	for (let end = CHUNK; end <= text.length; end += CHUNK) void analyse(text.slice(0, end)).steps;
}
