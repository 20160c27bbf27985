/** How often a sentence was said before it counts as said again. */
const OFTEN = 2;
/** So many of those make a circle; each sentence that says something else takes two of them away. */
const CIRCLE = 20;
const PART = /[^.!?。！？\n]+|[.!?。！？\n]/g;
const ENDS = /[.!?。！？\n]/;

/** Notices text that goes round in circles: of its last sentences almost all were said word for word before, and more than once. */
export class CircleWatch {
	#sentence = '';
	#again = 0;
	#circling = false;
	readonly #said = new Map<string, number>();

	/** Takes the next piece of the text, cut anywhere; whether the text has come to go round in circles by now. */
	add(text: string): boolean {
		for (const [part] of text.matchAll(PART)) {
			if (ENDS.test(part)) this.#endSentence();
			else this.#sentence += part;
		}
		return this.#circling;
	}

	#endSentence(): void {
		const sentence = this.#sentence.trim();
		this.#sentence = '';
		if (!sentence) return;
		const before = this.#said.get(sentence) ?? 0;
		this.#said.set(sentence, before + 1);
		this.#again = before < OFTEN ? Math.max(0, this.#again - 2) : this.#again + 1;
		this.#circling ||= this.#again >= CIRCLE;
	}
}
