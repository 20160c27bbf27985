// `npm run pocket:eval [-- options]`: the pocket reasoner on problems that it never saw; the card's tables.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Certainty } from '../../src/lib/server/reasoner/engine/certainty.ts';
import { readGuard } from '../../src/lib/server/reasoner/guard.ts';
import { readScope } from '../../src/lib/server/reasoner/scope.ts';
import { card, type Findings } from './card.ts';
import { countSamples, summary, type Result, type Samples } from './figures.ts';
import { choose, readHeldOut, type HeldOut } from './held-out.ts';
import { outcomeOf } from './outcome.ts';
import { reliability, type Calibration } from './reliability.ts';
import { scopeFigures } from './scope-figures.ts';
import { residentBytes, tokensPerSecond } from './speed.ts';
import { SLOTS, Thinker, type Thought } from './thinker.ts';

const { values } = parseArgs({
	options: {
		model: { type: 'string', default: 'models/pocket/pocket.gguf' },
		problems: { type: 'string', default: 'models/pocket/heldout.jsonl' },
		/** By commas; `outside` for the inputs out of scope. All without it. */
		families: { type: 'string' },
		/** Of each family and kind; without it, all. */
		'per-family': { type: 'string', default: 'Infinity' },
		/** Thoughts at temperature 0.7 about each of the sampled problems; 0 for none. */
		samples: { type: 'string', default: '8' },
		/** The figures that count, flat. */
		json: { type: 'string' },
		/** All that was found, problem by problem. */
		findings: { type: 'string' },
		/** Prints the tables of such findings again, by what `scope.json` and `guard.json` say now. */
		from: { type: 'string' },
		/** All thoughts that are not right, to be read. */
		misses: { type: 'string' }
	}
});
const SAMPLED_PER_FAMILY = 8;
const SPEED_PROBLEMS = 12;

/** What the model did. */
interface Measured extends Pick<Findings, 'results' | 'samples' | 'speed'> {
	/** Of the results; null where a thought came to no end. */
	readonly certainties: readonly (Certainty | null)[];
}

await main();

async function main(): Promise<void> {
	const found = values.from
		? (JSON.parse(await readFile(values.from, 'utf8')) as Measured)
		: await measure();
	const claimed = await readClaimed();
	const scope = scopeFigures(found.results, readScope(values.model), claimed);
	console.log(card({ ...found, guard: guarded(found), scope, claimed }));
	if (values.json) await writeJson(values.json, summary(found.results, claimed));
}

async function measure(): Promise<Measured> {
	const families = values.families?.split(',') ?? null;
	const all = await readHeldOut(values.problems);
	const problems = choose(all, { families, perFamily: Number(values['per-family']) });
	const greedy = new Thinker({ modelPath: values.model, temperature: 0, slots: SLOTS });
	const thoughts = await greedy.thinkAll(problems);
	const memory = residentBytes(greedy.pid);
	await greedy.close();
	const results = problems.map((problem, index) => resultOf(problem, thoughts[index]));
	const found: Measured = {
		results,
		certainties: thoughts.map(({ certainty }) => certainty),
		samples: await sample(problems),
		speed: { tokensPerSecond: await speed(problems), residentBytes: memory }
	};
	if (values.findings) await writeJson(values.findings, found);
	if (values.misses) await writeFile(values.misses, misses(results, thoughts));
	return found;
}

async function writeJson(path: string, value: object): Promise<void> {
	await writeFile(path, JSON.stringify(value, null, '\t') + '\n');
}

async function readClaimed(): Promise<Set<string>> {
	const file = JSON.parse(await readFile(join(dirname(values.model), 'scope.json'), 'utf8')) as {
		readonly families: readonly { readonly family: string }[];
	};
	return new Set(file.families.map(({ family }) => family));
}

function resultOf(problem: HeldOut, thought: Thought | undefined): Result {
	if (!thought) throw new RangeError(`problem ${problem.id} was not thought about`);
	return { problem, outcome: outcomeOf(problem, thought), tokens: thought.tokens };
}

async function sample(problems: readonly HeldOut[]): Promise<Samples | null> {
	const perProblem = Number(values.samples);
	const numbers = problems.filter(({ kind }) => kind === 'numbers');
	const sampled = choose(numbers, { families: null, perFamily: SAMPLED_PER_FAMILY });
	if (perProblem === 0 || sampled.length === 0) return null;
	const thinker = new Thinker({ modelPath: values.model, temperature: 0.7, slots: SLOTS });
	const right = sampled.map(() => 0);
	for (let seed = 1; seed <= perProblem; seed++) {
		const thoughts = await thinker.thinkAll(sampled.map(({ problem }) => ({ problem, seed })));
		for (const [index, problem] of sampled.entries())
			right[index] =
				(right[index] ?? 0) + Number(resultOf(problem, thoughts[index]).outcome.isRight);
	}
	await thinker.close();
	return countSamples(right, perProblem);
}

/** On problems in scope that came to an end and were not refused: of the others no probability is told. */
function guarded({ results, certainties }: Measured): Calibration | null {
	const guard = readGuard(values.model, 0);
	if (!guard) return null;
	const told = results.flatMap(({ problem, outcome }, index) => {
		const certainty = certainties[index];
		if (!certainty || problem.kind === 'outside' || outcome.refused) return [];
		return { probability: guard.probabilityRight(certainty), isRight: outcome.isRight };
	});
	return reliability(told, guard.unsureBelow);
}

async function speed(problems: readonly HeldOut[]): Promise<number> {
	const thinker = new Thinker({ modelPath: values.model, temperature: 0, slots: 1 });
	const found = await tokensPerSecond(thinker, problems.slice(0, SPEED_PROBLEMS));
	await thinker.close();
	return found;
}

function misses(results: readonly Result[], thoughts: readonly Thought[]): string {
	const shown = results.flatMap(({ problem, outcome }, index) => {
		if (outcome.isRight || (problem.kind === 'outside' && outcome.refused)) return [];
		const { trace = '', answer = '' } = thoughts[index] ?? {};
		const head = `${problem.family}, ${problem.kind}: ${problem.problem}  [${problem.answer}]`;
		return `${head}\n${JSON.stringify(outcome)}\n\n${trace}\n---\n${answer}`;
	});
	return shown.join('\n\n=====\n\n') + '\n';
}
