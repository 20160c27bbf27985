// `npm run eval:trace [-- --traces DIR] [-- --json FILE]`: how well steps are cut, labelled and linked, beside the baselines.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { annotate, type Annotated } from './annotate.ts';
import { openModel } from './model-file.ts';
import { hasTraces, readTraces, TRACES, type SharedTrace } from './shared-traces.ts';

interface F1 {
	readonly f1: number | null;
}
interface Score {
	readonly boundary: F1;
	readonly macroF1: number;
	readonly events: Readonly<Record<'question' | 'verify' | 'revise' | 'alternative', F1>>;
	readonly edges: { readonly longRange: F1 } | null;
}
interface Scored {
	readonly overall: Score;
	readonly by: Readonly<Record<string, Score>>;
	readonly confusion: Readonly<Record<string, number>>;
}
type Scorer = (
	gold: readonly SharedTrace[],
	found: readonly Annotated[],
	options: object
) => Scored;

const MODELS = fileURLToPath(new URL('../../models/trace', import.meta.url));
const CROSS_VALIDATED = join(MODELS, 'out', 'cross-validated.jsonl');

const { values } = parseArgs({
	options: { traces: { type: 'string', default: TRACES }, json: { type: 'string' } }
});
if (hasTraces(values.traces, 'dev.jsonl')) await main();

async function main(): Promise<void> {
	const { scoreAll } = (await import(pathToFileURL(join(values.traces, 'score.mjs')).href)) as {
		scoreAll: Scorer;
	};
	const dev = await all('dev.jsonl');
	const score = (found: readonly Annotated[], gold = dev) =>
		scoreAll(gold, found, { by: 'source' });
	const rows: Record<string, Scored> = {
		'sentence split + keyword rules': score(baseline('b_sentence.mjs')),
		'our rules (tuned on these traces)': score(dev.map((row) => annotate(row, null)))
	};
	const crossValidated = readCrossValidated();
	if (crossValidated) {
		rows['our model, cross-validated by problem'] = score(crossValidated);
		rows['the same, without what comes after'] = score(crossValidated.map(early));
	} else console.log('No cross-validated labels: `npm run trace:train` makes them.');
	for (const source of [null, ...new Set(dev.map(({ source }) => source))]) {
		console.log(`\ndev: ${source ?? 'all'}`);
		console.table(mapValues(rows, (row) => columns(source ? row.by[source] : row.overall)));
	}
	const model = rows['our model, cross-validated by problem'];
	if (model) printConfusion(model.confusion);
	const chinese = await chineseGold();
	const byModel = openModel();
	const zh = {
		'our rules': score(
			chinese.map((row) => annotate(row, null)),
			chinese
		).overall,
		'our model': score(
			chinese.map((row) => annotate(row, byModel)),
			chinese
		).overall
	};
	console.log(
		`\nChinese and mixed, ${chinese.length} traces labelled by us; the model never saw them`
	);
	console.table(mapValues(zh, columns));
	if (values.json)
		writeFileSync(
			values.json,
			JSON.stringify(flat(model?.overall, zh['our model']), null, '\t') + '\n'
		);
}

async function all(file: string, wanted?: ReadonlySet<string>): Promise<SharedTrace[]> {
	const rows: SharedTrace[] = [];
	for await (const row of readTraces(values.traces, file))
		if (!wanted || wanted.has(row.id)) rows.push(row);
	return rows;
}

function baseline(script: string): Annotated[] {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
	const target = join(folder, 'found.jsonl');
	const path = join(values.traces, 'baselines', script);
	execFileSync('node', [path, join(values.traces, 'dev.jsonl'), target], { stdio: 'ignore' });
	const found = readLines<Annotated>(target);
	rmSync(folder, { recursive: true });
	return found;
}

function readCrossValidated(): Annotated[] | null {
	return existsSync(CROSS_VALIDATED) ? readLines<Annotated>(CROSS_VALIDATED) : null;
}

function early(row: Annotated): Annotated {
	const segments = row.segments.map((segment) => ({
		...segment,
		label: segment.early ?? segment.label
	}));
	return { ...row, segments };
}

/** Our own labels, joined with their traces. */
async function chineseGold(): Promise<SharedTrace[]> {
	if (!hasTraces(values.traces, 'unlabelled.jsonl')) return [];
	const labels = readLines<SharedTrace>(join(MODELS, 'labels', 'zh-test.jsonl'));
	const traces = await all('unlabelled.jsonl', new Set(labels.map(({ id }) => id)));
	return labels.map((label) => ({ ...traces.find(({ id }) => id === label.id), ...label }));
}

function readLines<Row>(path: string): Row[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line) as Row);
}

function columns(score: Score | undefined) {
	const shown = (value: number | null | undefined) => (value == null ? '-' : value.toFixed(3));
	return {
		boundaries: shown(score?.boundary.f1),
		kinds: shown(score?.macroF1),
		question: shown(score?.events.question.f1),
		verify: shown(score?.events.verify.f1),
		revise: shown(score?.events.revise.f1),
		alternative: shown(score?.events.alternative.f1),
		'links, non-adjacent': shown(score?.edges?.longRange.f1)
	};
}

/** Characters by their kind (rows) and by the kind that was found (columns), in percent of the row. */
function printConfusion(confusion: Readonly<Record<string, number>>): void {
	const rows: Record<string, Record<string, number>> = {};
	for (const [pair, count] of Object.entries(confusion)) {
		const [kind = '', found = ''] = pair.split('>');
		(rows[kind] ??= {})[found] = count;
	}
	console.log('\nOf the characters of each kind (rows), percent labelled as (columns)');
	console.table(
		mapValues(rows, (row) => {
			const sum = Object.values(row).reduce((total, count) => total + count, 0);
			return mapValues(row, (count) => Math.round((100 * count) / sum));
		})
	);
}

function flat(model: Score | undefined, zh: Score) {
	const { boundary, macroF1, events, edges } = model ?? {};
	return {
		boundaries_f1: boundary?.f1 ?? null,
		kinds_macro_f1: macroF1 ?? null,
		question_f1: events?.question.f1 ?? null,
		verify_f1: events?.verify.f1 ?? null,
		revise_f1: events?.revise.f1 ?? null,
		alternative_f1: events?.alternative.f1 ?? null,
		links_far_f1: edges?.longRange.f1 ?? null,
		zh_kinds_macro_f1: zh.macroF1
	};
}

function mapValues<From, To>(of: Readonly<Record<string, From>>, change: (value: From) => To) {
	return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value)]));
}
