import type { RunEvent } from '$lib/protocol/run-event.ts';
import { requireRoom } from '../db/client.ts';
import { explainQueryError, isOrphan, withoutQuery } from '../db/errors.ts';
import * as runEvents from '../db/run-events.ts';
import { log } from '../log.ts';
import type { LiveRun } from './live-run.ts';

/** Text is collected this long: smooth to the eye (25 a second), and one insert for all runs together. */
const COLLECT_MS = 40;
const RETRY_MS = 2_000;

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
			await store(batches);
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
		const end = run.take();
		run.publish(end);
		if (isOrphan(error)) this.#onEnded(run);
		else this.#retry({ run, events: end });
	}

	#retry(batch: Batch): void {
		const again = async () => {
			this.#retries.delete(timer);
			try {
				await store([batch]);
				this.#onEnded(batch.run);
			} catch (error) {
				if (isOrphan(error)) this.#onEnded(batch.run);
				else this.#retry(batch);
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

const UNEXPECTED = { code: 'unexpected', message: 'What the model wrote could not be stored.' };

async function store(batches: readonly Batch[]): Promise<void> {
	const events = batches.flatMap(({ run, events }) =>
		events.map((event) => ({ runId: run.id, event }))
	);
	if (events.length === 0) return;
	requireRoom();
	await runEvents.append(events);
}
