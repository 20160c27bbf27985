import { ReasonerError } from '../errors.ts';
import type { ReasonerRequest } from '../reasoner.ts';
import type { EngineOrder, EngineReport, EngineSettings } from './message.ts';
import { inspectModel } from './model-file.ts';
import { Model } from './model.ts';
import { TextBatch } from './text-batch.ts';

/*
 * The engine: a process of its own, because llama.cpp may abort and the server may not. It gets its settings as its
 * only argument, speaks with the server over the IPC channel of node:child_process, and ends with that channel.
 */

// The binding tries itself in a process of its own first, which needs nothing of how this one was started.
process.execArgv = [];

const running = new Map<number, { stopped: boolean }>();
const model = load(JSON.parse(process.argv[2] ?? '') as EngineSettings);

process.on('message', (order: EngineOrder) => {
	if (order.type === 'think') void think(order.id, order.request);
	else if (order.type === 'count') void count(order.id, order.texts);
	else stop(order.id);
});
process.on('disconnect', () => process.exit());

async function load(settings: EngineSettings): Promise<Model | null> {
	const begunMs = performance.now();
	try {
		const file = await inspectModel(settings.modelPath);
		const loaded = await Model.load(file, settings, (text) => report({ type: 'warning', text }));
		const tookMs = Math.round(performance.now() - begunMs);
		report({ type: 'loaded', contextSize: loaded.contextSize, tookMs });
		return loaded;
	} catch (error) {
		report({ type: 'refused', ...explain(error) });
		process.disconnect();
		return null;
	}
}

async function think(id: number, request: ReasonerRequest): Promise<void> {
	const run = { stopped: false };
	running.set(id, run);
	const batch = new TextBatch((text, tokens) => report({ type: 'text', id, text, tokens }));
	try {
		const loaded = await model;
		const certainty = await loaded?.think({
			request,
			isStopped: () => run.stopped,
			write: (text, tokens) => batch.add(text, tokens)
		});
		batch.flush();
		report({ type: 'ended', id, certainty: certainty ?? null });
	} catch (error) {
		batch.flush();
		report({ type: 'failed', id, ...explain(error) });
	} finally {
		running.delete(id);
	}
}

async function count(id: number, texts: readonly string[]): Promise<void> {
	const loaded = await model;
	// A model that was refused has been reported, and this process ends.
	if (loaded) report({ type: 'counted', id, count: loaded.count(texts) });
}

function stop(id: number): void {
	const run = running.get(id);
	if (run) run.stopped = true;
}

function report(report: EngineReport): void {
	process.send?.(report);
}

function explain(error: unknown): { code: ReasonerError['code']; message: string } {
	if (error instanceof ReasonerError) return { code: error.code, message: error.message };
	const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return { code: 'engine-crashed', message };
}
