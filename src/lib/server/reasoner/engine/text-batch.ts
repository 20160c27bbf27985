/** A small model writes hundreds of tokens a second, and each message costs; nobody sees 20 ms. */
const LONGEST_WAIT_MS = 20;

/** Joins text that comes in quick succession into one message. */
export class TextBatch {
	readonly #send: (text: string, tokens: number) => void;
	#text = '';
	#tokens = 0;
	#timer: NodeJS.Timeout | null = null;

	constructor(send: (text: string, tokens: number) => void) {
		this.#send = send;
	}

	add(text: string, tokens: number): void {
		this.#text += text;
		this.#tokens += tokens;
		this.#timer ??= setTimeout(() => this.flush(), LONGEST_WAIT_MS);
	}

	flush(): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		if (this.#tokens > 0) this.#send(this.#text, this.#tokens);
		this.#text = '';
		this.#tokens = 0;
	}
}
