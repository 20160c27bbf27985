// `npm run example`: records the thought that the first page shows, a real run in which the pocket reasoner finds a slip of its own.
import { writeFile } from 'node:fs/promises';
import { EmbeddedReasoner } from '../src/lib/server/reasoner/embedded.ts';
import { isEndless } from '../src/lib/server/reasoner/errors.ts';
import { analyse } from '../src/lib/trace/index.ts';

/** Problems with their answers, tried in turn. */
const PROBLEMS = [
	['Solve $7x-12=58$ for $x$.', '10'],
	['Solve $4x+9=65$ for $x$.', '14'],
	['Tom has 48 apples. He gives 19 to Ana and buys 25 more. How many apples does he have?', '54'],
	['What is 35% of 240?', '84'],
	['Solve $6x-14=40$ for $x$.', '9']
] as const;
const SEEDS = 40;

const reasoner = new EmbeddedReasoner({
	modelPath: 'models/pocket/pocket.gguf',
	contextSize: null,
	threads: 1,
	gpuLayers: 0,
	slots: 1,
	temperature: 0.8
});
// The engine's process alone does not keep this one alive until it is gone.
const alive = setInterval(() => {}, 1000);
const example = await findExample();
await reasoner.close();
clearInterval(alive);
if (example) {
	await writeFile('content/example.json', JSON.stringify(example, null, '\t') + '\n');
	console.log(`Recorded “${example.problem}”, seed ${example.seed}:\n\n${example.trace}`);
} else {
	console.error('In none of the runs did it find a slip and answer rightly; nothing was written.');
	process.exitCode = 1;
}

async function findExample() {
	for (let seed = 1; seed <= SEEDS; seed++) {
		for (const [problem, expected] of PROBLEMS) {
			const run = await think(problem, seed);
			const found = analyse(run.trace).steps.some(({ outcome }) => outcome === 'corrected');
			const isRight = new RegExp(`\\b${expected}\\$`).test(run.answer);
			if (found && isRight) return { problem, reasoner: reasoner.name, seed, ...run };
		}
	}
	return null;
}

async function think(problem: string, seed: number) {
	const run = { trace: '', answer: '', tokens: 0 };
	const request = { problem, thoughtSoFar: '', maxTokens: 480, seed };
	try {
		for await (const { type, text, tokens } of reasoner.think(
			request,
			new AbortController().signal
		)) {
			if (type === 'thought') run.trace += text;
			else run.answer += text;
			run.tokens += tokens;
		}
	} catch (error) {
		// A run without an end is not the one looked for; anything else is a fault to be seen.
		if (!isEndless(error)) throw error;
	}
	return run;
}
