/** How often a sentence was said before it counts as said again, and how many such sentences in a row are a circle. */
const OFTEN = 3;
const IN_A_ROW = 30;
const PART = /[^.!?。！？\n]+|[.!?。！？\n]/g;
const ENDS = /[.!?。！？\n]/;

/** Notices text that goes round in circles: one sentence after the other that was said word for word several times before. */
export class CircleWatch {
	#sentence = '';
	#inARow = 0;
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
		this.#inARow = before < OFTEN ? 0 : this.#inARow + 1;
		this.#circling ||= this.#inARow >= IN_A_ROW;
	}
}
