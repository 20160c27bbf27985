import * as v from 'valibot';

/** Why an input was refused: `code` and `values` for the page's own words, `message` in English for programs. */
export interface Refusal {
	readonly code:
		| 'problem-empty'
		| 'problem-too-long'
		| 'trace-empty'
		| 'trace-too-long'
		| 'expected-too-long'
		| 'question-empty'
		| 'question-too-long'
		| 'control-character'
		| 'bad-field';
	readonly values: Readonly<Record<string, string | number>>;
	readonly message: string;
}

type Field = 'problem' | 'expected' | 'trace' | 'question';

/** A text with lines ended by \n, without a byte order mark, broken surrogates and blanks around it. */
export function clean(text: string): string {
	return text
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.toWellFormed()
		.trim();
}

/** Names the field that a schema refuses. */
export function refuseField(issue: v.BaseIssue<unknown>): Refusal {
	const field = v.getDotPath(issue) ?? 'input';
	return {
		code: 'bad-field',
		values: { field },
		message: `${field}: ${issue.message}`
	};
}

/** @param limit most characters (UTF-16 units); null is returned where they are not exceeded */
export function refuseLength(
	field: Field,
	{ text, limit }: { readonly text: string; readonly limit: number }
): Refusal | null {
	const length = text.length;
	if (length <= limit) return null;
	const message = `The ${field} has ${length} characters; at most ${limit} are allowed.`;
	return { code: `${field}-too-long`, values: { length, limit }, message };
}

/** Refuses control characters other than tab and line end: they can be neither seen nor typed. */
export function refuseControl(field: Field, text: string): Refusal | null {
	const at = text.search(/(?![\n\t])\p{Cc}/u);
	if (at < 0) return null;
	const character = 'U+' + text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
	const message = `The ${field} has the control character ${character} at position ${at + 1}; remove it.`;
	return { code: 'control-character', values: { field, character, position: at + 1 }, message };
}
