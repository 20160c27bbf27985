import type { Episode } from '$lib/trace/index.ts';

/**
 * The title of an episode as it is shown: on one line, without the marks of Markdown, with a capital letter, and with
 * `…` where the sentence goes on.
 * @param text the trace
 */
export function titleText(text: string, { title: { start, end } }: Pick<Episode, 'title'>): string {
	const title = text
		.slice(start, end)
		.replace(/\*\*|^#+\s*/g, '')
		.replace(/\s+/g, ' ')
		.replace(/^[a-z](?=[a-z]| [a-z]{3})/, (letter) => letter.toUpperCase());
	return IS_OVER.test(text.slice(end, end + 8)) || /[.!?。！？]$/.test(title) ? title : `${title}…`;
}

const IS_OVER = /^(?:$|\*|[ \t]*(?:\n|[.,:;!?，。：；！？—–(（]))/;
