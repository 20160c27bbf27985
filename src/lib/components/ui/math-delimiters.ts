import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';

export interface Formula {
	readonly latex: string;
	/** Whether it stands on lines of its own. */
	readonly display: boolean;
	/** It with its delimiters, as written. */
	readonly source: string;
}

/** Gives the HTML of a formula; `environment` is what was passed to markdown-it. */
export type RenderFormula = (formula: Formula, environment: unknown) => string;

/**
 * A markdown-it plugin: finds formulas between `$ $`, `$$ $$`, `\( \)` and `\[ \]`, in a line or over several.
 * A dollar that begins no formula stays a dollar, and what is not closed stays text, so that money and a formula that
 * is still being written are shown as they are.
 */
export function mathDelimiters(markdown: MarkdownIt, renderFormula: RenderFormula): void {
	markdown.inline.ruler.before('escape', 'formula', readInline);
	markdown.block.ruler.before('fence', 'formula', readBlock, {
		alt: ['paragraph', 'blockquote', 'list']
	});
	markdown.renderer.rules['formula'] = (tokens, index, _options, environment) =>
		renderFormula(formulaOf(tokens[index]!), environment);
}

/** The formula of a token of type `formula`. */
export function formulaOf({ content, info, markup }: Token): Formula {
	return { latex: content, display: info === 'display', source: markup };
}

interface Delimiter {
	readonly open: string;
	readonly close: string;
	readonly display: boolean;
}

/** The longer of two that begin alike comes first. */
const DELIMITERS: readonly Delimiter[] = [
	{ open: '$$', close: '$$', display: true },
	{ open: '$', close: '$', display: false },
	{ open: '\\[', close: '\\]', display: true },
	{ open: '\\(', close: '\\)', display: false }
];

function readInline(state: StateInline, silent: boolean): boolean {
	const { src, pos, posMax } = state;
	const delimiter = DELIMITERS.find(({ open }) => src.startsWith(open, pos));
	if (!delimiter) return false;
	const from = pos + delimiter.open.length;
	const end = findClose(src, from, delimiter);
	if (end === -1 || end + delimiter.close.length > posMax) return false;
	if (delimiter.open === '$' && !isDollarFormula(src, pos, end)) return false;
	const latex = src.slice(from, end);
	if (latex.trim() === '') return false;
	state.pos = end + delimiter.close.length;
	if (!silent)
		push(state, { latex, display: delimiter.display, source: src.slice(pos, state.pos) });
	return true;
}

/** A formula that has its lines for itself; a full stop or comma may follow it. */
function readBlock(state: StateBlock, line: number, lastLine: number, silent: boolean): boolean {
	const start = state.bMarks[line]! + state.tShift[line]!;
	const delimiter = DELIMITERS.find(({ open }) => state.src.startsWith(open, start));
	if (!delimiter?.display) return false;
	const end = findClose(state.src, start + delimiter.open.length, delimiter);
	const after = end + delimiter.close.length;
	let last = line;
	while (last < lastLine && state.eMarks[last]! < after) last++;
	if (end === -1 || last >= lastLine) return false;
	const rest = state.src.slice(after, state.eMarks[last]).trim();
	if (!/^[.,;:。，；：]?$/.test(rest)) return false;
	const source = state.getLines(line, last + 1, state.blkIndent, false).trim();
	const latex = source.slice(delimiter.open.length, source.lastIndexOf(delimiter.close));
	if (latex.trim() === '') return false;
	if (silent) return true;
	state.line = last + 1;
	push(state, { latex: latex + (rest && `\\text{${rest}}`), display: true, source });
	return true;
}

function push(state: StateInline | StateBlock, { latex, display, source }: Formula): void {
	const token = state.push('formula', '', 0);
	token.content = latex;
	token.markup = source;
	token.info = display ? 'display' : 'inline';
	token.block = 'bMarks' in state;
}

/**
 * Index of the first closing delimiter that is not escaped by a backslash; -1 if there is none in this paragraph.
 * QwQ writes blank lines between `\[` and `\]`: there, the next `\[` is the limit.
 */
function findClose(text: string, from: number, { open, close }: Delimiter): number {
	const stop = text.slice(from).search(open === '\\[' ? /\\\[/ : /\n[ \t]*\n/);
	const limit = stop === -1 ? text.length : from + stop;
	let at = text.indexOf(close, from);
	while (at !== -1 && isEscaped(text, at)) at = text.indexOf(close, at + 1);
	return at < limit ? at : -1;
}

function isEscaped(text: string, at: number): boolean {
	let slashes = 0;
	while (text[at - 1 - slashes] === '\\') slashes++;
	return slashes % 2 === 1;
}

/** Pandoc's rule, and nothing that follows a digit or letter: `$5 and $7`, `5$ or 6$` and `a 5$-note` are money. */
function isDollarFormula(text: string, open: number, close: number): boolean {
	const before = text[open - 1] ?? ' ';
	const after = text[close + 1] ?? ' ';
	const inside = text.slice(open + 1, close);
	return /^\S(.*\S)?$/s.test(inside) && !/[0-9A-Za-z]/.test(before) && !/\d/.test(after);
}
