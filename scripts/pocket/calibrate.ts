// `npm run pocket:calibrate [-- options]`: fits its guard on problems that it was not trained on and writes it beside the model.
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Guard, type GuardFile } from '../../src/lib/server/reasoner/guard.ts';
import { readHeldOut, type HeldOut } from './held-out.ts';
import { fitLogistic } from './logistic.ts';
import { outcomeOf } from './outcome.ts';
import { reliability } from './reliability.ts';
import { SLOTS, Thinker } from './thinker.ts';

/** Greedy, as it is evaluated, and as it is used (MODEL_TEMPERATURE). */
const TEMPERATURES = [0, 0.6];
/** The notice shows at this share of the right answers, at the temperature of use. */
const RIGHT_TOLD = 0.05;

const { values } = parseArgs({
	options: {
		model: { type: 'string', default: 'models/pocket/pocket.gguf' },
		problems: { type: 'string', default: 'models/pocket/out/calibration.jsonl' },
		/** `guard.json` beside the model without it. */
		to: { type: 'string' }
	}
});

await main();

async function main(): Promise<void> {
	const problems = await readHeldOut(values.problems);
	const calibrations = [];
	let unsureBelow = 0;
	for (const temperature of TEMPERATURES) {
		const runs = await think(problems, temperature);
		const calibration = { temperature, problems: runs.length, ...fitted(runs) };
		const guard = new Guard({ version: 1, unsureBelow, calibrations: [] }, calibration);
		const told = runs.map(({ certainty, isRight }) => ({
			probability: guard.probabilityRight(certainty),
			isRight
		}));
		unsureBelow = quantile(told.flatMap((each) => (each.isRight ? each.probability : [])));
		console.log({ temperature, unsureBelow, ...reliability(told, unsureBelow) });
		calibrations.push(calibration);
	}
	const file: GuardFile = { version: 1, unsureBelow, calibrations };
	const path = values.to ?? join(dirname(values.model), 'guard.json');
	await writeFile(path, JSON.stringify(file, null, '\t') + '\n');
}

/** Runs that came to an end and said more than that the problem lies outside. */
async function think(problems: readonly HeldOut[], temperature: number) {
	const thinker = new Thinker({ modelPath: values.model, temperature, slots: SLOTS });
	const thoughts = await thinker.thinkAll(
		problems.map(({ problem, id }) => ({ problem, seed: id }))
	);
	await thinker.close();
	return problems.flatMap((problem, index) => {
		const thought = thoughts[index];
		if (!thought?.certainty) return [];
		const { isRight, refused } = outcomeOf(problem, thought);
		return refused ? [] : { certainty: thought.certainty, isRight };
	});
}

function fitted(runs: Awaited<ReturnType<typeof think>>) {
	const cases = runs.map(({ certainty: { all, opening, lowest }, isRight }) => ({
		features: [all, opening, lowest],
		happened: isRight
	}));
	const [bias = 0, all = 0, opening = 0, lowest = 0] = fitLogistic(cases);
	return { bias, weights: { all, opening, lowest } };
}

function quantile(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(RIGHT_TOLD * sorted.length)] ?? 0;
}
