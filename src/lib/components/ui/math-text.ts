import type { Language } from './speech/voice.ts';
import katex, { type KatexOptions } from 'katex';
import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import { keepTogether } from './keep-together.ts';
import { formulaOf, mathDelimiters, type Formula } from './math-delimiters.ts';
import { plainFormula } from './plain-formula.ts';
import { speakFormula } from './speech/speak.ts';

/** Longer texts and formulas are shown as their source: typesetting them would hold up the page. */
const LONGEST_TEXT = 60_000;
const LONGEST_FORMULA = 10_000;

/**
 * Typesets Markdown with LaTeX as HTML that can do nothing: no tag, link or picture of the text becomes one, so that
 * nothing can run, load from or lead to anywhere. Every character that is not a delimiter is shown. A formula is a
 * `<span class="formula">` with its source in `data-source` and its words, in `language`, for who listens; one that
 * KaTeX refuses is shown as its source, in `<code class="broken-formula">`.
 */
export function renderMathText(text: string, language: Language): string {
	if (text.length > LONGEST_TEXT) return `<p>${escape(text)}</p>`;
	return markdown.render(text, { language } satisfies Environment);
}

/** The same on one line, for titles: paragraphs, lists and the like are not made. */
export function renderMathLine(text: string, language: Language): string {
	if (text.length > LONGEST_TEXT) return escape(text);
	return markdown.renderInline(oneLine(text), { language, isLine: true } satisfies Environment);
}

/** The same line in words alone, as it is read out. */
export function sayMathLine(text: string, language: Language): string {
	if (text.length > LONGEST_TEXT) return text;
	const tokens = markdown.parseInline(oneLine(text), {}).flatMap(({ children }) => children ?? []);
	const said = tokens.map((token) => sayToken(token, language)).join('');
	return said
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/ (?=[.,;:?!，。])/g, '')
		.trim();
}

interface Environment {
	readonly language: Language;
	/** A title may be kept on one line as a whole: then nothing in it may break. */
	readonly isLine?: boolean;
}

function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ');
}

function sayToken(token: Token, language: Language): string {
	if (token.type !== 'formula') return token.content;
	const formula = formulaOf(token);
	try {
		return ` ${speakFormula(formula.latex, language, optionsFor(formula))} `;
	} catch {
		// As above: what cannot be typeset is given as it was written.
		return formula.source;
	}
}

/** The same as plain text on one line, for drawings: without marks of Markdown, formulas as far as letters can show them. */
export function plainMathText(text: string): string {
	const said = markdown
		.parse(text, {})
		.flatMap((token) => token.children ?? [token])
		.map((token) => {
			if (token.type === 'formula') return plainFormula(formulaOf(token).latex);
			return /^(?:softbreak|paragraph_close)$/.test(token.type) ? ' ' : token.content;
		});
	return said.join('').replace(/\s+/g, ' ').trim();
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });
markdown.disable(['image', 'link', 'autolink', 'linkify', 'reference', 'entity']);
// Neither is meant in a thought: four spaces are an alignment, and a line of dashes is no heading for what stands above.
markdown.disable(['code', 'lheading']);
markdown.inline.ruler.before('emphasis', 'times', readTimes);
markdown.use(mathDelimiters, renderFormula).use(keepTogether);
// A heading inside a step must not stand between the headings of the page.
markdown.renderer.rules.heading_open = () => '<p class="heading">';
markdown.renderer.rules.heading_close = () => '</p>\n';
const showFence = markdown.renderer.rules.fence!;
// A step may end between the fence and its code: what is there is shown, not an empty block.
markdown.renderer.rules.fence = (tokens, index, ...rest) => {
	const { content, markup, info } = tokens[index]!;
	return content.trim() === ''
		? `<p>${escape(markup + info)}</p>\n`
		: showFence(tokens, index, ...rest);
};

function renderFormula(formula: Formula, environment: unknown): string {
	const { latex, source } = formula;
	if (latex.length > LONGEST_FORMULA) return showSource(source);
	const options = optionsFor(formula);
	const { language, isLine } = environment as Environment;
	try {
		const words = speakFormula(latex, language, options);
		const html = katex.renderToString(latex, options);
		return (
			`<span class="formula" data-source="${escape(source)}">` +
			`<span class="visually-hidden">${escape(words)}</span>` +
			`${isLine ? html : breakable(html)}</span>`
		);
	} catch {
		// Whatever KaTeX cannot do (it also runs out of stack on deep nesting), the reader gets what was written.
		return showSource(source);
	}
}

/** A line may break between its parts, also where the marks behind the formula are kept on its last line. */
function breakable(html: string): string {
	return html.replaceAll(
		'</span><span class="katex-base">',
		'</span><wbr><span class="katex-base">'
	);
}

/** Without MathML: the words say more, with a quarter fewer elements. What KaTeX draws is hidden from who listens. */
function optionsFor({ display }: Formula): KatexOptions {
	return {
		displayMode: display,
		output: 'html',
		trust: refuse,
		strict: 'ignore',
		maxExpand: 500,
		maxSize: 20
	};
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
