// `npm run show:checkpoints [-- --traces DIR] [--file NAME] [--seed 1] [--first 10]`: the checkpoints chosen in real traces, to be read and judged by a person.
import { parseArgs } from 'node:util';
import { chooseCheckpoints } from '../../src/lib/learning/checkpoints/choose.ts';
import { publicForm } from '../../src/lib/learning/checkpoints/public-form.ts';
import { rightOf } from '../../src/lib/learning/checkpoints/right-response.ts';
import { analyse } from '../../src/lib/trace/index.ts';
import { openModel } from './model-file.ts';
import { hasTraces, readTraces, TRACES, type SharedTrace } from './shared-traces.ts';

/** So much of what was seen before is shown. */
const SEEN = 240;

const { values } = parseArgs({
	options: {
		traces: { type: 'string', default: TRACES },
		file: { type: 'string', default: 'dev.jsonl' },
		seed: { type: 'string', default: '1' },
		first: { type: 'string', default: '10' }
	}
});

if (hasTraces(values.traces, values.file)) await main();

async function main(): Promise<void> {
	const model = openModel();
	let left = Number(values.first);
	for await (const trace of readTraces(values.traces, values.file)) {
		if (left-- <= 0) break;
		show(trace, analyse(trace.trace, { model, problem: trace.problem }));
	}
}

function show({ id, trace }: SharedTrace, analysis: ReturnType<typeof analyse>): void {
	const checkpoints = chooseCheckpoints(analysis, { seed: Number(values.seed) });
	console.log(`\n##### ${id}: ${checkpoints.length} in ${analysis.steps.length} steps`);
	for (const checkpoint of checkpoints) {
		const { visibleEnd } = checkpoint;
		console.log(`\n… ${trace.slice(Math.max(0, visibleEnd - SEEN), visibleEnd).trim()}`);
		console.log('ASKED', publicForm(checkpoint));
		console.log('RIGHT', JSON.stringify(rightOf(checkpoint)));
		console.log('NEXT ', trace.slice(visibleEnd, visibleEnd + SEEN / 2).trim());
	}
}
