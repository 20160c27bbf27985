import katex from 'katex';
import MarkdownIt, { type StateInline } from 'markdown-it';
import { mathDelimiters } from './math-delimiters.ts';

/** Longer texts and formulas are shown as their source: typesetting them would hold up the page. */
const LONGEST_TEXT = 60_000;
const LONGEST_FORMULA = 10_000;

/**
 * Typesets Markdown with LaTeX as HTML that can do nothing: no tag, link or picture of the text becomes one, so that
 * nothing can run, load from or lead to anywhere. Every character that is not a delimiter is shown. Formulas that
 * KaTeX refuses are shown as their source, in `<code class="broken-formula">`.
 */
export function renderMathText(text: string): string {
	if (text.length > LONGEST_TEXT) return `<p>${escape(text)}</p>`;
	return markdown.render(text);
}

/** The same on one line, for titles: paragraphs, lists and the like are not made. */
export function renderMathLine(text: string): string {
	if (text.length > LONGEST_TEXT) return escape(text);
	return markdown.renderInline(text.replace(/\s*\n\s*/g, ' '));
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });
markdown.disable(['image', 'link', 'autolink', 'linkify', 'reference', 'entity']);
// Neither is meant in a thought: four spaces are an alignment, and a line of dashes is no heading for what stands above.
markdown.disable(['code', 'lheading']);
markdown.inline.ruler.before('emphasis', 'times', readTimes);
markdown.use(mathDelimiters, renderFormula);
// A heading inside a step must not stand between the headings of the page.
markdown.renderer.rules.heading_open = () => '<p class="heading">';
markdown.renderer.rules.heading_close = () => '</p>\n';

function renderFormula(
	latex: string,
	{ display, source }: { readonly display: boolean; readonly source: string }
): string {
	if (latex.length > LONGEST_FORMULA) return showSource(source);
	try {
		return katex.renderToString(latex, {
			displayMode: display,
			trust: refuse,
			strict: 'ignore',
			maxExpand: 500,
			maxSize: 20
		});
	} catch {
		// Whatever KaTeX cannot do (it also runs out of stack on deep nesting), the reader gets what was written.
		return showSource(source);
	}
}

/** Commands that could link, load or style are not left out but refuse the formula: its source says what was meant. */
function refuse(): never {
	throw new RangeError('a formula may neither link nor load');
}

function showSource(source: string): string {
	return `<code class="broken-formula">${escape(source)}</code>`;
}

/** `2*3*4` is a product: a star between two operands is no emphasis, though Markdown says so. */
function readTimes(state: StateInline, silent: boolean): boolean {
	const { src, pos } = state;
	const isTimes =
		src[pos] === '*' &&
		/[\p{L}\p{N})\]}$]/u.test(src[pos - 1] ?? '') &&
		/[\p{L}\p{N}([{\\$-]/u.test(src[pos + 1] ?? '');
	if (!isTimes) return false;
	if (!silent) state.pending += '*';
	state.pos++;
	return true;
}

function escape(text: string): string {
	return markdown.utils.escapeHtml(text);
}
