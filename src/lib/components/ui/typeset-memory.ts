import { createContext } from 'svelte';
import type { Language } from './speech/voice.ts';
import { renderMathText } from './math-text.ts';

/** UTF-16 units of HTML: 3,000 steps as full of formulas as the fullest thoughts we have, 2,500 units a step. */
const MOST_KEPT = 8_000_000;

/** Typesets each text once, as long as it is among those that were shown last. */
export class TypesetMemory {
	/** By text; those that were shown longest ago come first. */
	readonly #kept = new Map<string, string>();
	#size = 0;

	typeset(text: string, language: Language): string {
		const html = this.#kept.get(text) ?? renderMathText(text, language);
		if (this.#kept.delete(text)) this.#size -= html.length;
		this.#kept.set(text, html);
		this.#size += html.length;
		this.#forget();
		return html;
	}

	#forget(): void {
		for (const [text, html] of this.#kept) {
			if (this.#size <= MOST_KEPT) return;
			this.#kept.delete(text);
			this.#size -= html.length;
		}
	}
}

/** The one of the page, for all views of a trace. */
export const [getTypesetMemory, setTypesetMemory] = createContext<TypesetMemory>();
