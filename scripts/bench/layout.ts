import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Analysis } from '../../src/lib/trace/index.ts';
import { hasTraces, readTraces, TRACES } from '../trace/shared-traces.ts';
import { cutTo, graphOf, type CardGraph } from './layout/graph.ts';
import { LAYOUTS, type LayoutName } from './layout/libraries.ts';
import type { Measured } from './layout/measure.ts';
import { runOurs } from './layout/ours.ts';
import { makeTrace } from './made-trace.ts';

const STEPS = [100, 300, 1000, 3000];
const LIMIT_MS = 60_000;
const NAMES = Object.keys(LAYOUTS) as LayoutName[];
const FILE = 'unlabelled.jsonl';
/** More characters than a step of the made trace has. */
const STEP_LENGTH = 150;

type Result = (Measured & { readonly ms: number }) | { readonly fault: string };

/** `layout_3000_ms`, and `layout_ratio`: how many times longer the fastest library takes for the same 3,000 steps. */
export async function benchLayout(): Promise<Record<string, number>> {
	const analysis = madeTrace(3000);
	const { ms } = runOurs(analysis);
	const graph = graphOf(analysis);
	const others: number[] = [];
	for (const name of NAMES) {
		const result = await contest(name, graph);
		others.push('ms' in result ? result.ms : LIMIT_MS);
	}
	return { layout_3000_ms: ms, layout_ratio: Math.min(...others) / ms };
}

/** Prints time, crossings, length and area of all layouts, on the same made and, where there are any, real traces. */
export async function compareLayouts(): Promise<void> {
	for (const steps of STEPS) await compare('made', madeTrace(steps));
	if (!hasTraces(TRACES, FILE)) return;
	for (const steps of STEPS) {
		const analysis = await realTrace(steps);
		if (analysis) await compare('real', analysis);
	}
}

async function compare(source: string, analysis: Analysis): Promise<void> {
	const graph = graphOf(analysis);
	console.log(`${source}, ${graph.cards.length} steps, ${graph.joins.length} joins`);
	const rows: Record<string, unknown> = { ours: inUnits(runOurs(analysis)) };
	for (const name of NAMES) rows[name] = inUnits(await contest(name, graph));
	console.table(rows);
}

function inUnits(result: Result) {
	if ('fault' in result) return { ms: result.fault };
	const { ms, crossings, length, area } = result;
	return {
		ms: Number(ms.toPrecision(3)),
		crossings,
		'length in 1,000 px': Math.round(length / 1e3),
		'area in megapixels': Number((area / 1e6).toPrecision(3))
	};
}

/** One library's layout, in a process that is ended when it takes too long. */
async function contest(name: LayoutName, graph: CardGraph): Promise<Result> {
	const child = fork(new URL('./layout/contest.ts', import.meta.url), {
		execArgv: ['--import', 'tsx']
	});
	child.send({ name, graph });
	const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
	const [result] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
	clearTimeout(limit);
	return typeof result === 'object' && result ? (result as Result) : { fault: 'over 60 s' };
}

function madeTrace(steps: number): Analysis {
	const analysis = cutTo(steps, makeTrace(steps * STEP_LENGTH));
	if (!analysis) throw new RangeError(`the made trace has fewer than ${steps} steps`);
	return analysis;
}

/** The beginning of the first real trace that is long enough. */
async function realTrace(steps: number): Promise<Analysis | null> {
	for await (const { trace } of readTraces(TRACES, FILE)) {
		const analysis = trace.length < 5 * steps ? null : cutTo(steps, trace);
		if (analysis) return analysis;
	}
	return null;
}
