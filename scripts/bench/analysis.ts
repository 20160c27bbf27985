import { analyse, Analyser } from '../../src/lib/trace/index.ts';

const LENGTH = 100_000;
const CHUNK = 4;
/** The naive way takes minutes on the whole; a part of it shows the ratio, and flatters the naive way. */
const NAIVE_LENGTH = 4_000;
const ROUNDS = 7;

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

/** A trace with attempts, checks, slips and other ways, about a new number in each round. */
function makeTrace(length: number): string {
	let text = 'Okay, so I need to find the total area of all the rooms.\n\n';
	for (let i = 3; text.length < length; i++) {
		const area = i * (i + 4);
		text += `Let me compute the area of room ${i}. It has sides $${i}$ and $${i + 4}$, so $${i}\\times${i + 4}=${area}$.\n\n`;
		text += `Then the total is \\[T_{${i}} = T_{${i - 1}} + ${area}.\\]\n\n`;
		if (i % 3 === 0)
			text += `Wait, is that right? Let me check: $${area}\\div${i}=${i + 4}$. Yes, that matches.\n\n`;
		if (i % 5 === 0)
			text += `Hmm, that does not fit, since ${area} is not ${area + 1}. I made a mistake there.\n\n`;
		if (i % 7 === 0)
			text += `Alternatively, I could use ${i}² + 4·${i}, which is ${area}. 所以面积是${area}平方米，没错。\n\n`;
	}
	return text.slice(0, length);
}

/** The fastest round is the one that other work on the machine disturbed least. */
function fastest(run: () => unknown, rounds = ROUNDS): number {
	const times = Array.from({ length: rounds }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	return Math.min(...times);
}
