/** Chinese characters, digits, line ends and signs one by one, letters four at a time; blanks go with what follows. */
const PIECE = /\p{Script=Han}|\d|\n+|(?:(?!\p{Script=Han})\p{L}){1,4}|[^\s\p{L}\d]/gu;

/** About how many tokens a text takes, rather too many than too few (see docs/reasoners.md). Linear. */
export function estimateTokens(text: string): number {
	return text.match(PIECE)?.length ?? 0;
}
