import { setTimeout as wait } from 'node:timers/promises';
import type { RunError, RunEvent } from '$lib/protocol/run-event.ts';
import { requireRoom } from '../db/client.ts';
import { explainQueryError, withoutQuery } from '../db/errors.ts';
import * as runEvents from '../db/run-events.ts';
import { log } from '../log.ts';
import type { LiveRun } from './live-run.ts';

/** Text is collected this long: smooth to the eye (25 a second), and one insert for all runs together. */
const COLLECT_MS = 40;
/** A database that is started again is back within a few seconds: so long runs wait before they fail. */
const RETRY_MS = 1_000;
const ATTEMPTS = 15;

/**
 * Writes the pending text of all live runs to the table, in one insert each time, one insert at a time: while the
 * database is busy more is collected, so a slow disk makes larger events and never a longer queue.
 */
export class LogWriter {
	readonly #dirty = new Set<LiveRun>();
	readonly #retries = new Set<NodeJS.Timeout>();
	#timer: NodeJS.Timeout | null = null;
	#writing: Promise<void> | null = null;
	readonly #onEnded: (run: LiveRun) => void;

	/** @param onEnded called when the end of a run is stored, or can never be */
	constructor(onEnded: (run: LiveRun) => void) {
		this.#onEnded = onEnded;
	}

	/** Says that a run has something pending; it is stored soon. */
	touch(run: LiveRun): void {
		this.#dirty.add(run);
		if (!this.#timer && !this.#writing)
			this.#timer = setTimeout(() => void this.flush(), COLLECT_MS);
	}

	/** Resolves when all that is pending now is stored or has failed. Never rejects. */
	async flush(): Promise<void> {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		while (this.#writing) await this.#writing;
		if (this.#dirty.size === 0) return;
		this.#writing = this.#write();
		await this.#writing;
	}

	/** Stores what is pending and gives up what could not be stored so far. */
	async close(): Promise<void> {
		this.#retries.forEach(clearTimeout);
		await this.flush();
	}

	async #write(): Promise<void> {
		const batches = [...this.#dirty].map((run) => ({ run, events: run.take() }));
		this.#dirty.clear();
		try {
			await storePatiently(batches);
			batches.forEach((batch) => this.#publish(batch));
		} catch (error) {
			if (batches.length === 1) batches.forEach(({ run }) => this.#refuse(run, error));
			else for (const batch of batches) await this.#writeAlone(batch);
		}
		this.#writing = null;
		if (this.#dirty.size > 0) this.#timer ??= setTimeout(() => void this.flush(), COLLECT_MS);
	}

	/** One run's fault (its student deleted everything, say) must not take the others along. */
	async #writeAlone(batch: Batch): Promise<void> {
		try {
			await store([batch]);
			this.#publish(batch);
		} catch (error) {
			this.#refuse(batch.run, error);
		}
	}

	#publish({ run, events }: Batch): void {
		run.publish(events);
		if (run.hasPending) this.#dirty.add(run);
		if (events.at(-1)?.type === 'ended') this.#onEnded(run);
	}

	/** The run fails now; its end is stored when the database takes rows again. */
	#refuse(run: LiveRun, error: unknown): void {
		const cause = withoutQuery(error);
		log.error('run log could not be written', { runId: run.id, error: cause });
		const { code, message } = explainQueryError(error) ?? UNEXPECTED;
		run.fail({ code, message });
		run.publish(run.take());
		this.#endLater({ run, error: { code, message } }, error);
	}

	/** Room and database may come back; a deleted student or a fault of ours stays as it is. */
	#endLater(failed: Failed, cause: unknown): void {
		if (!explainQueryError(cause)) return this.#onEnded(failed.run);
		const again = async () => {
			this.#retries.delete(timer);
			try {
				requireRoom();
				await runEvents.appendEnd(failed.run.id, { status: 'failed', error: failed.error });
				this.#onEnded(failed.run);
			} catch (cause) {
				this.#endLater(failed, cause);
			}
		};
		const timer = setTimeout(() => void again(), RETRY_MS).unref();
		this.#retries.add(timer);
	}
}

interface Batch {
	readonly run: LiveRun;
	readonly events: readonly RunEvent[];
}

interface Failed {
	readonly run: LiveRun;
	readonly error: RunError;
}

const UNEXPECTED = { code: 'unexpected', message: 'What the model wrote could not be stored.' };

async function storePatiently(batches: readonly Batch[]): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await store(batches, attempt > 1);
		} catch (error) {
			const isGone = explainQueryError(error)?.code === 'storage-unavailable';
			if (!isGone || attempt === ATTEMPTS) throw error;
			await wait(RETRY_MS);
		}
	}
}

async function store(batches: readonly Batch[], again = false): Promise<void> {
	const events = batches.flatMap(({ run, events }) =>
		events.map((event) => ({ runId: run.id, event }))
	);
	if (events.length === 0) return;
	requireRoom();
	await runEvents.append(events, again);
}
