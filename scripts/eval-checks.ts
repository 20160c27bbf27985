// `npm run eval:checks [-- --json FILE] [--traces DIR]`: the checker against tables of answers with their right
// verdicts, and with `--traces` what it says of the steps of real traces.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkAnswer } from '../src/lib/learning/check/index.ts';
import { countSteps } from './checks/steps.ts';
import { hostilePairs } from './checks/hostile.ts';
import { scoreLines } from './checks/lines.ts';
import { readTable, type Pair } from './checks/table.ts';

/** `built`, `mended` and `varied`: while the checker was built and mended; the others after it was frozen, each read once. */
const TABLES = [
	'built',
	'frozen',
	'fresh',
	'later',
	'mended',
	'students',
	'varied',
	'examiner'
] as const;

const { values } = parseArgs({ options: { json: { type: 'string' }, traces: { type: 'string' } } });
await main();

async function main(): Promise<void> {
	const scores: Record<string, Record<string, Score>> = {};
	for (const name of TABLES) {
		const table = new Map(await readTable(name));
		if (name === 'built') table.set('hostile', hostilePairs());
		const topics = [...table].map(([topic, pairs]) => [topic, score(pairs)] as const);
		scores[name] = Object.fromEntries([...topics, ['all', total(topics.map(([, one]) => one))]]);
		console.log(`\n${name}`);
		console.table(Object.fromEntries(Object.entries(scores[name]).map(toRow)));
		for (const [, { mistakes }] of topics) for (const mistake of mistakes) console.log(mistake);
	}
	const { lines, right, mistakes } = await scoreLines();
	console.log(`\nlines: ${right} of ${lines} judged rightly`);
	for (const mistake of mistakes) console.log(mistake);
	if (values.traces) await printSteps(values.traces);
	if (values.json) await writeFile(values.json, JSON.stringify(scores, null, '\t') + '\n');
}

function toRow([topic, { mistakes: _, slowestMs, ...counts }]: readonly [string, Score]) {
	return [topic, { ...counts, slowestMs: Math.round(slowestMs) }] as const;
}

interface Score {
	readonly pairs: number;
	readonly right: number;
	/** `unknown` where it could be told. */
	readonly undecided: number;
	readonly wronglyHeld: number;
	readonly wronglyFailed: number;
	readonly slowestMs: number;
	readonly mistakes: readonly string[];
}

function score(pairs: readonly Pair[]): Score {
	const judged = pairs.map((pair) => {
		const start = performance.now();
		const { verdict, reason } = checkAnswer(pair.given, pair.expected, { problem: pair.problem });
		const tookMs = performance.now() - start;
		const isRight = pair.wanted === 'not-held' ? verdict !== 'holds' : verdict === pair.wanted;
		return { pair, verdict, reason, tookMs, isRight };
	});
	const wrong = judged.filter(({ isRight }) => !isRight);
	const count = (wanted: string) => wrong.filter(({ verdict }) => verdict === wanted).length;
	return {
		pairs: pairs.length,
		right: judged.length - wrong.length,
		undecided: count('unknown'),
		wronglyHeld: count('holds'),
		wronglyFailed: count('fails'),
		slowestMs: Math.max(...judged.map(({ tookMs }) => tookMs)),
		mistakes: wrong.map(
			({ pair, verdict, reason }) =>
				`  ${pair.given.slice(0, 60)}  against  ${pair.expected}: ${verdict} (${reason}), not ${pair.wanted}`
		)
	};
}

async function printSteps(folder: string): Promise<void> {
	for (const [file, { traces, steps, hold, fail, failed }] of await countSteps(folder)) {
		const counts = `${traces} traces, ${steps} steps: ${hold} hold, ${fail} fail`;
		console.log(`\n${file}: ${counts}, ${failed.size} of them different`);
		for (const [claim, text] of failed) console.log(`  ${claim} -> ${text.replaceAll('\n', ' ')}`);
	}
}

function total(scores: readonly Score[]): Score {
	const sum = (of: 'pairs' | 'right' | 'undecided' | 'wronglyHeld' | 'wronglyFailed') =>
		scores.reduce((all, one) => all + one[of], 0);
	return {
		pairs: sum('pairs'),
		right: sum('right'),
		undecided: sum('undecided'),
		wronglyHeld: sum('wronglyHeld'),
		wronglyFailed: sum('wronglyFailed'),
		slowestMs: Math.max(...scores.map(({ slowestMs }) => slowestMs)),
		mistakes: []
	};
}
