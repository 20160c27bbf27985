/** Characters after a comma or colon that must be known before a clause can be cut there. */
export const CLAUSE_LOOKAHEAD = 28;

/**
 * Whether the full stop at the end of `line` ends a sentence; it does not after an abbreviation or a list number.
 * @param line the line so far, up to the full stop and what closes behind it
 * @param spaced whether a blank follows
 */
export function isSentenceStop(line: string, spaced: boolean): boolean {
	const tail = line.slice(-40).replace(/["')\]}*_”’」』）】》]+$/, '');
	if (!tail.endsWith('.')) return true;
	if (line.length <= 24 && LIST_NUMBER.test(line)) return false;
	if (!spaced) return !/\d\.$/.test(tail);
	const word = /[\p{L}.]+$/u.exec(tail.slice(0, -1))?.[0].toLowerCase() ?? '';
	return !ABBREVIATIONS.has(word) && !/^\p{L}(\.\p{L})+$/u.test(word);
}

/** `1.`, `a.`, `**2.**`, `Step 3.`, `- 4.` at the start of a line. */
const LIST_NUMBER =
	/^[-*#>•\s]*(?:(?:step|case|part|option|method|problem)\s+)?(?:\d+|[a-z]|[ivx]+)\.[*_)]*$/i;

const ABBREVIATIONS = new Set(
	'eg ie vs cf dr mr mrs ms prof st fig figs eq eqs approx resp ch sec al ca inc jr sr dept viz thm def'.split(
		' '
	)
);

/** What stands before a judgement is a claim from this length on; shorter ones are openings like `But,`. */
const SHORTEST_CLAIM = 8;

/**
 * Whether `ahead` opens a clause that does something else than the text `before` it.
 * @param before the segment so far, up to its comma or colon
 * @param ahead the next `CLAUSE_LOOKAHEAD` characters, fewer at the end of the trace
 */
export function clauseStart(before: string, ahead: string, afterColon: boolean): boolean {
	if (afterColon)
		return ANNOUNCES.test(before) && (FORMULA_AHEAD.test(ahead) || CHECKS.test(before));
	return before.length >= SHORTEST_CLAIM && JUDGES.test(ahead);
}

/** A plan and its execution: `Let me check: $6\times15=90$`. */
const ANNOUNCES =
	/^\W*(?:(?:wait|hmm|okay|ok|so|now|but|and|alright|first|next)\b[\s,.—-]*)*(?:let(?:['’]s| me| us)\b|check|verify|to (?:check|verify|confirm)\b|double|testing|substitut|plug)|^(?:等等|那么|那|再|现在|首先|不过)?[，,]?(?:让我|我来|我们来|检查|验算|验证|检验)/i;
const FORMULA_AHEAD = /^(?:\$|\\[([]|[-+−(]?\d)/;

const CHECKS =
	/\b(?:check|verify|confirm)(?: \w+){0,2}[:：]$|(?:检查|验算|验证|检验)[一下遍]*[:：]$/i;

/** A claim and its judgement: `…, which matches`, `…, but wait`, `…，没错`. */
const JUDGES =
	/^(?:which (?:is (?:correct|right|wrong|incorrect|consistent|good|true|not (?:right|correct|possible))|matches|checks out|makes sense|contradicts|works|fits|agrees|confirms|seems|can't|doesn't)|so (?:that|this|it)(?:['’]s| is| seems) (?:correct|right|consistent|good|fine|wrong|valid|true)|but (?:wait|i['’]m (?:not|still)|is that|does that|let me|i should|maybe i)|wait\b|right\?|is that right|correct\?|(?:没错|没问题|不对|等等|等一下|正确|是对的|是正确的|对吗|对吧|是不是|符合题意|也符合))/i;
