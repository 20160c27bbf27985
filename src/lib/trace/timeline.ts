/** How far a trace had come after a time of work. */
export interface Mark {
	readonly atMs: number;
	/** Offset in the trace, UTF-16 units. */
	readonly end: number;
}

/** A longer time between two marks is a pause: what came after the first one came within this time. */
const TOGETHER_MS = 250;
/** Characters a second. */
const AT_ONCE = 5_000;
/** Characters a second at which one reads along, where a letter is one and where a word of Chinese is. */
const READ_LETTERS = 30;
const READ_HAN = 9;
const HAN = /\p{Script=Han}/gu;

/** Says when which part of a trace was written, as straight lines between marks that ascend. */
export class Timeline {
	readonly #marks: readonly Mark[];
	readonly durationMs: number;
	/** Length of the trace. */
	readonly length: number;

	constructor(marks: readonly Mark[]) {
		this.#marks = [{ atMs: 0, end: 0 }, ...marks];
		const { atMs, end } = this.#marks.at(-1)!;
		this.durationMs = atMs;
		this.length = end;
	}

	/** How far the trace had come; its first or last offset beyond the ends. Binary search. */
	endAt(ms: number): number {
		return Math.floor(this.#between('atMs', 'end', ms));
	}

	/** When an offset was reached; the last moment at which no more was written. */
	msAt(offset: number): number {
		return this.#between('end', 'atMs', offset);
	}

	#between(from: keyof Mark, to: keyof Mark, value: number): number {
		const marks = this.#marks;
		let low = 0;
		let high = marks.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (marks[middle]![from] <= value) low = middle;
			else high = middle - 1;
		}
		const before = marks[low]!;
		const after = marks[low + 1];
		if (!after || value <= before[from]) return before[to];
		const part = (value - before[from]) / (after[from] - before[from]);
		return before[to] + part * (after[to] - before[to]);
	}
}

/** The times at which a trace was written; null if it came at once, or nothing of it is known. */
export function asWritten(log: readonly Mark[]): Timeline | null {
	const marks = log.flatMap((mark, index) => {
		const next = log[index + 1];
		const paused = next && next.atMs - mark.atMs > TOGETHER_MS;
		return paused ? [mark, { atMs: mark.atMs + TOGETHER_MS, end: next.end }] : [mark];
	});
	const timeline = new Timeline(marks);
	const { durationMs, length } = timeline;
	return cameAtOnce(length, durationMs) ? null : timeline;
}

/** Whether a trace of this length came whole: no model writes so fast. So did one of which there is nothing. */
export function cameAtOnce(length: number, durationMs: number): boolean {
	return length === 0 || length * 1000 > durationMs * AT_ONCE;
}

/** Characters a second at which one reads a text along; slower where they are Chinese. */
export function readingPace(text: string): number {
	const han = text.match(HAN)?.length ?? 0;
	return han * 4 > text.length ? READ_HAN : READ_LETTERS;
}

/** A trace written at that pace from the first character to the last. */
export function atPace(length: number, perSecond: number): Timeline {
	return new Timeline([{ atMs: (length / perSecond) * 1000, end: length }]);
}
