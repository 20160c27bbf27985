import { katex } from '@mdit/plugin-katex';
import MarkdownIt from 'markdown-it';

/** Longer texts are shown as they are: a page must not stall over one formula. */
const MAX_LENGTH = 20_000;

/**
 * Markdown with LaTeX in all usual delimiters. Nothing in it can run, load or lead away: HTML is shown as text, links
 * and images stay as written, KaTeX gets no trust and bounded expansion.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true })
	.disable(['image', 'link', 'autolink', 'reference', 'code', 'lheading'])
	.use(katex<MarkdownIt>, {
		delimiters: 'all',
		mathFence: true,
		throwOnError: false,
		strict: 'ignore',
		trust: false,
		maxExpand: 500,
		maxSize: 10,
		errorColor: 'currentColor',
		logger: () => 'ignore'
	});

/**
 * @param text a step, a problem or an answer, in Markdown and LaTeX
 * @returns inert HTML; LaTeX that cannot be typeset stands as its source in a `.katex-error`
 */
export function typeset(text: string): string {
	const trimmed = text.trim();
	if (trimmed.length > MAX_LENGTH) return `<p>${markdown.utils.escapeHtml(trimmed)}</p>`;
	return markdown.render(trimmed);
}
