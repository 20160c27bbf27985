/** What `atomEnd` must know of the place it looks at. */
export interface AtomContext {
	/** True when no more text will come. */
	readonly final: boolean;
	/** True when only blanks stand before `at` on its line. */
	readonly lineStart: boolean;
}

/**
 * Where the indivisible stretch that opens at `at` ends: a formula, an environment or code.
 * @returns the end (exclusive); `at` when nothing indivisible opens here; `null` when more text is needed to know.
 * An opener whose closer does not come within its bound opens nothing: its characters are plain text.
 */
export function atomEnd(text: string, at: number, context: AtomContext): number | null {
	const { final } = context;
	switch (text.charAt(at)) {
		case '$':
			return dollarEnd(text, at, final);
		case '\\':
			return backslashEnd(text, at, final);
		case '`':
			return backtickEnd(text, at, context);
		default:
			return at;
	}
}

/** Bounds in UTF-16 units. Real formulas and listings were seen to stay well below them. */
const INLINE_LIMIT = 1000;
const DISPLAY_LIMIT = 4000;
const FENCE_LIMIT = 6000;
const INLINE_CODE_LIMIT = 200;
const BLANK_LINE = /\n[ \t\r]*\n/;

interface Search {
	readonly text: string;
	/** Where the content starts, after the opener. */
	readonly from: number;
	readonly closer: string;
	readonly limit: number;
	readonly final: boolean;
}

/** The index of the closer, -1 if it is not there within the limit, `null` if it may still come. */
function findCloser({ text, from, closer, limit, final }: Search): number | null {
	const found = text.slice(from, from + limit).indexOf(closer);
	if (found >= 0) return from + found;
	return final || text.length - from >= limit ? -1 : null;
}

function hasBlankLine(text: string, from: number, to: number): boolean {
	return BLANK_LINE.test(text.slice(from, to));
}

function dollarEnd(text: string, at: number, final: boolean): number | null {
	if (at + 1 >= text.length) return final ? at : null;
	if (text[at + 1] === '$') return displayDollarEnd(text, at, final);
	return inlineDollarEnd(text, at, final);
}

/** `$$ … $$` may have a blank line after its opener and before its closer, but not inside. */
function displayDollarEnd(text: string, at: number, final: boolean): number | null {
	const from = at + 2;
	const close = findCloser({ text, from, closer: '$$', limit: DISPLAY_LIMIT, final });
	const to = close ?? text.length;
	if (to >= 0 && hasInnerBlankLine(text, from, to)) return at;
	if (close === null) return null;
	return close < 0 ? at : close + 2;
}

function hasInnerBlankLine(text: string, from: number, to: number): boolean {
	const content = text.slice(from, to);
	const first = content.search(/\S/);
	if (first < 0) return false;
	return hasBlankLine(text, from + first, from + content.trimEnd().length);
}

/**
 * The next `$` decides, so that prices are not taken for formulas: it closes only when it hugs its content as the
 * opener does, stands before no digit, and no blank line lies between.
 */
function inlineDollarEnd(text: string, at: number, final: boolean): number | null {
	const from = at + 1;
	const limit = Math.min(text.length, from + INLINE_LIMIT);
	let close = from;
	while (close < limit && text[close] !== '$') close += text[close] === '\\' ? 2 : 1;
	if (hasBlankLine(text, from, Math.min(close, limit))) return at;
	const atEnd = close >= text.length || close + 1 >= text.length;
	if (atEnd && !final && limit < from + INLINE_LIMIT) return null;
	if (close >= limit || close === from) return at;
	const openHugs = /\S/.test(text[from] ?? ' ');
	const closeHugs = /\S/.test(text[close - 1] ?? ' ');
	const beforeDigit = /\d/.test(text[close + 1] ?? ' ');
	return openHugs === closeHugs && !beforeDigit ? close + 1 : at;
}

/** `\( … \)`, `\[ … \]`, `\begin{x} … \end{x}`; any other backslash takes the next character with it. */
function backslashEnd(text: string, at: number, final: boolean): number | null {
	const next = text[at + 1];
	if (next === undefined) return final ? at : null;
	if (next === '(') return bracketEnd(text, at, { closer: '\\)', limit: INLINE_LIMIT, final });
	if (next === '[') return bracketEnd(text, at, { closer: '\\]', limit: DISPLAY_LIMIT, final });
	if (next !== 'b') return /[\s\uD800-\uDFFF]/.test(next) ? at : at + 2;
	return environmentEnd(text, at, final);
}

function bracketEnd(
	text: string,
	at: number,
	{ closer, limit, final }: Pick<Search, 'closer' | 'limit' | 'final'>
): number | null {
	const from = at + 2;
	const close = findCloser({ text, from, closer, limit, final });
	const to = close === null || close < 0 ? Math.min(text.length, from + limit) : close;
	const reopened = text.slice(from, to).includes(text.slice(at, from));
	if (reopened || (closer === '\\)' && hasBlankLine(text, from, to))) return at;
	if (close === null) return null;
	return close < 0 ? at : close + 2;
}

const BEGIN = /\\begin\{([A-Za-z]{1,20}\*?)\}/y;
const BEGIN_LENGTH = '\\begin{}'.length + 21;

function environmentEnd(text: string, at: number, final: boolean): number | null {
	BEGIN.lastIndex = at;
	const begin = BEGIN.exec(text);
	if (!begin) {
		const mayGrow =
			!final &&
			/^\\b(e(g(i(n(\{[A-Za-z]{0,20}\*?)?)?)?)?)?$/.test(text.slice(at, at + BEGIN_LENGTH));
		return mayGrow && at + BEGIN_LENGTH > text.length ? null : at + 2;
	}
	const closer = `\\end{${begin[1]}}`;
	const from = at + begin[0].length;
	const close = findCloser({ text, from, closer, limit: DISPLAY_LIMIT, final });
	if (close === null) return null;
	return close < 0 ? at + 2 : close + closer.length;
}

/** A fence at the start of a line runs to a closing fence at the start of a line; else code stays within its line. */
function backtickEnd(text: string, at: number, { final, lineStart }: AtomContext): number | null {
	let from = at;
	while (text[from] === '`') from += 1;
	if (from === text.length && !final) return null;
	const ticks = text.slice(at, from);
	if (ticks.length >= 3 && lineStart) {
		const end = fenceEnd(text, from, { closer: `\n${ticks}`, limit: FENCE_LIMIT, final });
		return end === -1 ? from : end;
	}
	const close = findCloser({ text, from, closer: ticks, limit: INLINE_CODE_LIMIT, final });
	const to = close === null || close < 0 ? text.length : close;
	if (text.slice(from, Math.min(to, from + INLINE_CODE_LIMIT)).includes('\n')) return from;
	if (close === null) return null;
	return close < 0 ? from : close + ticks.length;
}

function fenceEnd(
	text: string,
	from: number,
	{ closer, limit, final }: Pick<Search, 'closer' | 'limit' | 'final'>
): number | null {
	const close = findCloser({ text, from, closer, limit, final });
	return close === null || close < 0 ? close : close + closer.length;
}
