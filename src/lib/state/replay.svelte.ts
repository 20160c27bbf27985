import { isDoubt, type Analysis } from '$lib/trace/index.ts';
import { Rewinder } from '$lib/trace/rewind.ts';
import { atPace, readingPace, type Timeline } from '$lib/trace/timeline.ts';
import type { ReplayAct } from './keys.ts';
import type { RunTimes } from './run-times.svelte.ts';
import type { RunView } from './run-view.svelte.ts';
import { isMotionReduced } from './show-display.ts';

/** How many times as fast as it was. */
export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** As it was written, or at the pace of one who reads along. */
export type Pace = 'written' | 'reading';

/** What was written so many times faster than one reads is at first replayed at the pace of reading. */
const TOO_FAST = 6;

/** Plays the trace of a run that has ended again: a moment that moves, and the analysis as it stood then. */
export class Replay {
	readonly #run: RunView;
	readonly #times: RunTimes;
	#wanted = $state(false);
	#playing = $state(false);
	#following = $state(true);
	#pausing = $state(true);
	#speed = $state<Speed>(1);
	#chosen = $state<Pace | null>(null);
	/** Offset in the trace, and the time at which it is reached. */
	#at = $state(0);
	#atMs = 0;

	readonly isOpen = $derived.by(() => this.#wanted && !this.#run.isGoingOn);
	readonly length = $derived.by(() => this.#run.analysis.text.length);
	readonly perSecond = $derived.by(() => readingPace(this.#run.analysis.text));
	readonly #reading = $derived.by(() => atPace(this.length, this.perSecond));
	readonly pace = $derived.by(() => this.#chosen ?? this.#fitting());
	readonly timeline: Timeline = $derived.by(() =>
		this.pace === 'written' ? (this.#times.timeline ?? this.#reading) : this.#reading
	);
	readonly #rewinder = $derived.by(() => new Rewinder(this.#run.analysis));
	/** The run as it stood at the moment that is shown; whole steps for those who want less motion. */
	readonly analysis: Analysis = $derived.by(() =>
		this.#rewinder.at(isMotionReduced() ? this.#endBefore(this.#at + 1) : this.#at)
	);

	constructor(run: RunView, times: RunTimes) {
		this.#run = run;
		this.#times = times;
	}

	get isPlaying(): boolean {
		return this.isOpen && this.#playing;
	}
	/** Whether one looks at what is being written at the moment. */
	get isFollowing(): boolean {
		return this.#following;
	}
	get pausesAtDoubts(): boolean {
		return this.#pausing;
	}
	get speed(): Speed {
		return this.#speed;
	}
	/** Whether it is known when the trace was written. */
	get isTimed(): boolean {
		return this.#times.timeline !== null;
	}
	/** Offset in the trace. */
	get offset(): number {
		return Math.min(this.#at, this.length);
	}
	get isAtEnd(): boolean {
		return this.#at >= this.length;
	}

	/** Begins with nothing, and plays. */
	async open(): Promise<void> {
		this.#wanted = true;
		this.#following = true;
		this.seek(0);
		await this.#times.ask();
		this.#playing = this.#wanted;
	}
	close(): void {
		this.#wanted = false;
		this.#playing = false;
	}
	toggle(): void {
		if (this.isAtEnd && !this.#playing) this.seek(0);
		this.#playing = !this.#playing;
		this.#following ||= this.#playing;
	}

	/** Goes on by so much time of the one who watches. Stops at the end, and behind a doubt where that is wished. */
	advance(elapsedMs: number): void {
		if (!this.isPlaying) return;
		const before = this.#at;
		this.#atMs += elapsedMs * this.#speed;
		this.#at = Math.max(before, this.timeline.endAt(this.#atMs));
		const doubt = this.#pausing ? this.#endOfDoubt(before, this.#at) : null;
		if (doubt !== null) this.seek(doubt);
		if (doubt !== null || this.isAtEnd) this.#playing = false;
	}

	/** Goes to the moment when the text had come to an offset. */
	seek(offset: number): void {
		this.#at = Math.min(this.length, Math.max(0, Math.round(offset)));
		this.#atMs = this.timeline.msAt(this.#at);
		this.#following = true;
	}
	/** To the end of the step that is being written, or of the next one. */
	stepForward(): void {
		const next = this.#run.analysis.steps.find(({ end }) => end > this.#at);
		this.#stepTo(next?.end ?? this.length);
	}
	/** To the end of the last step before. */
	stepBack(): void {
		this.#stepTo(this.#endBefore(this.#at));
	}

	/** Does what a key asks for. */
	act(name: ReplayAct): void {
		switch (name) {
			case 'play':
				return this.toggle();
			case 'step-forward':
				return this.stepForward();
			case 'step-back':
				return this.stepBack();
			case 'faster':
				return this.#shift(1);
			case 'slower':
				return this.#shift(-1);
		}
	}

	/** Looks away from what is being written, or at it again. */
	follow(following: boolean): void {
		this.#following = following;
	}
	pauseAtDoubts(pausing: boolean): void {
		this.#pausing = pausing;
	}
	changeSpeed(speed: Speed): void {
		this.#speed = speed;
	}
	changePace(pace: Pace): void {
		this.#chosen = pace;
		this.seek(this.#at);
	}

	/** Where the last step ends that ends before an offset. */
	#endBefore(offset: number): number {
		return this.#run.analysis.steps.findLast(({ end }) => end < offset)?.end ?? 0;
	}

	/** To the next speed that is faster (1) or slower (-1). */
	#shift(by: 1 | -1): void {
		this.#speed = SPEEDS[SPEEDS.indexOf(this.#speed) + by] ?? this.#speed;
	}

	#stepTo(offset: number): void {
		this.#playing = false;
		this.seek(offset);
	}

	#fitting(): Pace {
		const written = this.#times.timeline;
		if (!written) return 'reading';
		return this.#reading.durationMs > written.durationMs * TOO_FAST ? 'reading' : 'written';
	}

	/** Where the first doubt ends that was completed between two offsets. */
	#endOfDoubt(after: number, until: number): number | null {
		const doubt = this.#run.analysis.steps.find(
			(step) => step.end > after && step.end <= until && isDoubt(step)
		);
		return doubt?.end ?? null;
	}
}
