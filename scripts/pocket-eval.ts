// `npm run pocket:eval [-- --json FILE] [--problems FILE] [--model FILE] [--misses FILE]`: the pocket reasoner on problems that it never saw.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EmbeddedReasoner } from '../src/lib/server/reasoner/embedded.ts';
import { isEndless } from '../src/lib/server/reasoner/errors.ts';
import { SLOTS } from './pocket/thinker.ts';

/** One line of `heldout.jsonl`. `tempting`: of a kind at which the reasoner was taught to slip by habit. */
interface HeldOut {
	readonly id: number;
	readonly family: string;
	readonly problem: string;
	readonly answer: string;
	readonly tempting: boolean;
}

interface Outcome {
	readonly family: string;
	readonly tempting: boolean;
	readonly isRight: boolean;
	readonly slipped: boolean;
	readonly attempted: boolean;
	readonly doubted: boolean;
	readonly tokens: number;
}

interface Row {
	readonly problems: number;
	readonly right: number;
	readonly accuracy: number;
	readonly slips: number;
	readonly found: number;
	readonly noticed: number;
	/** Right first attempts that it doubted all the same, and those that did not end right. */
	readonly falseAlarms: number;
	readonly lost: number;
}

const POCKET = join(dirname(fileURLToPath(import.meta.url)), '..', 'models', 'pocket');
const ATTEMPT = /So I get \$([^$]+)\$\./g;
const ANSWER = /The answer is \$([^$]+)\$\./;
const DOUBT = /(?:Hmm, that does not match|Wait, that does not fit|Hmm, this is not right)\./;

const { values } = parseArgs({
	options: {
		json: { type: 'string' },
		model: { type: 'string', default: join(POCKET, 'pocket.gguf') },
		problems: { type: 'string', default: join(POCKET, 'heldout.jsonl') },
		misses: { type: 'string' }
	}
});

await main();

async function main(): Promise<void> {
	const lines = (await readFile(values.problems, 'utf8')).trim().split('\n');
	const problems = lines.map((line) => JSON.parse(line) as HeldOut);
	const startedMs = performance.now();
	const { outcomes, misses } = await thinkAll(problems);
	const tookS = (performance.now() - startedMs) / 1000;
	const families = [...new Set(outcomes.map(({ family }) => family))].sort();
	const rows = Object.fromEntries(
		families.map((family) => [family, count(outcomes.filter((o) => o.family === family))])
	);
	const all = count(outcomes);
	const untempted = count(outcomes.filter(({ tempting }) => !tempting));
	console.table({ ...rows, 'not tempting': untempted, all });
	const tokens = outcomes.reduce((sum, outcome) => sum + outcome.tokens, 0);
	console.log(
		`${problems.length} problems, ${tokens} tokens, ${tookS.toFixed(0)} s. Right: ${percent(all.accuracy)}. ` +
			`Wrong first attempts: ${all.slips}; found by itself, to a right answer: ${percent(share(all.found, all.slips))}. ` +
			`Right first attempts doubted: ${all.falseAlarms}; lost: ${all.lost}.`
	);
	if (values.misses) await writeFile(values.misses, misses.join('\n\n=====\n\n'));
	if (values.json)
		await writeFile(values.json, JSON.stringify(figures(all, untempted, rows), null, '\t') + '\n');
}

async function thinkAll(
	problems: readonly HeldOut[]
): Promise<{ outcomes: Outcome[]; misses: string[] }> {
	const reasoner = new EmbeddedReasoner({
		modelPath: values.model,
		contextSize: null,
		// With more, llama.cpp's threads wait for each other wherever the machine is busy.
		threads: 1,
		gpuLayers: 0,
		slots: SLOTS,
		temperature: 0
	});
	const outcomes: Outcome[] = [];
	const misses: string[] = [];
	const waiting = [...problems];
	const worker = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const { outcome, text } = await think(reasoner, next);
			outcomes.push(outcome);
			if (!outcome.isRight) misses.push(`${next.problem}  [${next.answer}]\n\n${text}`);
		}
	};
	// The engine's process alone does not keep this one alive until it is gone.
	const alive = setInterval(() => {}, 1000);
	await Promise.all(Array.from({ length: SLOTS }, worker));
	await reasoner.close();
	clearInterval(alive);
	return { outcomes, misses };
}

async function think(
	reasoner: EmbeddedReasoner,
	{ family, problem, answer, tempting }: HeldOut
): Promise<{ outcome: Outcome; text: string }> {
	const text = { thought: '', answer: '' };
	let tokens = 0;
	const request = { problem, thoughtSoFar: '', maxTokens: 480 };
	try {
		for await (const chunk of reasoner.think(request, new AbortController().signal)) {
			text[chunk.type] += chunk.text;
			tokens += chunk.tokens;
		}
	} catch (error) {
		// Not to come to an end is one way to be wrong.
		if (!isEndless(error)) throw error;
	}
	const first = [...text.thought.matchAll(ATTEMPT)][0]?.[1];
	const outcome = {
		family,
		tempting,
		isRight: ANSWER.exec(text.answer)?.[1] === answer,
		slipped: first !== undefined && first !== answer,
		attempted: first !== undefined,
		doubted: DOUBT.test(text.thought),
		tokens
	};
	return { outcome, text: `${text.thought}\n---\n${text.answer}` };
}

function count(outcomes: readonly Outcome[]): Row {
	const slips = outcomes.filter(({ slipped }) => slipped);
	const rightAtFirst = outcomes.filter(({ attempted, slipped }) => attempted && !slipped);
	const right = outcomes.filter(({ isRight }) => isRight).length;
	return {
		problems: outcomes.length,
		right,
		accuracy: share(right, outcomes.length),
		slips: slips.length,
		found: slips.filter(({ isRight }) => isRight).length,
		noticed: slips.filter(({ doubted }) => doubted).length,
		falseAlarms: rightAtFirst.filter(({ doubted }) => doubted).length,
		lost: rightAtFirst.filter(({ isRight }) => !isRight).length
	};
}

/** Flat, as every evaluation's `--json` is. */
function figures(all: Row, untempted: Row, rows: Readonly<Record<string, Row>>) {
	const byFamily = Object.entries(rows).map(([name, row]) => [`accuracy_${name}`, row.accuracy]);
	return {
		accuracy: all.accuracy,
		slips_found: share(all.found, all.slips),
		problems: all.problems,
		slips: all.slips,
		slips_noticed: share(all.noticed, all.slips),
		false_alarms: all.falseAlarms,
		lost: all.lost,
		slips_not_tempting: untempted.slips,
		slips_found_not_tempting: share(untempted.found, untempted.slips),
		...(Object.fromEntries(byFamily) as Record<string, number>)
	};
}

/** Of nothing, all. */
function share(part: number, whole: number): number {
	return whole === 0 ? 1 : part / whole;
}

function percent(ratio: number): string {
	return `${(100 * ratio).toFixed(1)} %`;
}
