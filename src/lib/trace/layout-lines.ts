import type { Segment } from './step.ts';

/**
 * Guesses how many lines a step takes once its mathematics is set, before anything is rendered.
 * A displayed formula counts as two lines; where a tall formula makes its line higher, one is added.
 * Stops reading at `mostLines`, so the cost does not grow with a long step.
 * @param charsPerLine in units of a Latin letter; a Chinese character is a little more than two
 * @returns 1 to `mostLines`
 */
export function countLines(
	text: string,
	segment: Segment,
	{ charsPerLine, mostLines: most }: { charsPerLine: number; mostLines: number }
): number {
	let lines = 1;
	let onLine = 0;
	let word = 0;
	let tall = 0;
	let inFormula = false;
	for (let at = skipSpace(text, segment); at < segment.end && lines < most; at++) {
		const code = text.charCodeAt(at);
		if (code === NEWLINE) {
			if (onLine > 0) lines++;
			onLine = word = 0;
		} else if (code === BACKSLASH || code === DOLLAR) {
			if (opensDisplay(text, at)) return Math.min(most, lines + (onLine > 0 ? 2 : 1));
			if (code === DOLLAR) {
				inFormula = !inFormula;
				continue;
			}
			const last = endOfCommand(text, at, segment.end);
			const name = text.slice(at + 1, last + 1);
			if (TALL.has(name)) tall = 1;
			const width = SPACED_COMMANDS.has(name) ? SPACED : 1;
			at = last;
			onLine += width;
			word += width;
		} else if (code !== OPEN_BRACE && code !== CLOSE_BRACE) {
			const width = inFormula ? formulaWidth(code) : code >= FIRST_WIDE ? WIDE : 1;
			onLine += width;
			word = (code === SPACE && !inFormula) || code >= FIRST_WIDE ? 0 : word + width;
		}
		if (onLine > charsPerLine && code !== SPACE) {
			lines++;
			// The whole word goes to the next line, unless it fits on none.
			onLine = word < charsPerLine ? Math.max(word, 1) : 1;
		}
	}
	const filled = onLine === 0 && lines > 1 ? lines - 1 : lines;
	return Math.min(most, filled + tall);
}

const NEWLINE = 10;
const SPACE = 32;
const DOLLAR = 36;
const PLUS = 43;
const MINUS = 45;
/** `<`, `=`, `>` follow each other. */
const LESS = 60;
const GREATER = 62;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
/** U+2E80, where the Chinese, Japanese and Korean blocks begin. */
const FIRST_WIDE = 0x2e80;
/** Measured in the serif face of the cards. */
const WIDE = 2.25;
/** A sign with the space that is set around it; measured: of 1,471 steps full of sums none is cut (138 without). */
const SPACED = 2.5;

function skipSpace(text: string, { start, end }: Segment): number {
	let at = start;
	while (at < end && text.charCodeAt(at) <= 32) at++;
	return at;
}

function opensDisplay(text: string, at: number): boolean {
	return text.startsWith('$$', at) || text.startsWith('\\[', at);
}

/** In a formula spaces are not shown, and signs have some around them. */
function formulaWidth(code: number): number {
	if (code === SPACE) return 0;
	return (code >= LESS && code <= GREATER) || code === PLUS || code === MINUS
		? SPACED
		: FORMULA_LETTER;
}
/** Formulas are set a little larger. */
const FORMULA_LETTER = 1.1;

const TALL = new Set(['dfrac', 'binom', 'begin']);
const SPACED_COMMANDS = new Set(
	'times div cdot pm le leq ge geq ne neq approx equiv to implies rightarrow Rightarrow'.split(' ')
);

/** @returns the offset of the last letter of the command at `at`: it counts as one character */
function endOfCommand(text: string, at: number, end: number): number {
	let last = at;
	while (last + 1 < end && isLetter(text.charCodeAt(last + 1))) last++;
	return last;
}

function isLetter(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
