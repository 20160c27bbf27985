import type { Segment } from './step.ts';

/** A text as it is searched: folded, and where each of its units stands in the text. */
export interface Folded {
	readonly text: string;
	/** By position in the folded text: offset in the text. One more than there are units: the text's end. */
	readonly offsets: Uint32Array;
}

/**
 * Makes a text ready to be searched by people: small letters, no full-width forms, no delimiters of formulas, and
 * blanks only between two words. Linear.
 */
export function foldForSearch(text: string): Folded {
	const offsets = new Uint32Array(text.length + 1);
	const codes = new Uint16Array(text.length);
	let length = 0;
	const keep = (code: number, at: number) => {
		offsets[length] = at;
		codes[length++] = code;
	};
	let blank = false;
	for (let at = 0; at < text.length; at++) {
		const code = foldCode(text.charCodeAt(at));
		if (isDelimiter(text, at)) {
			if (code === BACKSLASH) at += 1;
		} else if (isBlank(code)) blank = true;
		else {
			if (blank && length > 0 && isWord(code) && isWord(codes[length - 1]!)) keep(BLANK, at - 1);
			blank = false;
			keep(code, at);
		}
	}
	offsets[length] = text.length;
	return { text: textOf(codes.subarray(0, length)), offsets: offsets.subarray(0, length + 1) };
}

/**
 * All places where a query stands, one behind the other without overlap; none for a query that folds to nothing.
 * Linear in the text and the places.
 */
export function findAll({ text, offsets }: Folded, query: string): Segment[] {
	const sought = foldForSearch(query).text;
	const found: Segment[] = [];
	if (sought === '') return found;
	for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
		const last = offsets[at + sought.length - 1]!;
		found.push({ start: offsets[at]!, end: last + 1 });
	}
	return found;
}

const BLANK = 32;
const DOLLAR = 36;
const BACKSLASH = 92;
/** Full-width signs and letters, and how far they lie behind their usual forms. */
const [FIRST_WIDE, LAST_WIDE, WIDE_BY] = [0xff01, 0xff5e, 0xfee0];

/** One unit for one unit, so that offsets stay right. */
function foldCode(code: number): number {
	if (code >= FIRST_WIDE && code <= LAST_WIDE) return foldCode(code - WIDE_BY);
	if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
	if (code >= 0x3000) return code;
	const small = String.fromCharCode(code).toLowerCase();
	return small.length === 1 ? small.charCodeAt(0) : code;
}

/** `$`, `\(`, `\)`, `\[` and `\]`; in `\\[` the backslash before it is escaped. */
function isDelimiter(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code !== BACKSLASH) return code === DOLLAR;
	return text[at - 1] !== '\\' && '()[]'.includes(text[at + 1] ?? ' ');
}

function isBlank(code: number): boolean {
	return code <= BLANK || (code >= 128 && /\s/.test(String.fromCharCode(code)));
}

/** Letters and digits of scripts that are written with blanks. */
function isWord(code: number): boolean {
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
	return code < 0x3000 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** More arguments at once are refused by some engines. */
const AT_ONCE = 8192;

function textOf(codes: Uint16Array): string {
	let text = '';
	for (let at = 0; at < codes.length; at += AT_ONCE)
		text += String.fromCharCode(...codes.subarray(at, at + AT_ONCE));
	return text;
}
