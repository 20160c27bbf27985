import type { RunEnd, RunError, RunEvent } from '$lib/protocol/run-event.ts';

/** How many events a follower may lag behind before it reads them from the table: at 25 a second, 20 seconds. */
const RECENT = 512;

export interface LiveRunStart {
	readonly id: string;
	readonly studentId: string;
	readonly createdAt: Date;
	/** Number of the last stored event; 0 for a new run. */
	readonly lastSeq: number;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
}

/**
 * A run that is queued or worked on in this process, and its part of the run log that is on the way to the table.
 * Text is collected in `add`, numbered in `take`, and shown to followers in `publish`, once it is stored: what a
 * follower has seen never gets another number or another text, whatever happens to the server.
 */
export class LiveRun {
	readonly id: string;
	/** Who asked; someone else once a guest's work was carried over. */
	studentId: string;
	/** Number of the last event of its earlier life; what it says about an end no longer holds. */
	readonly continuesAfter: number;
	/** Aborted when the run ends before its reasoner does. */
	readonly signal: AbortSignal;
	readonly #abort = new AbortController();
	readonly #createdMs: number;
	readonly #now: () => number;
	#storedSeq: number;
	#pending: Pending[] = [];
	#half = '';
	#recent: RunEvent[] = [];
	#ended = false;
	#position: number | null = null;
	readonly #waiting = new Set<() => void>();

	constructor({ id, studentId, createdAt, lastSeq, now }: LiveRunStart) {
		this.id = id;
		this.studentId = studentId;
		this.signal = this.#abort.signal;
		this.#createdMs = createdAt.getTime();
		this.continuesAfter = lastSeq;
		this.#storedSeq = lastSeq;
		this.#now = now;
	}

	/** No more text is taken. Its end may not be stored yet. */
	get isEnded(): boolean {
		return this.#ended;
	}

	get hasPending(): boolean {
		return this.#pending.length > 0;
	}

	/** Place in the queue, 1 is next; null while it is worked on. */
	get position(): number | null {
		return this.#position;
	}

	set position(position: number | null) {
		if (position === this.#position) return;
		this.#position = position;
		this.#tell();
	}

	start(): void {
		this.position = null;
		this.#pending.push({ type: 'started', atMs: this.#age() });
	}

	/** Takes a piece of thought or answer; neighbours of one type become one event. */
	add(type: 'thought' | 'answer', { text, tokens }: { text: string; tokens: number }): void {
		if (this.#ended) return;
		const whole = this.#complete(text);
		const last = this.#pending.at(-1);
		if (last?.type === type) {
			last.text += whole;
			last.tokens += tokens;
		} else this.#pending.push({ type, atMs: this.#age(), text: whole, tokens });
	}

	/** Ends the run, and the work of its reasoner if that goes on. A second end is ignored. */
	end(status: RunEnd, { error = null, unsure = null }: EndFacts = {}): void {
		if (this.#ended) return;
		this.#ended = true;
		this.#pending.push({ type: 'ended', atMs: this.#age(), status, error, unsure });
		this.#abort.abort();
	}

	/** Ends the run as failed although nothing can be stored: what is pending is lost. */
	fail(error: RunError): void {
		this.#ended = true;
		const atMs = this.#age();
		this.#pending = [{ type: 'ended', atMs, status: 'failed', error, unsure: null }];
		this.#abort.abort();
	}

	/** What is pending, numbered; to be followed by `publish` before the next is taken. */
	take(): RunEvent[] {
		const taken = this.#pending;
		this.#pending = [];
		return taken.map((event, index) => ({
			...withStorableText(event),
			seq: this.#storedSeq + 1 + index
		}));
	}

	/** Shows events to the followers. */
	publish(events: readonly RunEvent[]): void {
		this.#recent = [...this.#recent, ...events].slice(-RECENT);
		this.#storedSeq = events.at(-1)?.seq ?? this.#storedSeq;
		this.#tell();
	}

	/** The events after a number, from memory; null if they must be read from the table. */
	eventsAfter(seq: number): readonly RunEvent[] | null {
		if (seq >= this.#storedSeq) return [];
		const first = this.#recent[0];
		if (!first || first.seq > seq + 1) return null;
		return this.#recent.slice(seq + 1 - first.seq);
	}

	/** Resolves when there is something new (events, another place in the queue), or when the signal aborts. */
	changed(signal: AbortSignal): Promise<void> {
		return new Promise((resolve) => {
			const wake = () => {
				this.#waiting.delete(wake);
				signal.removeEventListener('abort', wake);
				resolve();
			};
			this.#waiting.add(wake);
			signal.addEventListener('abort', wake);
			if (signal.aborted) wake();
		});
	}

	/** Half of a surrogate pair at the end waits for the other half. */
	#complete(text: string): string {
		const joined = this.#half + text;
		const end = /[\uD800-\uDBFF]$/.test(joined) ? joined.length - 1 : joined.length;
		this.#half = joined.slice(end);
		return joined.slice(0, end);
	}

	#age(): number {
		return Math.max(0, this.#now() - this.#createdMs);
	}

	#tell(): void {
		for (const wake of [...this.#waiting]) wake();
	}
}

type Pending =
	| { type: 'started'; atMs: number }
	| { type: 'thought' | 'answer'; atMs: number; text: string; tokens: number }
	| ({ type: 'ended'; atMs: number; status: RunEnd } & Required<EndFacts>);

/** What is known at the end of a run, beside its status; see `RunEvent`. */
interface EndFacts {
	readonly error?: RunError | null;
	readonly unsure?: number | null;
}

/** What an endpoint says of its error may hold anything. */
function withStorableText(event: Pending): Pending {
	if ('text' in event) return { ...event, text: storable(event.text) };
	if (event.type !== 'ended' || !event.error) return event;
	return { ...event, error: { ...event.error, message: storable(event.error.message) } };
}

/** PostgreSQL stores neither NUL nor half a pair; a replacement of the same length keeps all offsets. */
function storable(text: string): string {
	return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
