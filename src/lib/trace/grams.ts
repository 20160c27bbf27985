import { FORMULA } from './tokens.ts';

/**
 * The n-grams of a step as 32-bit hashes: runs of one to three tokens, those near the opening once more by their
 * nearness, and the exact opening and ending. What stands in the middle of a long step is left out, so that the cost of
 * a step is bounded. Hashing: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009.
 */
export function gramsOf(text: string): Uint32Array {
	const tokens = tokensOf(text);
	const grams: number[] = [];
	const hashes = tokens.map(hashToken);
	for (let at = 0; at < hashes.length; at++) {
		let gram = 0;
		for (let size = 1; size <= 3 && at + size <= hashes.length; size++) {
			gram = join(gram, hashes[at + size - 1] ?? 0);
			grams.push(gram);
			if (at < NEAR_OPENING) grams.push(join(gram, OPENING));
			if (at + size === hashes.length) grams.push(join(gram, ENDING + size));
		}
	}
	for (let gram = START, size = 0; size < 4 && size < hashes.length; size++) {
		gram = join(gram, hashes[size] ?? 0);
		grams.push(gram);
	}
	return Uint32Array.from(grams);
}

/** Tokens kept of the opening and of the ending of a long step. */
const HEAD = 40;
const TAIL = 12;
const NEAR_OPENING = 6;
/** Marks that keep places apart; any numbers that no token hashes to by design. */
const OPENING = 0x51ed;
const ENDING = 0xe4d0;
const START = 0x57a7;

const WORD = String.raw`[a-zA-Z]+(?:['’][a-zA-Z]+)+|[a-zA-Z][a-zA-Z\d]*`;
const TOKEN = new RegExp(
	String.raw`${FORMULA}|\\?${WORD}|\d(?:[\d,.]*\d)?|[\u3400-\u9fff]|[#*>-]{2,}|[^\s\w]`,
	'g'
);

/**
 * Words in small letters, single Chinese characters, `#` for a number, `@` for a name with digits, and for a formula what
 * matters of it: whether it is displayed, short, an equation, boxed.
 */
function tokensOf(text: string): string[] {
	const tokens: string[] = [];
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) pushTokens(match[0], tokens);
	return tokens.length <= HEAD + TAIL ? tokens : [...tokens.slice(0, HEAD), ...tokens.slice(-TAIL)];
}

function pushTokens(match: string, tokens: string[]): void {
	const code = match.charCodeAt(0);
	if (code >= 48 && code <= 57) tokens.push('#');
	else if (match.length > 2 && FORMULA_START.test(match)) pushFormula(match, tokens);
	else if (/^[a-zA-Z]/.test(match))
		tokens.push(/\d/.test(match) ? '@' : match.toLowerCase().replace('’', "'"));
	else tokens.push(PLAIN[match] ?? match);
}

const FORMULA_START = /^(?:\$|\\[[(]|`)/;

function pushFormula(formula: string, tokens: string[]): void {
	const displayed = formula.startsWith('$$') || formula.startsWith('\\[');
	const listing = formula.startsWith('`');
	const size = formula.length <= 8 ? 'x' : '';
	tokens.push(
		listing
			? '`'
			: (displayed ? '$$' : '$') + (/[=≈<>]|\\(?:le|ge|approx)/.test(formula) ? '=' : size)
	);
	if (formula.includes('\\boxed')) tokens.push('\\boxed');
	if (formula.includes('?')) tokens.push('?');
}

/** Punctuation of the other script. */
const PLAIN: Readonly<Record<string, string>> = {
	'？': '?',
	'！': '!',
	'：': ':',
	'，': ',',
	'。': '.',
	'；': ';',
	'（': '(',
	'）': ')',
	'≈': '=',
	'⇒': '→'
};

/** FNV-1a over UTF-16 units. */
function hashToken(token: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < token.length; at++) {
		hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
	}
	return hash >>> 0;
}

/** Order matters: `join(join(0, a), b)` is not `join(join(0, b), a)`. */
function join(gram: number, hash: number): number {
	let mixed = Math.imul(gram ^ (gram >>> 15), 0x2c1b3c6d) ^ hash;
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}
