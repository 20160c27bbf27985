/** What the form of a step's text shows, whatever its words are. */
export interface Form {
	/** Ends in a colon. */
	readonly announces: boolean;
	/** Ends in a question mark. */
	readonly asks: boolean;
	/** Begins as an entry of a list does. */
	readonly listed: boolean;
	/** Is a heading. */
	readonly heading: boolean;
}

/** Reads the form of a text. */
export function formOf(text: string): Form {
	return {
		announces: /[:：]\W*$/.test(text),
		asks: /[?？]\W*$/.test(text),
		listed: /^(?:[-*•]|\\?- |\d+[.)]|\(\w\))/.test(text),
		heading: /^(?:#+ |\*\*[^*]+\*\*:?$)/.test(text)
	};
}
