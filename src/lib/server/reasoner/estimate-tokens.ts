/** Digits, signs and runs of line ends one by one, letters four at a time; blanks go with what follows. */
const PIECE = /\d|\n+|(?:(?!\p{Script=Han})\p{L}){1,4}|[^\s\p{L}\d]/gu;
const CHINESE = /\p{Script=Han}/gu;
/** Of vocabularies with few Chinese words. */
const TOKENS_PER_CHINESE = 1.25;

/** About how many tokens a text takes, rather too many than too few (see docs/reasoners.md). Linear. */
export function estimateTokens(text: string): number {
	const pieces = text.match(PIECE)?.length ?? 0;
	const chinese = text.match(CHINESE)?.length ?? 0;
	return pieces + Math.ceil(chinese * TOKENS_PER_CHINESE);
}
