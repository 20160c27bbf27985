import type { Attachment } from 'svelte/attachments';

/**
 * Colours the blocks of code in what was typeset, if they name their language; what can do it is loaded with the
 * first such block.
 */
export function colourCode(_html: string): Attachment<HTMLElement> {
	return (element) => {
		const blocks = element.querySelectorAll<HTMLElement>('pre > code[class^="language-"]');
		if (blocks.length > 0) void colour(blocks);
	};
}

async function colour(blocks: NodeListOf<HTMLElement>): Promise<void> {
	const { highlightCode } = await import('./highlight-code.ts');
	for (const block of blocks) {
		const html = highlightCode(block.textContent, block.className.replace('language-', ''));
		if (html !== null) block.innerHTML = html;
	}
}
