// `npm run eval:outcomes [-- --traces DIR] [--held-out FILE] [--json FILE]`: what came of doubts and steps, against the links that people drew.
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runOnGold, runOnText, type Said } from './gold-run.ts';
import { readGold, type Gold } from './gold.ts';
import { readHeldOut } from './held-out.ts';
import { hasTraces, readTraces, TRACES, type SharedTrace } from './shared-traces.ts';

const FILE = 'dev.jsonl';
const HELD_OUT = join(
	dirname(fileURLToPath(import.meta.url)),
	'../../models/trace/out/cross-validated.jsonl'
);

const { values } = parseArgs({
	options: {
		traces: { type: 'string', default: TRACES },
		'held-out': { type: 'string', default: HELD_OUT },
		json: { type: 'string' }
	}
});

if (hasTraces(values.traces, FILE)) await main();

async function main(): Promise<void> {
	const heldOut = await readHeldOut(values['held-out']);
	const traces: SharedTrace[] = [];
	for await (const trace of readTraces(values.traces, FILE))
		if (trace.edges?.length) traces.push(trace);
	const by = (run: (trace: SharedTrace) => Said) =>
		score(traces.map((trace) => [readGold(trace), run(trace)]));
	const scores: Record<string, Scores> = {
		'kinds and links that people gave': by(runOnGold),
		...(traces.every(({ id }) => heldOut.has(id)) && {
			'kinds and links by networks that did not know the problem': by((trace) =>
				runOnText(trace, heldOut.get(trace.id))
			)
		}),
		'kinds and links by the rules': by((trace) => runOnText(trace))
	};
	console.log(`${traces.length} traces with people's links`);
	for (const [title, one] of Object.entries(scores)) print(title, one);
	if (values.json) await writeFile(values.json, JSON.stringify(scores, null, '\t') + '\n');
}

type Table = Record<string, Record<string, number>>;
interface Scores {
	/** Doubts by what the links say (rows) and what we say (columns). */
	readonly outcomes: Table;
	/** Share of the decided doubts on which we agree. */
	readonly agreed: number;
	readonly macroF1: number;
	readonly found: Record<'fallen' | 'superseded' | 'abandoned' | 'spine', Found>;
}

function score(runs: readonly (readonly [Gold, Said])[]): Scores {
	const outcomes = tabulate(
		runs.flatMap(([gold, said]) =>
			gold.outcomes.flatMap((wanted, i) =>
				wanted ? [[wanted, said.outcomes[i] ?? 'no doubt'] as const] : []
			)
		)
	);
	const steps = runs.flatMap(([gold, said]) =>
		gold.fates.flatMap((fate, i) => (fate ? [{ fate, said: said.fates[i]! }] : []))
	);
	const spine = runs.flatMap(([gold, said]) =>
		gold.spine.flatMap((on, i) => (on === null ? [] : [[on, said.spine.has(i)] as const]))
	);
	const fell = (fate: string) => fate === 'superseded' || fate === 'abandoned';
	const is = (wanted: string) =>
		find(steps.map(({ fate, said }) => [fate === wanted, said === wanted] as const));
	return {
		outcomes,
		...agreement(outcomes),
		found: {
			fallen: find(steps.map(({ fate, said }) => [fell(fate), fell(said)] as const)),
			superseded: is('superseded'),
			abandoned: is('abandoned'),
			spine: find(spine)
		}
	};
}

function tabulate(pairs: readonly (readonly [string, string])[]): Table {
	const table: Table = {};
	for (const [row, column] of pairs) {
		const cells = (table[row] ??= {
			confirmed: 0,
			corrected: 0,
			dropped: 0,
			open: 0,
			'no doubt': 0
		});
		cells[column] = (cells[column] ?? 0) + 1;
	}
	return table;
}

/** `none` is met by what is dropped as well as by what stays open; both count as one class. */
function agreement(table: Table): Pick<Scores, 'agreed' | 'macroF1'> {
	const classes = Object.keys(table);
	const answers = (row: string) => (row === 'none' ? ['open', 'dropped'] : [row]);
	let right = 0;
	let all = 0;
	const f1 = classes.map((wanted) => {
		const count = (row: string, columns: string[]) =>
			columns.reduce((sum, column) => sum + (table[row]?.[column] ?? 0), 0);
		const hit = count(wanted, answers(wanted));
		const gold = count(wanted, Object.keys(table[wanted]!));
		// A doubt left for another way is no false `none`, and the reverse.
		const others = classes.filter(
			(row) => !answers(row).some((one) => answers(wanted).includes(one))
		);
		const said = hit + others.reduce((sum, row) => sum + count(row, answers(wanted)), 0);
		right += hit;
		all += gold;
		return (2 * hit) / Math.max(1, gold + said);
	});
	return { agreed: right / all, macroF1: f1.reduce((a, b) => a + b, 0) / f1.length };
}

interface Found {
	readonly gold: number;
	readonly said: number;
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

function find(pairs: readonly (readonly [boolean, boolean])[]): Found {
	const gold = pairs.filter(([wanted]) => wanted).length;
	const said = pairs.filter(([, found]) => found).length;
	const hit = pairs.filter(([wanted, found]) => wanted && found).length;
	const share = (of: number) => (of === 0 ? 1 : hit / of);
	return { gold, said, precision: share(said), recall: share(gold), f1: (2 * hit) / (gold + said) };
}

function print(title: string, { outcomes, agreed, macroF1, found }: Scores): void {
	console.log(
		`\n${title}: ${(100 * agreed).toFixed(1)} % of the decided doubts, macro-F1 ${macroF1.toFixed(2)}`
	);
	console.table(outcomes);
	const round = ([name, row]: [string, Found]) => [
		name,
		Object.fromEntries(Object.entries(row).map(([key, n]) => [key, Math.round(n * 100) / 100]))
	];
	console.table(Object.fromEntries(Object.entries(found).map(round)));
}
