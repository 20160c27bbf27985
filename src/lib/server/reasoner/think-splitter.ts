import type { ReasonerChunk } from './reasoner.ts';

/** What a text is whose beginning carries no opening tag. */
export type Beginning =
	/** A thought: the prompt ended in `<think>`. An opening tag that comes all the same is dropped. */
	| 'thought'
	/** The rest of a thought: nothing is trimmed from its start. */
	| 'mid-thought'
	/** An answer: the model does not think. */
	| 'answer'
	/** Held back until a closing tag makes it a thought, or the end makes it an answer. */
	| 'unknown';

type Piece = Pick<ReasonerChunk, 'type' | 'text'>;

const PAIRS = [
	['<think>', '</think>'],
	['<thinking>', '</thinking>'],
	['<thought>', '</thought>'],
	['<reasoning>', '</reasoning>'],
	['<|begin_of_thought|>', '<|end_of_thought|>']
] as const;
const OPENERS = PAIRS.map(([opener]) => opener);
const CLOSERS = PAIRS.map(([, closer]) => closer);

/**
 * Splits the raw text of a model that thinks aloud into thought and answer, as it streams. White space around the
 * tags and at the end is dropped, NUL (which no database stores) becomes U+FFFD, and no piece ends within a
 * surrogate pair. The joined pieces are the same for any chunking of the input. Only a tag at the very start opens a
 * thought, and only the first closing tag closes it: later ones are text.
 */
export class ThinkSplitter {
	#part: 'start' | 'thought' | 'unknown' | 'answer';
	readonly #beginning: Beginning;
	#closers: readonly string[] = CLOSERS;
	#held = '';
	#undecided: string[] = [];
	#trimsStart = true;
	#closedUnopened = false;

	constructor(beginning: Beginning) {
		this.#beginning = beginning;
		this.#part = beginning === 'mid-thought' ? 'thought' : 'start';
		this.#trimsStart = beginning !== 'mid-thought';
	}

	/** Whether a closing tag came without an opening one: the prompt must have ended in it. */
	get closedUnopened(): boolean {
		return this.#closedUnopened;
	}

	push(text: string): Piece[] {
		this.#held += text.replaceAll('\0', '\uFFFD');
		if (this.#part === 'start') this.#begin(false);
		return this.#part === 'start' ? [] : this.#advance();
	}

	/** What is still held when the text ends, complete or not; nothing if it was asked for before. */
	end(): Piece[] {
		if (this.#part === 'start') this.#begin(true);
		const pieces = this.#advance();
		const rest = this.#trimStart(this.#held).trimEnd();
		this.#held = '';
		if (this.#part === 'unknown') return piece('answer', this.#undecided.splice(0).join('') + rest);
		return [...pieces, ...piece(this.#part === 'answer' ? 'answer' : 'thought', rest)];
	}

	/** Looks for an opening tag; `ended` when no more text will come. */
	#begin(ended: boolean): void {
		const text = this.#held.trimStart();
		const pair = PAIRS.find(([opener]) => text.startsWith(opener));
		if (pair) {
			this.#closers = [pair[1]];
			this.#held = text.slice(pair[0].length);
			this.#part = 'thought';
		} else if (ended || !OPENERS.some((opener) => opener.startsWith(text))) {
			this.#part = this.#beginning === 'mid-thought' ? 'thought' : this.#beginning;
		}
	}

	#advance(): Piece[] {
		if (this.#part === 'answer') return piece('answer', this.#release(0));
		const closer = firstOf(this.#closers, this.#held);
		if (closer) return this.#close(closer);
		const released = this.#release(longestEndThatBegins(this.#closers, this.#held));
		if (this.#part !== 'unknown') return piece('thought', released);
		this.#undecided.push(released);
		return [];
	}

	#close({ at, tag }: { at: number; tag: string }): Piece[] {
		const last = this.#trimStart(this.#held.slice(0, at)).trimEnd();
		const thought = [...this.#undecided, last].join('');
		this.#closedUnopened = this.#part === 'unknown';
		this.#undecided = [];
		this.#held = this.#held.slice(at + tag.length);
		this.#part = 'answer';
		this.#trimsStart = true;
		return [...piece('thought', thought), ...this.#advance()];
	}

	/** Takes what is sure to be text: not the last `uncertain` units, nor white space or half a pair before them. */
	#release(uncertain: number): string {
		const text = this.#trimStart(this.#held.slice(0, this.#held.length - uncertain));
		const sure = text.trimEnd().replace(/[\uD800-\uDBFF]$/, '');
		this.#held = text.slice(sure.length) + this.#held.slice(this.#held.length - uncertain);
		return sure;
	}

	#trimStart(text: string): string {
		if (!this.#trimsStart) return text;
		const trimmed = text.trimStart();
		if (trimmed) this.#trimsStart = false;
		return trimmed;
	}
}

function piece(type: Piece['type'], text: string): Piece[] {
	return text ? [{ type, text }] : [];
}

function firstOf(tags: readonly string[], text: string): { at: number; tag: string } | undefined {
	return tags
		.map((tag) => ({ at: text.indexOf(tag), tag }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at)[0];
}

function longestEndThatBegins(tags: readonly string[], text: string): number {
	const longest = Math.max(...tags.map((tag) => tag.length)) - 1;
	for (let length = Math.min(longest, text.length); length > 0; length--)
		if (tags.some((tag) => tag.startsWith(text.slice(-length)))) return length;
	return 0;
}
