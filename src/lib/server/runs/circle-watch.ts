/** How often a sentence was said before it counts as said again. */
const OFTEN = 2;
/** So many of those make a circle; each sentence that says something else takes two of them away. */
const CIRCLE = 20;
const END = /[.!?。！？\n]/;

/** Notices text that goes round in circles: of its last sentences almost all were said word for word before, and more than once. */
export class CircleWatch {
	#sentence = '';
	#again = 0;
	#circling = false;
	readonly #said = new Map<string, number>();

	/** Takes the next piece of the text, cut anywhere; whether the text has come to go round in circles by now. */
	add(text: string): boolean {
		const [rest = '', ...begun] = text.split(END);
		this.#sentence += rest;
		for (const next of begun) {
			this.#hear(this.#sentence.trim());
			this.#sentence = next;
		}
		return this.#circling;
	}

	#hear(sentence: string): void {
		if (!sentence) return;
		const before = this.#said.get(sentence) ?? 0;
		this.#said.set(sentence, before + 1);
		this.#again = before < OFTEN ? Math.max(0, this.#again - 2) : this.#again + 1;
		this.#circling ||= this.#again >= CIRCLE;
	}
}
