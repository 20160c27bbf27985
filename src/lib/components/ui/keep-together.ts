import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { formulaOf } from './math-delimiters.ts';

const CLOSING = /^[.,;:!?)\]。，；：！？、）」』”]+/;

/**
 * A markdown-it plugin: the marks right behind a formula in a line stay on its line. Browsers may break a line behind a
 * formula, which would leave a full stop alone on the next one. Both stand in a `<span class="together">`; not in a
 * title, which may be kept on one line as a whole.
 */
export function keepTogether(markdown: MarkdownIt): void {
	markdown.core.ruler.after('inline', 'together', (state) => {
		if (state.inlineMode) return;
		for (const block of state.tokens)
			if (block.children?.some(isInline)) block.children = together(state, block.children);
	});
}

function isInline(token: Token): boolean {
	return token.type === 'formula' && !formulaOf(token).display;
}

function together(state: StateCore, tokens: readonly Token[]): Token[] {
	const kept: Token[] = [];
	tokens.forEach((token, index) => {
		const [marks] =
			(tokens[index + 1]?.type === 'text' && CLOSING.exec(tokens[index + 1]!.content)) || [];
		if (!isInline(token) || marks === undefined) return void kept.push(token);
		const [open, text, close] = [
			new state.Token('together_open', 'span', 1),
			new state.Token('text', '', 0),
			new state.Token('together_close', 'span', -1)
		];
		open.attrSet('class', 'together');
		text.content = marks;
		const next = tokens[index + 1]!;
		next.content = next.content.slice(marks.length);
		kept.push(open, token, text, close);
	});
	return kept;
}
