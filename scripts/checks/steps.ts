import { checkStep } from '../../src/lib/learning/check/index.ts';
import { Segmenter } from '../../src/lib/trace/segment.ts';
import { hasTraces, readTraces, type SharedTrace } from '../trace/shared-traces.ts';

/** The files of real traces; `silver.jsonl` was looked at only after the checker was tuned on the others. */
const FILES = ['dev.jsonl', 'unlabelled.jsonl', 'silver.jsonl'];

export interface StepCount {
	traces: number;
	steps: number;
	hold: number;
	fail: number;
	/** What fails, each claim of a trace once, to be looked at by eye. */
	readonly failed: Map<string, string>;
}

/** Counts what the checker says of the steps of real traces; files that are not there are left out. */
export async function countSteps(folder: string): Promise<ReadonlyMap<string, StepCount>> {
	const counts = new Map<string, StepCount>();
	for (const file of FILES) {
		if (!hasTraces(folder, file)) continue;
		const count: StepCount = { traces: 0, steps: 0, hold: 0, fail: 0, failed: new Map() };
		for await (const trace of readTraces(folder, file)) {
			count.traces += 1;
			for (const text of stepsOf(trace)) add(count, trace.id, text);
		}
		counts.set(file, count);
	}
	return counts;
}

function add(count: StepCount, id: string, text: string): void {
	const { verdict, failed } = checkStep(text);
	count.steps += 1;
	if (verdict === 'holds') count.hold += 1;
	if (!failed) return;
	count.fail += 1;
	count.failed.set(`${id}: ${failed.says}`, `${failed.right} | ${text.trim().slice(0, 200)}`);
}

function stepsOf({ trace, segments }: SharedTrace): readonly string[] {
	if (segments?.length) return segments.map(({ start, end }) => trace.slice(start, end));
	const segmenter = new Segmenter();
	return [...segmenter.push(trace), ...segmenter.end()].map(({ text }) => text);
}
