import { getLlama } from 'node-llama-cpp';
import { availableParallelism } from 'node:os';
import type { Page } from 'playwright-core';
import { findAdapter } from '../../src/lib/server/reasoner/engine/adapter.ts';
import { SAMPLING } from '../../src/lib/server/reasoner/engine/model.ts';
import { promptTokens, readProblemCopies } from '../../src/lib/server/reasoner/engine/prompt.ts';
import { makeEmptyFolder, startApp, type App } from '../../tests/app.ts';
import { openChromium, openPage } from '../../tests/chromium.ts';

const PROBLEMS = [
	'12 + 3 * 4',
	'What is 15% of 80?',
	'Solve 3x + 5 = 20 for x.',
	'Find the greatest common divisor of 48 and 36.',
	'45 + 67 - 23',
	'Solve 2x - 7 = 9 for x.'
];
const ROUNDS = 7;
/** What the app takes where nothing is set; of both sides. */
const TEMPERATURE = 0.6;

/**
 * The whole app as it comes, in a real browser: `throughput_ratio` (tokens/s as the browser receives them over tokens/s of
 * a bare node-llama-cpp loop; same model, problems and sampling, in turn), `first_paint_1000_ms`, `start_s` on an empty folder.
 */
export async function benchApp(): Promise<Record<string, number>> {
	const settings = { MODEL_TEMPERATURE: String(TEMPERATURE), MODEL_SLOTS: '1' };
	const dataDir = await makeEmptyFolder();
	const startedAt = performance.now();
	const app = await startApp({ ...settings, DATA_DIR: dataDir });
	const start_s = (performance.now() - startedAt) / 1000;
	const browser = await openChromium();
	try {
		const page = await openPage(browser);
		await page.goto(app.url);
		const throughput = await compareThroughput(page);
		const first_paint_1000_ms = await timeFirstPaint(page, app);
		return { ...throughput, first_paint_1000_ms, start_s };
	} finally {
		await browser.close();
		await app.stop();
		await app.removeData();
	}
}

async function compareThroughput(page: Page): Promise<Record<string, number>> {
	const bare = await openBareLoop();
	await receive(page, PROBLEMS[0] ?? ''); // loads the model
	const rates = { app: [] as number[], bare: [] as number[] };
	for (let round = 0; round < ROUNDS; round++) {
		const received: Burst[] = [];
		const thought: Burst[] = [];
		for (const problem of PROBLEMS) {
			const burst = await receive(page, problem);
			received.push(burst);
			thought.push(await bare.think(problem, burst.before));
		}
		rates.app.push(rateOf(received));
		rates.bare.push(rateOf(thought));
	}
	await bare.close();
	const app = median(rates.app);
	const loop = median(rates.bare);
	return { app_tokens_per_s: app, bare_tokens_per_s: loop, throughput_ratio: app / loop };
}

/** A part of a thought, to its end. */
interface Burst {
	readonly tokens: number;
	readonly ms: number;
	/** Tokens before it. A model slows down as its context fills: both sides are measured from the same token on. */
	readonly before: number;
}

/** Tokens per second over all problems. */
function rateOf(bursts: readonly Burst[]): number {
	const tokens = bursts.reduce((sum, burst) => sum + burst.tokens, 0);
	return (1000 * tokens) / bursts.reduce((sum, burst) => sum + burst.ms, 0);
}

/** Asks in the page and follows there: from the first text that arrives to the last. */
async function receive(page: Page, problem: string): Promise<Burst> {
	return page.evaluate(async (statement) => {
		const asked = await fetch('/runs', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ problem: statement, anyway: true })
		});
		const { id } = (await asked.json()) as { id: string };
		return new Promise<{ tokens: number; ms: number; before: number }>((resolve, reject) => {
			const source = new EventSource(`/runs/${id}/events`);
			const seen = { tokens: 0, first: 0, before: 0, last: 0 };
			source.onerror = () => reject(new Error('the stream broke'));
			source.onmessage = ({ data }: MessageEvent<string>) => {
				const event = JSON.parse(data) as { type: string; tokens?: number };
				if (event.tokens) {
					if (!seen.first) Object.assign(seen, { first: performance.now(), before: event.tokens });
					seen.tokens += event.tokens;
					seen.last = performance.now();
				}
				if (event.type !== 'ended') return;
				source.close();
				const { tokens, first, before, last } = seen;
				resolve({ tokens: tokens - before, ms: last - first, before });
			};
		});
	}, problem);
}

/** The same model and settings without anything of ours around it. */
async function openBareLoop() {
	const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'disabled' as never });
	const modelPath = 'models/pocket/pocket.gguf';
	const model = await llama.loadModel({ modelPath });
	const threads = Math.max(1, availableParallelism() - 1);
	const context = await model.createContext({ sequences: 1, threads, ...findAdapter(modelPath) });
	const sequence = context.getSequence();
	const copies = await readProblemCopies(model, modelPath);
	const think = async (problem: string, before: number): Promise<Burst> => {
		await sequence.clearHistory();
		const prompt = promptTokens(model, { problem, thoughtSoFar: '' }, copies);
		const sampling = { ...SAMPLING, temperature: TEMPERATURE };
		const drawn = sequence.evaluate(prompt, sampling);
		let tokens = 0;
		let first = NaN;
		while (!(await drawn.next()).done) {
			tokens += 1;
			if (tokens === before) first = performance.now();
		}
		if (tokens <= before) return { tokens: 0, ms: 0, before };
		return { tokens: tokens - before, ms: performance.now() - first, before };
	};
	return { think, close: () => llama.dispose() };
}

/** From the start of navigation until the graph and the reader of a stored run of 1,000 steps show steps. */
async function timeFirstPaint(page: Page, app: App): Promise<number> {
	const trace = Array.from({ length: 1000 }, (_, i) => stepText(i)).join('\n\n');
	const id = await page.evaluate(async (text) => {
		const asked = await fetch('/runs', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ problem: 'A long sum', trace: text })
		});
		return ((await asked.json()) as { id: string }).id;
	}, trace);
	await page.goto(`${app.url}/runs/${id}`);
	await page.getByTestId('graph-step').first().waitFor();
	const times: number[] = [];
	for (let round = 0; round < 5; round++) {
		await page.goto('about:blank');
		const before = performance.now();
		await page.goto(`${app.url}/runs/${id}?step=1`, { waitUntil: 'commit' });
		await page.getByTestId('graph-step').first().waitFor();
		await page.getByTestId('reader-step').first().waitFor();
		times.push(performance.now() - before);
	}
	return median(times);
}

function stepText(i: number): string {
	if (i % 12 === 7) return `Wait, let me check step ${i}: is $${i}+${i}=${2 * i}$?`;
	if (i % 12 === 8) return `Yes, $${2 * i - 2}\\div2=${i - 1}$, so that is right.`;
	return `Then $x_{${i}}=\\frac{${i}}{2}+${i}$, which gives $${i * 1.5}$.`;
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
