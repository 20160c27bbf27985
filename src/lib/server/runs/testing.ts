import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { QueueNotice, RunEvent } from '$lib/protocol/run-event.ts';
import { makeToken, hashToken } from '../auth/token.ts';
import * as students from '../db/students.ts';
import { makeDataDir } from '../db/testing.ts';
import { readEnvironment } from '../env.ts';
import { setLogLevel } from '../log.ts';
import { estimateTokens } from '../reasoner/estimate-tokens.ts';
import type { Reasoner, ReasonerChunk, ReasonerRequest } from '../reasoner/reasoner.ts';
import { followRun } from './follow.ts';
import { closeService, openService } from './service.ts';

/** A real service on a database of its own, for tests. */
export async function openTestService(
	reasoner: Reasoner,
	settings: { DATA_DIR?: string | undefined; DATABASE_URL?: string } = {}
) {
	const folder = settings.DATA_DIR ?? (settings.DATABASE_URL ? 'none' : await makeDataDir());
	setLogLevel('silent');
	await openService(readEnvironment({ ...settings, DATA_DIR: folder }), reasoner);
	return {
		folder,
		newStudent: () => students.create(hashToken(makeToken())),
		close: () => closeService(),
		async remove() {
			await closeService();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

interface Manner {
	readonly slots?: number;
	readonly resume?: boolean;
	readonly followUps?: boolean;
	/** Milliseconds before each chunk. */
	readonly paceMs?: number;
	/** Thrown after the last chunk. */
	readonly fails?: Error;
	/** What it says before a run. */
	readonly outside?: Reasoner['outside'];
	/** Told with the last chunk. */
	readonly unsure?: number;
	/** Never stops by itself. */
	readonly endless?: boolean;
}

/** A reasoner that thinks `words`, one chunk and token each, then answers "Done." */
export function slowReasoner(words: readonly string[], manner: Manner = {}): Reasoner {
	const { slots = 2, resume = true, followUps = false, paceMs = 5, outside = () => null } = manner;
	return {
		type: 'embedded',
		name: 'Test reasoner',
		capabilities: { resume, seed: false, budget: false, followUps, slots },
		think: (request, signal) => think(words, { ...manner, paceMs, request, signal }),
		range: null,
		outside,
		measure: (texts) =>
			Promise.resolve({ tokens: texts.map(estimateTokens), contextSize: 4096, exact: false }),
		close: () => Promise.resolve()
	};
}

interface Thinking extends Manner {
	readonly paceMs: number;
	readonly request: ReasonerRequest;
	readonly signal: AbortSignal;
}

async function* think(
	words: readonly string[],
	{ endless, fails, unsure, paceMs, request, signal }: Thinking
): AsyncGenerator<ReasonerChunk> {
	let skip = request.thoughtSoFar.length;
	do {
		for (const word of words) {
			skip -= word.length;
			if (skip >= 0) continue;
			await wait(paceMs);
			if (signal.aborted) return;
			yield { type: 'thought', text: word, tokens: 1 };
		}
	} while (endless);
	if (fails) throw fails;
	yield { type: 'answer', text: 'Done.', tokens: 2 };
	if (unsure !== undefined) yield { type: 'answer', text: '', tokens: 0, unsure };
}

/** Everything a follower gets, to the end or until `enough` says so. */
export async function collect(
	run: { readonly id: string; readonly studentId: string },
	{
		after = 0,
		enough = () => false
	}: { after?: number; enough?: (events: readonly RunEvent[]) => boolean } = {}
): Promise<(RunEvent | QueueNotice)[]> {
	const controller = new AbortController();
	const events = await followRun({
		runId: run.id,
		studentId: run.studentId,
		afterSeq: after,
		signal: controller.signal
	});
	const got: (RunEvent | QueueNotice)[] = [];
	for await (const event of events ?? []) {
		got.push(event);
		if (enough(logged(got))) break;
	}
	controller.abort();
	return got;
}

/** Without queue notices. */
export function logged(events: readonly (RunEvent | QueueNotice)[]): RunEvent[] {
	return events.filter((event): event is RunEvent => event.type !== 'queue');
}

export function textOf(
	type: 'thought' | 'answer',
	events: readonly (RunEvent | QueueNotice)[]
): string {
	return events.map((event) => (event.type === type ? event.text : '')).join('');
}
