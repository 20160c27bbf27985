import type { Delta } from './endpoint-events.ts';
import type { ReasonerChunk } from './reasoner.ts';
import { ThinkSplitter } from './think-splitter.ts';

/** Makes chunks of what an endpoint streams, whichever way it marks the thought. */
export class EndpointText {
	readonly #content: { inline: ThinkSplitter; afterReasoning: ThinkSplitter };
	#reasoning: ThinkSplitter | null = null;
	#hasReasoned = false;
	#tokens = 0;
	#counted = 0;
	#lastType: ReasonerChunk['type'] = 'thought';

	/** @param opensInThought whether content without an opening tag is known to begin inside the thought */
	constructor(opensInThought: boolean) {
		this.#content = {
			inline: new ThinkSplitter(opensInThought ? 'thought' : 'unknown'),
			afterReasoning: new ThinkSplitter('answer')
		};
	}

	/** Whether the content closed a thought that it had not opened. */
	get openedUnseen(): boolean {
		return this.#content.inline.closedUnopened;
	}

	push({ reasoning, content, tokens }: Delta): ReasonerChunk[] {
		this.#tokens = tokens ?? this.#tokens;
		const chunks: ReasonerChunk[] = [];
		if (reasoning) {
			this.#hasReasoned = true;
			this.#reasoning ??= new ThinkSplitter('thought');
			chunks.push(...this.#count(this.#reasoning.push(reasoning)));
		}
		if (content.trim()) chunks.push(...this.#endReasoning());
		if (content) chunks.push(...this.#count(this.#splitter.push(content)));
		return chunks;
	}

	/** What is still held, and tokens of which no text told. */
	end(): ReasonerChunk[] {
		const chunks = [...this.#endReasoning(), ...this.#count(this.#splitter.end())];
		const rest = this.#takeTokens();
		return rest > 0 ? [...chunks, { type: this.#lastType, text: '', tokens: rest }] : chunks;
	}

	get #splitter(): ThinkSplitter {
		return this.#hasReasoned ? this.#content.afterReasoning : this.#content.inline;
	}

	#endReasoning(): ReasonerChunk[] {
		const pieces = this.#reasoning?.end() ?? [];
		this.#reasoning = null;
		return this.#count(pieces);
	}

	#count(pieces: readonly Omit<ReasonerChunk, 'tokens'>[]): ReasonerChunk[] {
		return pieces.map((piece) => {
			this.#lastType = piece.type;
			return { ...piece, tokens: this.#takeTokens() };
		});
	}

	#takeTokens(): number {
		const tokens = Math.max(0, this.#tokens - this.#counted);
		this.#counted += tokens;
		return tokens;
	}
}
