// `npm run eval:episodes [-- --traces DIR] [--json FILE] [--outline ID]`: how many episodes real traces have, or the outline of one.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { analyse, type Analysis } from '../../src/lib/trace/index.ts';
import { hasTraces, readTraces, TRACES } from './shared-traces.ts';

/** Steps up to which a trace belongs to a row of the table. */
const ROWS = [20, 50, 100, 200, 400, 800, 1500, Infinity];
const FILE = 'unlabelled.jsonl';

interface Measured {
	readonly steps: number;
	readonly episodes: number;
	/** Steps of its longest episode. */
	readonly longest: number;
	/** Titles that no other episode of the trace has. */
	readonly distinct: number;
}

const { values } = parseArgs({
	options: {
		traces: { type: 'string', default: TRACES },
		json: { type: 'string' },
		outline: { type: 'string' }
	}
});

if (hasTraces(values.traces, FILE)) await (values.outline ? outline(values.outline) : measureAll());

async function outline(id: string): Promise<void> {
	for await (const { id: found, trace } of readTraces(values.traces, FILE)) {
		if (found !== id) continue;
		const analysis = analyse(trace);
		console.log(`${id}: ${analysis.steps.length} steps`);
		for (const { firstStep, doubts, title } of analysis.episodes)
			console.log(`${firstStep + 1}\t${trace.slice(title.start, title.end)} (${doubts})`);
	}
}

async function measureAll(): Promise<void> {
	const measured: Measured[] = [];
	for await (const { trace } of readTraces(values.traces, FILE))
		measured.push(measure(analyse(trace)));
	const rows = ROWS.map((most, i) => {
		const least = ROWS[i - 1] ?? 0;
		const within = measured.filter(({ steps }) => steps > least && steps <= most);
		return [`${least + 1} to ${most}`, summarise(within)] as const;
	});
	const table = Object.fromEntries(rows.filter(([, { traces }]) => traces > 0));
	console.table(table);
	if (values.json) await writeFile(values.json, JSON.stringify(table, null, '\t') + '\n');
}

function measure({ text, steps, episodes }: Analysis): Measured {
	const titles = episodes.map(({ title }) => text.slice(title.start, title.end));
	return {
		steps: steps.length,
		episodes: episodes.length,
		longest: Math.max(...episodes.map(({ firstStep, lastStep }) => lastStep + 1 - firstStep)),
		distinct: new Set(titles).size
	};
}

function summarise(measured: readonly Measured[]) {
	const counts = measured.map(({ episodes }) => episodes).sort((a, b) => a - b);
	const sum = (key: 'episodes' | 'distinct') => measured.reduce((all, one) => all + one[key], 0);
	return {
		traces: measured.length,
		least: counts[0],
		median: counts[counts.length >> 1],
		most: counts.at(-1),
		'longest, steps': Math.max(...measured.map(({ longest }) => longest)),
		'distinct titles, %': Math.round((100 * sum('distinct')) / sum('episodes'))
	};
}
