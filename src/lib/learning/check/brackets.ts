import type { Token } from './tokens.ts';

/** Whether the tokens at both ends are one pair of brackets around all the rest. */
export function isWrapped(tokens: readonly Token[]): boolean {
	let depth = 0;
	return tokens.every((token, i) => {
		depth += depthOf(token);
		return depth > 0 || i === tokens.length - 1;
	});
}

/** 1 for a bracket that opens, -1 for one that closes, else 0. */
export function depthOf({ type, text }: Token): number {
	if (type !== 'sign') return 0;
	if (text === '(' || text === '[' || text === '{' || text === '\\{' || text === '|<') return 1;
	return text === ')' || text === ']' || text === '}' || text === '\\}' || text === '|>' ? -1 : 0;
}

/** The tokens between separators that stand in no bracket, and the separators. */
export function splitAt(
	tokens: readonly Token[],
	separators: ReadonlySet<string>
): { readonly parts: readonly Token[][]; readonly between: readonly string[] } {
	let depth = 0;
	const parts: Token[][] = [[]];
	const between: string[] = [];
	for (const token of tokens) {
		depth += depthOf(token);
		if (depth === 0 && separators.has(token.text)) {
			between.push(token.text);
			parts.push([]);
		} else parts.at(-1)!.push(token);
	}
	return { parts, between };
}
