import type { QueueNotice, RunError, RunEvent, RunStatus } from '$lib/protocol/run-event.ts';
import {
	Analyser,
	isDoubt,
	type AnalyserOptions,
	type Analysis,
	type Correction,
	type Outcome,
	type TraceModel
} from '$lib/trace/index.ts';
import { mostTellingStep } from '$lib/trace/navigate.ts';

/** A run as far as it is known when the page opens. */
export interface KnownRun extends Pick<AnalyserOptions, 'corrections' | 'annotation'> {
	/** The problem's statement. */
	readonly statement?: string;
	readonly status: RunStatus;
	readonly thought: string;
	readonly answer: string;
	/** Tokens of thought and answer. */
	readonly tokens: number;
	/** Work so far in ms; null if unknown. */
	readonly tookMs: number | null;
	/** Number of the last event in `thought` and `answer`. */
	readonly lastSeq: number;
	readonly error: RunError | null;
	/** How probable it is that the answer is right, where the reasoner was unsure of it; left out or null: it was not. */
	readonly unsure?: number | null;
	/** Offset in the trace of the step to select first; null: the most telling one. */
	readonly place: number | null;
}

/** Finds a step by something that is known of it: its index, or null as long as it is not there. */
export type FindStep = (analysis: Analysis) => number | null;

/** Thoughts that took longer were read while they grew; shorter ones were over before one could. */
const READING_MS = 20_000;

/** One run as the page shows it: what is known of it, and where in it the student is. */
export class RunView {
	#analyser: Analyser;
	#options: AnalyserOptions;
	#lastSeq: number;
	/** When it started last, since its creation, and how long it had worked before. */
	/** Work that was done before the page opened. */
	readonly #knownMs: number;
	#startedMs = 0;
	#earlierMs = 0;
	#analysis = $state.raw<Analysis>(new Analyser().append(''));
	#selected = $state<number | null>(null);
	/** Whether the student, or the address, has chosen where to look. */
	#chosen = $state(false);
	/** Finds the place that is to be selected once it has been written; null: none is. */
	#sought = $state.raw<FindStep | null>(null);
	#status = $state<RunStatus>('queued');
	#answer = $state('');
	#tokens = $state(0);
	#tookMs = $state<number | null>(null);
	#position = $state<number | null>(null);
	#error = $state.raw<RunError | null>(null);
	#unsure = $state<number | null>(null);

	readonly doubts = $derived(this.#analysis.steps.filter(isDoubt));
	readonly outcomes = $derived(countOutcomes(this.#analysis));
	readonly phase = $derived(this.#analysis.steps.at(-1)?.phase ?? 'read');
	readonly isGoingOn = $derived(this.#status === 'queued' || this.#status === 'running');

	constructor(run: KnownRun) {
		const { corrections = [], annotation = null, statement: problem = '' } = run;
		this.#options = { corrections, annotation, problem };
		this.#analyser = new Analyser(this.#options);
		this.#analysis = this.#analyser.append(run.thought);
		this.#lastSeq = run.lastSeq;
		this.#status = run.status;
		this.#answer = run.answer;
		this.#tokens = run.tokens;
		this.#knownMs = run.tookMs ?? 0;
		this.#tookMs = run.lastSeq === 0 ? null : run.tookMs;
		this.#error = run.error;
		this.#unsure = run.unsure ?? null;
		if (run.status !== 'queued' && run.status !== 'running') this.#end(run.place);
	}

	get analysis(): Analysis {
		return this.#analysis;
	}
	/** Index of the selected step; null while the live end is followed. */
	get selected(): number | null {
		return this.#selected;
	}
	get status(): RunStatus {
		return this.#status;
	}
	get answer(): string {
		return this.#answer;
	}
	get tokens(): number {
		return this.#tokens;
	}
	/** Work so far in ms, as the last event told; null if there was none. */
	get tookMs(): number | null {
		return this.#tookMs;
	}
	/** Place in the queue, 1 is next; null when not waiting. */
	get position(): number | null {
		return this.#position;
	}
	get unsure(): number | null {
		return this.#unsure;
	}

	get error(): RunError | null {
		return this.#error;
	}
	get lastSeq(): number {
		return this.#lastSeq;
	}
	/** Whether the student, or the address, has chosen where to look. */
	get isChosen(): boolean {
		return this.#chosen;
	}
	/** Whether a place is to be selected that has not been written yet. */
	get isSeeking(): boolean {
		return this.#sought !== null;
	}
	get isFollowing(): boolean {
		return this.isGoingOn && this.#selected === null;
	}

	/** Takes what the stream brought, in order; what was taken before is passed over. */
	apply(events: readonly RunEvent[]): void {
		let thought = '';
		for (const event of events) {
			if (event.seq <= this.#lastSeq) continue;
			this.#lastSeq = event.seq;
			if (event.type === 'thought') thought += event.text;
			else if (event.type === 'answer') this.#answer += event.text;
			else if (event.type === 'started') this.#start(event);
			else this.#finish(event, thought);
			if ('tokens' in event) this.#tokens += event.tokens;
			if (event.type === 'ended') thought = '';
			this.#tookMs = this.#earlierMs + event.atMs - this.#startedMs;
		}
		if (thought) this.#analysis = this.#analyser.append(thought);
		this.#findSought();
	}

	/** It waits, for the first time or to go on; all that it wrote before has come. */
	waitAt({ position }: QueueNotice): void {
		this.#status = 'queued';
		this.#error = null;
		this.#position = position;
	}

	select(index: number): void {
		if (!(index in this.#analysis.steps)) return;
		this.#selected = index;
		this.#chosen = true;
		this.#sought = null;
	}

	/** Selects what is found, now or, in a run that goes on, once it is there, unless one looks elsewhere by then. */
	seek(find: FindStep): void {
		this.#sought = find;
		this.#findSought();
		if (!this.isGoingOn) this.#sought = null;
	}

	/** Shows the trace with these corrections, all that there are; who looks at a step goes on looking at its text. */
	correct(corrections: readonly Correction[]): void {
		this.#readWith({ ...this.#options, corrections });
	}

	/** Lets the trained model label and link the steps from now on; a finished trace it reads in turns, beside all else. */
	async readBy(model: TraceModel): Promise<void> {
		const before = this.#options;
		const options = { ...before, model };
		if (!this.#analysis.ended) return this.#readWith(options);
		const analyser = new Analyser(options);
		analyser.append(this.#analysis.text);
		const finishing = analyser.finish();
		while (!finishing.next().done) await new Promise((resolve) => setTimeout(resolve));
		// What was corrected, or went on, in the meantime is read with the model too.
		if (this.#options !== before || !this.#analysis.ended) return this.readBy(model);
		this.#showBy(options, analyser);
	}

	/** Back to the live end, as long as there is one. */
	follow(): void {
		if (this.isGoingOn) this.#selected = null;
		this.#sought = null;
	}

	/** A run that had ended goes on: its text is taken up again where it stopped. */
	#start(event: RunEvent): void {
		this.#countFrom(event);
		this.#position = null;
		this.#error = null;
		if (this.#analysis.ended) {
			// What stood open at the end is one step again: who looks at a part of it looks at all of it.
			const place = this.#analysis.steps[this.#selected ?? -1]?.start ?? null;
			this.#analyseAgain();
			this.#selected = stepAt(this.#analysis, place);
		}
		this.#status = 'running';
	}

	#countFrom({ seq, atMs }: RunEvent): void {
		this.#startedMs = atMs;
		// When the whole log comes again, its joined pieces tell less of the earlier work than is known.
		this.#earlierMs = seq === 1 ? 0 : Math.max(this.#tookMs ?? 0, this.#knownMs);
	}

	#readWith(options: AnalyserOptions): void {
		const analyser = new Analyser(options);
		analyser.append(this.#analysis.text);
		this.#showBy(options, analyser);
	}

	/**
	 * Shows what an analyser has found in the same text. Who looks at a step goes on looking at its text; who has not chosen
	 * one yet is shown the most telling one.
	 */
	#showBy(options: AnalyserOptions, analyser: Analyser): void {
		const { steps, ended } = this.#analysis;
		const place = steps[this.#selected ?? -1]?.start ?? null;
		this.#options = options;
		this.#analyser = analyser;
		this.#analysis = ended ? analyser.end() : analyser.append('');
		this.#selected =
			ended && !this.#chosen ? mostTellingStep(this.#analysis) : stepAt(this.#analysis, place);
	}

	#analyseAgain(): void {
		this.#analyser = new Analyser(this.#options);
		this.#analysis = this.#analyser.append(this.#analysis.text);
	}

	/** Who has followed for a while stays at the end: nothing jumps while one reads. */
	#finish(event: Extract<RunEvent, { type: 'ended' }>, rest: string): void {
		// It ended in the queue: nothing has come since the end before, and no time was worked.
		if (this.#status !== 'running') this.#countFrom(event);
		if (!this.#analysis.ended) this.#analyser.append(rest);
		this.#status = event.status;
		this.#error = event.error;
		this.#unsure = event.unsure;
		this.#analysis = this.#analyser.end();
		this.#findSought();
		this.#sought = null;
		const hasRead = event.atMs - this.#startedMs > READING_MS;
		if (hasRead) this.#selected ??= lastStep(this.#analysis);
		this.#end(null);
	}

	#findSought(): void {
		const index = this.#sought?.(this.#analysis) ?? null;
		if (index !== null) this.select(index);
	}

	#end(place: number | null): void {
		this.#analysis = this.#analyser.end();
		this.#position = null;
		this.#chosen ||= this.#selected !== null || place !== null;
		this.#selected ??= stepAt(this.#analysis, place) ?? mostTellingStep(this.#analysis);
	}
}

function lastStep({ steps }: Analysis): number | null {
	return steps.length > 0 ? steps.length - 1 : null;
}

/** Index of the step that holds an offset of the trace; null if none does. */
export function stepAt({ steps }: Analysis, offset: number | null): number | null {
	if (offset === null) return null;
	const index = steps.findIndex(({ start, end }) => start <= offset && offset < end);
	return index < 0 ? null : index;
}

/** How many doubts came to what. */
export function countOutcomes({ steps }: Analysis): Record<Outcome, number> {
	const counts = { confirmed: 0, corrected: 0, dropped: 0, open: 0 };
	for (const { outcome } of steps) if (outcome) counts[outcome] += 1;
	return counts;
}
