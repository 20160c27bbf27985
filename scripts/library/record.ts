// `npm run library [-- options]`: lets the pocket reasoner think about problems of each family, level and language of which
// the library has none, and adds the runs from which one learns most.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { LibraryFile, type Lesson, type RecordedRun } from '../../src/lib/protocol/library-file.ts';
import { findAdapter } from '../../src/lib/server/reasoner/engine/adapter.ts';
import { groupBy } from '../pocket/figures.ts';
import { readHeldOut, type HeldOut } from '../pocket/held-out.ts';
import { SLOTS, Thinker } from '../pocket/thinker.ts';
import { chooseOne, lessonOf, type Candidate } from './choose.ts';
import { topicOf } from './topics.ts';

/** As students use it. */
const TEMPERATURE = 0.6;

const { values } = parseArgs({
	options: {
		model: { type: 'string', default: 'models/pocket/pocket.gguf' },
		problems: { type: 'string', default: 'models/pocket/out/library.jsonl' },
		/** By commas; all without it. */
		families: { type: 'string' },
		/** Tried of each family, level and language. */
		'per-cell': { type: 'string', default: '3' },
		/** Runs of each problem, with seeds from 1 on. */
		seeds: { type: 'string', default: '3' },
		to: { type: 'string', default: 'content/library' }
	}
});

await main();

async function main(): Promise<void> {
	const wanted = values.families?.split(',') ?? null;
	const problems = (await readHeldOut(values.problems)).filter(
		({ family }) => wanted?.includes(family) ?? true
	);
	const weights = await hashWeights(values.model);
	const thinker = new Thinker({
		modelPath: values.model,
		temperature: TEMPERATURE,
		slots: SLOTS
	});
	const taken = new Map<Lesson, number>();
	await mkdir(values.to, { recursive: true });
	for (const [family, ofFamily] of groupBy(problems, (problem) => problem.family)) {
		const path = join(values.to, `${family}.json`);
		const there = await readRuns(path, thinker.name);
		const missing = ofFamily.filter(
			(problem) => !there.some((run) => cellOf(run) === cellOf(problem))
		);
		const candidates = await thinkAbout(thinker, missing);
		const runs = [...candidates.values()].flatMap((cell) => take(cell, taken));
		console.log(`${family}: ${runs.map(({ lesson }) => lesson).join(', ') || 'none'}`);
		if (runs.length === 0) continue;
		const file = {
			version: 1,
			topic: topicOf(family),
			family,
			reasoner: { name: thinker.name, temperature: TEMPERATURE },
			runs: [...there, ...runs.map((run) => entry(run, weights))]
		};
		await writeFile(path, JSON.stringify(v.parse(LibraryFile, file), null, '\t') + '\n');
	}
	await thinker.close();
	console.log(Object.fromEntries(taken));
}

/** Of the model and of the adapter beside it. */
async function hashWeights(model: string): Promise<string> {
	const { lora } = findAdapter(model);
	const hash = createHash('sha256').update(await readFile(model));
	if (lora) hash.update(await readFile(lora));
	return hash.digest('hex');
}

/** @throws {Error} where they were recorded from another reasoner: a file has the name of one */
async function readRuns(path: string, name: string): Promise<readonly RecordedRun[]> {
	if (!existsSync(path)) return [];
	const { runs, reasoner } = v.parse(LibraryFile, JSON.parse(await readFile(path, 'utf8')));
	if (reasoner.name !== name)
		throw new Error(`${path} was recorded from ${reasoner.name}, not ${name}: choose another --to`);
	return runs;
}

function cellOf({ level, language }: Pick<HeldOut, 'level' | 'language'>): string {
	return `${level} ${language}`;
}

/** The runs worth keeping, by level and language. */
async function thinkAbout(
	thinker: Thinker,
	problems: readonly HeldOut[]
): Promise<Map<string, Candidate[]>> {
	const cells = groupBy(problems, cellOf);
	const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
	const tried = [...cells.values()]
		.flatMap((cell) => cell.slice(0, Number(values['per-cell'])))
		.flatMap((problem) => seeds.map((seed) => ({ problem, seed })));
	const thoughts = await thinker.thinkAll(
		tried.map(({ problem, seed }) => ({ problem: problem.problem, seed }))
	);
	const candidates = tried.flatMap((run, index) => {
		const thought = thoughts[index];
		const lesson = thought && lessonOf(run.problem, thought);
		return lesson ? [{ ...run, thought, lesson }] : [];
	});
	return groupBy(candidates, ({ problem }) => cellOf(problem));
}

function take(cell: readonly Candidate[], taken: Map<Lesson, number>): Candidate[] {
	const chosen = chooseOne(cell, taken);
	if (!chosen) return [];
	taken.set(chosen.lesson, (taken.get(chosen.lesson) ?? 0) + 1);
	return [chosen];
}

function entry({ problem, thought, seed, lesson }: Candidate, weights: string) {
	const { language, level, problem: statement, answer: expected } = problem;
	const { trace, answer, tokens } = thought;
	return {
		language,
		level,
		problem: statement,
		expected,
		lesson,
		weights,
		seed,
		tokens,
		trace,
		answer
	};
}
