import { analyse, Analyser } from '../../src/lib/trace/index.ts';
import { fastest, makeTrace } from './made-trace.ts';

const LENGTH = 100_000;
const CHUNK = 4;
/** The naive way takes minutes on the whole; a part of it shows the ratio, and flatters the naive way. */
const NAIVE_LENGTH = 4_000;

/**
 * The trace core on 100,000 characters, in milliseconds: `analysis_100k_ms` in one piece, `append_100k_ms`
 * in appends of four characters, `append_read_100k_ms` with the steps read after each append. `append_naive_ratio`
 * is how many times longer a new analysis on each append takes, on the first 4,000 characters.
 */
export async function benchAnalysis(): Promise<Record<string, number>> {
	const text = makeTrace(LENGTH);
	const start = text.slice(0, NAIVE_LENGTH);
	const naive = fastest(() => analyseEachTime(start), 2);
	return Promise.resolve({
		analysis_100k_ms: fastest(() => analyse(text).steps),
		append_100k_ms: fastest(() => append(text, false)),
		append_read_100k_ms: fastest(() => append(text, true), 1),
		append_naive_ratio: naive / fastest(() => append(start, false))
	});
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
