// `npm run eval:checks [-- --json FILE]`: the checker against tables of answers with their right verdicts.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkAnswer } from '../src/lib/learning/check/index.ts';
import { hostilePairs } from './checks/hostile.ts';
import { readTable, type Pair } from './checks/table.ts';

/** `built`: while the checker was built; the others after it was frozen, each read once before anything was mended. */
const TABLES = ['built', 'frozen', 'fresh'] as const;

const { values } = parseArgs({ options: { json: { type: 'string' } } });
await main();

async function main(): Promise<void> {
	const scores: Record<string, Record<string, Score>> = {};
	for (const name of TABLES) {
		const table = new Map(await readTable(name));
		if (name === 'built') table.set('hostile', hostilePairs());
		const topics = [...table].map(([topic, pairs]) => [topic, score(pairs)] as const);
		scores[name] = Object.fromEntries([...topics, ['all', total(topics.map(([, one]) => one))]]);
		console.log(`\n${name}`);
		console.table(
			Object.fromEntries(
				Object.entries(scores[name]).map(
					([topic, { pairs, right, undecided, wronglyHeld, wronglyFailed, slowestMs }]) => [
						topic,
						{
							pairs,
							right,
							undecided,
							wronglyHeld,
							wronglyFailed,
							slowestMs: Math.round(slowestMs)
						}
					]
				)
			)
		);
		for (const [, { mistakes }] of topics) for (const mistake of mistakes) console.log(mistake);
	}
	if (values.json) await writeFile(values.json, JSON.stringify(scores, null, '\t') + '\n');
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
