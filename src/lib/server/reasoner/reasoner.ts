/** What a reasoner can do beyond thinking from the start. Declared by the adapter, never guessed from a name. */
export interface Capabilities {
	/** Can go on from a given beginning of a thought (needed to continue an interrupted run). */
	readonly resume: boolean;
	/** Honours `seed`. */
	readonly seed: boolean;
	/** Honours `maxTokens`. */
	readonly budget: boolean;
	/** Takes a question about a run, with the run as context. */
	readonly followUps: boolean;
	/** How many runs it works on at the same time; further ones wait in the queue. */
	readonly slots: number;
}

export interface ReasonerRequest {
	/** The statement, in Markdown and LaTeX. */
	readonly problem: string;
	/** The beginning of the thought to go on from; '' to start afresh. */
	readonly thoughtSoFar: string;
	readonly seed?: number;
	/** The most tokens to spend on thought and answer together. */
	readonly maxTokens?: number;
}

/** A piece of text as it comes, '' where only the count grows. `tokens` is 0 where the reasoner does not count them. */
export interface ReasonerChunk {
	readonly type: 'thought' | 'answer';
	readonly text: string;
	readonly tokens: number;
	/** With the last piece of a whole run, where the reasoner can tell that it is unsure of its answer: how probable it is that it is right. */
	readonly unsure?: number;
}

/**
 * Produces runs. `think` yields text until the answer is complete; it ends early, without an error, within
 * 300 ms of `signal` aborting, and throws `ReasonerError` when it cannot start or go on.
 */
export interface Reasoner {
	readonly type: 'embedded' | 'endpoint' | 'recorded';
	/** The model as the page names it, e.g. "Pocket reasoner 1" or "qwq-32b-q4_k_m.gguf"; an endpoint's address until it has told the name. */
	readonly name: string;
	readonly capabilities: Capabilities;
	/** What it was made for, one sentence by language code; null if nobody wrote that down. */
	readonly range: Readonly<Record<string, string>> | null;
	think(request: ReasonerRequest, signal: AbortSignal): AsyncIterable<ReasonerChunk>;
	/** Says, before a run, why a problem lies outside what this reasoner was made for; null if it does not know or does not. */
	outside(problem: string): OutsideReason | null;
	/** What texts take of its context; throws `ReasonerError` when it cannot be asked. */
	measure(texts: readonly string[]): Promise<Measure>;
	close(): Promise<void>;
}

export interface Measure {
	/** Of each text. */
	readonly tokens: readonly number[];
	/** The most tokens that prompt, thought and answer of a run take together. */
	readonly contextSize: number;
	/** Whether the tokens were counted; else they are estimated. */
	readonly exact: boolean;
}

/** Why a problem is outside a reasoner's range. `detail` is the word or number that shows it; '' where no single one does. */
export interface OutsideReason {
	readonly code: 'unknown-words' | 'number-too-large' | 'not-a-problem' | 'unlike';
	readonly detail: string;
}
