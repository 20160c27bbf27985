// `npm run library [-- options]`: lets the pocket reasoner think about problems of each family, level and language of which
// the library has none, and adds the runs from which one learns most.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { LibraryFile, type Lesson } from '../../src/lib/protocol/library-file.ts';
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
	const filesOf = groupBy(await readFiles(), ({ file }) => file.family);
	for (const [family, ofFamily] of groupBy(problems, (problem) => problem.family)) {
		const files = filesOf.get(family) ?? [];
		const there = files.flatMap(({ file }) => file.runs);
		const missing = ofFamily.filter(
			(problem) => !there.some((run) => cellOf(run) === cellOf(problem))
		);
		const candidates = await thinkAbout(thinker, missing);
		const runs = [...candidates.values()].flatMap((cell) => take(cell, taken));
		console.log(`${family}: ${runs.map(({ lesson }) => lesson).join(', ') || 'none'}`);
		if (runs.length === 0) continue;
		const own = files.find(({ file }) => file.reasoner.name === thinker.name);
		const name = files.length === 0 ? family : `${family}-${files.length + 1}`;
		const file = {
			version: 1,
			topic: topicOf(family),
			family,
			reasoner: { name: thinker.name, temperature: TEMPERATURE },
			runs: [...(own?.file.runs ?? []), ...runs.map((run) => entry(run, weights))]
		};
		const path = own?.path ?? join(values.to, `${name}.json`);
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

/** What there is: of each family a file for each reasoner that it was recorded from. */
async function readFiles() {
	const names = (await readdir(values.to)).filter((name) => name.endsWith('.json'));
	return Promise.all(
		names.map(async (name) => {
			const path = join(values.to, name);
			return { path, file: v.parse(LibraryFile, JSON.parse(await readFile(path, 'utf8'))) };
		})
	);
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
