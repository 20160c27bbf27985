import { isAsserted, isOpenAfter, isOpenBefore } from './claim-context.ts';
import type { RelationSign } from './statement.ts';
import { readTree } from './statement.ts';
import { someTree, type Tree } from './tree.ts';

/** A relation between two numbers that a text asserts. */
export interface Claim {
	/** UTF-16 offsets in the text, from the left side to the right one. */
	readonly start: number;
	readonly end: number;
	readonly left: Tree;
	readonly sign: RelationSign;
	readonly right: Tree;
}

/** A longer text is read up to here. */
const MOST_LETTERS = 4000;
const MOST_CLAIMS = 40;
const MOST_SIDE = 160;

/**
 * The relations between numbers that a text of a thought asserts, in formulas and in plain arithmetic: with an
 * operation on one side at least, and not asked, supposed, denied or cut out of a longer expression. Linear in the text.
 */
export function claimsIn(whole: string): readonly Claim[] {
	const text = whole.slice(0, MOST_LETTERS);
	const claims: Claim[] = [];
	for (const piece of piecesOf(text)) {
		for (const claim of claimsOfPiece(text, piece)) {
			if (claims.length === MOST_CLAIMS) return claims;
			if (isAsserted(text, claim)) claims.push(claim);
		}
	}
	return claims;
}

interface Piece {
	readonly start: number;
	readonly end: number;
	/** Whether words around it cannot be a part of it. */
	readonly isFormula: boolean;
}

const FORMULA =
	/\$\$[^$]+\$\$|\$[^$\n]+\$|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
/** Numbers, signs and single letters without words between them. */
const RUN =
	/(?:\\(?:times|cdot|div|frac|dfrac|tfrac|sqrt|left|right|leq?|geq?|neq?|lt|gt|approx|equiv|pi|%|,|!)(?![a-zA-Z])|[-+*/^()[\]{}!\d.,\s×÷·⋅−–≤≥≠<>=≈≡~√²³½¼¾π%_]|(?<![a-zA-Z\\'])[a-zA-Z](?![a-zA-Z']))+/g;
/** What parts statements within a formula or a run. */
const BREAK =
	/\\(?:quad|qquad|implies|Rightarrow|Longrightarrow|to|rightarrow|iff|Leftrightarrow|longrightarrow|therefore|because|text\{[^{}]*\}|mathrm\{[^{}]*\}|\\|begin\{[^{}]*\}|end\{[^{}]*\})|=>|->|⇒|→|\n|;|(?<!\\),(?!\d{3}(?!\d))|&|\|/g;

function piecesOf(text: string): readonly Piece[] {
	const pieces: Piece[] = [];
	const plain = text.replace(FORMULA, (formula, at: number) => {
		const edge = /^(?:\$\$|\\\(|\\\[)/.test(formula) ? 2 : 1;
		if (!formula.startsWith('`'))
			pieces.push({ start: at + edge, end: at + formula.length - edge, isFormula: true });
		return '\u0001'.repeat(formula.length);
	});
	for (const { 0: run, index } of plain.matchAll(RUN))
		if (/[=<>≤≥\\]/.test(run)) pieces.push({ start: index, end: index + run.length, isFormula: false });
	return pieces.flatMap((piece) => cut(text, piece)).sort((a, b) => a.start - b.start);
}

function cut(text: string, { start, end, isFormula }: Piece): readonly Piece[] {
	const parts: Piece[] = [];
	let from = start;
	for (const { 0: sign, index } of text.slice(start, end).matchAll(BREAK)) {
		parts.push({ start: from, end: start + index, isFormula });
		from = start + index + sign.length;
	}
	return [...parts, { start: from, end, isFormula }];
}

const SIGN =
	/\\(?:leqslant|geqslant|leq?|geq?|neq?|lt|gt|approx|equiv|sim|simeq|cong|propto)(?![a-zA-Z])|<=|>=|!=|:=|={1,3}|[<>≤≥≠≈≡~∼]/g;
const MEANT: Readonly<Record<string, RelationSign>> = {
	...{ '=': '=', '<': '<', '>': '>', '≤': '<=', '≥': '>=', '<=': '<=', '>=': '>=' },
	...{ '\\le': '<=', '\\leq': '<=', '\\ge': '>=', '\\geq': '>=', '\\lt': '<', '\\gt': '>' }
};

interface Side {
	readonly start: number;
	readonly end: number;
	/** Whether a bracket was opened before it, or closed behind it, that is no part of it. */
	readonly opened: boolean;
	readonly closed: boolean;
}

function claimsOfPiece(text: string, piece: Piece): readonly Claim[] {
	const inner = text.slice(piece.start, piece.end);
	const signs = [...inner.matchAll(SIGN)];
	if (signs.length === 0 || signs.length > MOST_CLAIMS) return [];
	const ends = [...signs.map(({ index }) => index), inner.length];
	const starts = [0, ...signs.map(({ 0: sign, index }) => index + sign.length)];
	const sides = starts.map((from, i) =>
		sideOf(text, piece.start + from, piece.start + ends[i]!)
	);
	return signs.flatMap(({ 0: written }, i) => {
		const [a, b] = [sides[i]!, sides[i + 1]!];
		const sign = MEANT[written];
		// A bracket between two sides parts them.
		if (!sign || a.closed || b.opened) return [];
		const isFirst = i === 0 && !a.opened && !piece.isFormula;
		const isLast = i === signs.length - 1 && !b.closed;
		if (isFirst && isOpenBefore(text, a.start)) return [];
		if (isRatio(text, a) || isRatio(text, b)) return [];
		if (isLast && isOpenAfter(text, piece.isFormula ? piece.end : b.end)) return [];
		const [left, right] = [numberAt(text, a), numberAt(text, b)];
		if (!left || !right || !(computes(left) || computes(right))) return [];
		// `4.9*416 = 4.9*400 = 1960, 4.9*16 = …`, `20+7 = 27+3 = 30`: a sum that goes on is not meant as equal.
		const goesOn = i > 0 ? computes(left) : /^\s*[a-z]/i.test(text.slice(b.end, b.end + 9));
		if (computes(right) && (goesOn || i < signs.length - 1)) return [];
		return [{ start: a.start, end: b.end, left, sign, right }];
	});
}

/** Trims blanks, full stops and brackets that are not closed within. */
function sideOf(text: string, from: number, to: number): Side {
	let [start, end] = [from, to];
	let [opened, closed] = [false, false];
	const open: number[] = [];
	for (let at = from; at < to && !closed; at++) {
		if (text[at] === '(') open.push(at);
		else if (text[at] === ')' && open.length > 0) open.pop();
		else if (text[at] === ')') {
			// Behind `1)` a side begins; behind `12)` one ends.
			if (/^\s*\d?$/.test(text.slice(from, at)) && text.slice(at + 1, to).trim() !== '') start = at + 1;
			else [end, closed] = [at, true];
		}
	}
	if (open.length > 0 && !closed) [start, opened] = [open.at(-1)! + 1, true];
	while (start < end && /\s/.test(text[start]!)) start += 1;
	while (start < end && /\s/.test(text[end - 1]!)) end -= 1;
	if (text[end - 1] === '.' && text[end - 2] !== '.') end -= 1;
	return { start, end, opened, closed };
}

function numberAt(text: string, { start, end }: Side): Tree | null {
	const written = text.slice(start, end);
	if (written.length > MOST_SIDE || !/\d/.test(written) || UNCLEAR.test(written)) return null;
	const tree = readTree(written);
	const isNumber = tree && !someTree(tree, (part) => part.type === 'name' && part.name !== 'pi');
	return isNumber ? tree : null;
}

/**
 * Cut at an end, with a remark in brackets (`2^9 (512)`), a list without blanks (`24,000,240*40`), endless, or with a
 * factor behind a quotient, which may be meant under it (`1/5*3`).
 */
const UNCLEAR =
	/[{[|]\s*$|^\s*[*/^+×÷·,]|^-\s|\.\.|…|dots|[\d)}]\s+\(|\d,\d[\d,]*\s*[-+*/^×÷·]\s*\d+$|,\s*$|\/\s*[\d.]+\s*[*×·]/;

/** `1 : (3/2) = 2 : 3` says something of two sides each. */
function isRatio(text: string, { start, end }: Side): boolean {
	return /[\d)]\s*:\s*$/.test(text.slice(Math.max(0, start - 6), start)) || /^\s*:\s*[-(\d]/.test(text.slice(end, end + 8));
}

function computes(tree: Tree): boolean {
	return someTree(tree, ({ type }) => type === 'binary');
}
