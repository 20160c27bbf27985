/**
 * Cuts text into tokens for the cue table: lower-case words with straight apostrophes, single Chinese characters, `#` for a
 * number, `$` for a formula or code, `=` for a relation, and single punctuation marks in their ASCII form.
 * Linear in the text.
 */
export function tokenise(text: string): string[] {
	const tokens: string[] = [];
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text))
		tokens.push(normalise(match[0]));
	return tokens;
}

/** The source of a pattern for one formula or listing. */
export const FORMULA = String.raw`\\\[[^]*?\\\]|\\\([^]*?\\\)|\$\$[^]*?\$\$|\$[^$\n]+\$|\x60+[^\x60]*\x60+`;
const WORD = String.raw`[a-zA-Z]+(?:['’][a-zA-Z]+)*`;
const TOKEN = new RegExp(
	String.raw`${FORMULA}|${WORD}|\d(?:[\d,.]*\d)?|[\u3400-\u9fff]|[=≈≠≤≥<>→⇒✓✔✗]|[?!:,.;？！：，。；、…]`,
	'g'
);
const ASCII: Record<string, string> = {
	'？': '?',
	'！': '!',
	'：': ':',
	'，': ',',
	'、': ',',
	'。': '.',
	'；': ';',
	'≈': '=',
	'→': '=',
	'⇒': '=',
	'✔': '✓'
};

function normalise(token: string): string {
	const code = token.charCodeAt(0);
	if (code >= 48 && code <= 57) return '#';
	if (token.length > 1 && (code === 92 || code === 36 || code === 96)) return '$';
	if (code < 128) return token.toLowerCase().replace('’', "'");
	return ASCII[token] ?? token;
}
