import { closeDatabase, openDatabase } from '../db/client.ts';
import { DatabaseError, explainQueryError, withoutQuery } from '../db/errors.ts';
import * as runEvents from '../db/run-events.ts';
import * as sessions from '../db/sessions.ts';
import type { Environment } from '../env.ts';
import { log } from '../log.ts';
import { createReasoner } from '../reasoner/create.ts';
import type { Reasoner } from '../reasoner/reasoner.ts';
import type { LiveRun } from './live-run.ts';
import { LogWriter } from './log-writer.ts';
import { Scheduler } from './scheduler.ts';
import { Turns } from './turns.ts';

/** What is open while the server runs: the one place where environment, database, reasoner and scheduler meet. */
export interface Service {
	readonly reasoner: Reasoner;
	readonly maxTokens: number;
	readonly scheduler: Scheduler;
	readonly writer: LogWriter;
	/** Taken by whatever adds a run or lets one go on. */
	readonly turns: Turns;
	/** Runs that are queued or worked on, by id. */
	readonly live: Map<string, LiveRun>;
	/** Removes once a day what can be used no more. */
	readonly removal: NodeJS.Timeout;
}

const DAY_MS = 24 * 3_600_000;

/** On the global object, so that a module which the development server loads again finds what is open. */
const open = globalThis as { secondThought?: Service; secondThoughtOpening?: Promise<void> };

export function service(): Service {
	if (!open.secondThought)
		throw new DatabaseError('storage-unavailable', 'The server is starting or stopping.');
	return open.secondThought;
}

/**
 * Opens the database, ends what a killed server left unfinished, and gets the reasoner ready. What is open already
 * stays: the development server asks again whenever a route is added.
 * @param reasoner another than the environment names, for tests
 * @throws {DatabaseError} if the database cannot be opened
 */
export async function openService(environment: Environment, reasoner?: Reasoner): Promise<void> {
	open.secondThoughtOpening ??= start(environment, reasoner).catch((error: unknown) => {
		delete open.secondThoughtOpening;
		throw error;
	});
	return open.secondThoughtOpening;
}

/** Interrupts the runs, so that what they wrote is stored and they can be continued, and closes everything. */
export async function closeService(): Promise<void> {
	const closing = open.secondThought;
	if (!closing) return;
	delete open.secondThought;
	delete open.secondThoughtOpening;
	clearInterval(closing.removal);
	for (const run of closing.live.values()) {
		closing.scheduler.remove(run.id);
		run.end('interrupted');
		closing.writer.touch(run);
	}
	await closing.writer.close();
	await closing.reasoner.close();
	await closeDatabase();
}

async function start(environment: Environment, reasoner?: Reasoner): Promise<void> {
	await openDatabase(environment);
	await interruptUnfinished();
	await removeExpired();
	const thinker = reasoner ?? createReasoner(environment);
	const live = new Map<string, LiveRun>();
	open.secondThought = {
		reasoner: thinker,
		maxTokens: environment.MAX_TOKENS,
		scheduler: new Scheduler(thinker.capabilities.slots),
		writer: new LogWriter((run) => live.delete(run.id)),
		turns: new Turns(),
		live,
		removal: setInterval(() => void removeExpired(), DAY_MS).unref()
	};
}

/** A full disk must not keep the server from starting: what is stored can still be read. */
async function interruptUnfinished(): Promise<void> {
	try {
		const interrupted = await runEvents.interruptUnfinished();
		if (interrupted > 0) log.info('runs of an earlier server interrupted', { interrupted });
	} catch (error) {
		const known = explainQueryError(error);
		if (!known) throw error;
		log.error('runs of an earlier server could not be interrupted', { error: known });
	}
}

async function removeExpired(): Promise<void> {
	try {
		await sessions.removeExpired();
	} catch (error) {
		log.error('what can be used no more could not be removed', { error: withoutQuery(error) });
	}
}
