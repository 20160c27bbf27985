/** Words after which an expression begins; after others it may be the end of a longer one (`2 times 3+4`). */
const BEGINS =
	/(?:^|[\s,;:.!?()"'“”，。；：！？（）、\ufffc*>-]|[\u3400-\u9fff])(?:so|then|is|are|gets?|gives?|have|has|that|that's|means?|thus|hence|therefore|because|since|which|compute|calculate|equals|indeed|yes|now|also|but|was|yields?|do|it's|as|check|verify|find|like|with|when|where|for|here|first|next)\s*$|(?:^|[,;:!?("“”，。；：！？（、\n\ufffc]|\.\s)\s*(?:[-*•]\s+)?$|(?:因为|所以|那么|即|则|得到?|就是|也就是|是|为|有|计算|应该|比如|例如|结果|等于|验证|检查|首先|然后|因此|总共|共)\s*$/i;
/** What goes on with the expression, or changes its measure. */
const GOES_ON =
	/^\s*(?:=>|⇒|\\implies|\\Rightarrow|,\s?\d{3}(?!\d)|(?:sin|cos|tan|log|ln|sqrt|powers|terms|factors)\b|times|plus|minus|over|divided|multiplied|squared|cubed|to the|mod|modulo|\(\s*\\?mod|\\pmod|\\bmod|\\mod|hundred|thousand|million|billion|trillion|dozen|k\b|percent|%|\\%|‰|and a half|and \d|or\b|choose|r\b|remainder|with (?:a )?remainder|rem\b|in base|base|in binary|in hex|of\b|per\b|x\b|√|π|\\pi|°|degrees|[a-zA-Z]\b(?![a-zA-Z])|[\^_!]|[余万亿千百十余分]|除以|乘|加|减|的|个?多|\.{2,}|…|\\dots|\\ldots|\\cdots|\ufffc|\$)/i;
/** In the same sentence: it may be denied, judged wrong, rounded, or meant in another arithmetic. */
const NOT_MEANT =
	/\?|？|≠|\\neq?\b|≈|\\approx|≡|\\equiv|\bnot\b|n't|\bwrong|incorrect|mistake|\berror|contradict|impossible|\binstead\b|\bmod(?:ulo)?\b|\bbase[ -]?\d|\bbinary|\bhex|\boctal|\bdecimal|\bround|approx|\babout\b|\broughly|\bclose to\b|\bestimat|\bnearly|\balmost|\binteger division|\bfloor|\bceil|\bpattern|\bpuzzle|\bcipher|\bdigit|\bconcatenat|\bxor\b|\bstring|\bcode\b|\bindex|\bmatchstick|\bunless|\btypo|\bclock|\bo'clock|\b[ap]m\b|[不错误非否]|矛盾|吗|模|进制|余|约|近似|大概|大约|左右|四舍五入|取整|时钟|点钟|字符|下标|索引|数字|拼|谜|规律/i;
/** In the same clause: it is supposed, wanted or tried. */
const SUPPOSED =
	/\b(?:if|suppose|supposing|assum\w*|would|were|let|say|want|need|should|whether|must|might|could|maybe|perhaps|try|trying|unless|such that|set|setting|solve|solving|claim|says?|said|thought|supposed?|imagine|define|denote|require\w*|satisf\w*|guess\w*)\b|如果|假设|假如|若|设|令|使得|想要|需要|要求|尝试|试|可能|也许|满足|是否|定义|记|本来|以为/i;

/** Whether an expression that begins here may be the end of a longer one. */
export function isOpenBefore(text: string, start: number): boolean {
	return !BEGINS.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether an expression that ends here may go on. */
export function isOpenAfter(text: string, end: number): boolean {
	return GOES_ON.test(text.slice(end, end + 40).replace(/^\$+/, ' '));
}

/** Whether the text says of the claim that it is so. */
export function isAsserted(text: string, { start, end }: { start: number; end: number }): boolean {
	const sentence = around(text, { start, end }, /[.!。！\n]\s|\n/g, /[.!。！](?:\s|$)|[?？\n]/);
	const clause = around(text, { start, end }, /[,;:，；：.!?。！？\n]\s?/g, /[,;，；.!?。！？\n]/);
	return !NOT_MEANT.test(sentence) && !SUPPOSED.test(clause);
}

function around(
	text: string,
	{ start, end }: { start: number; end: number },
	before: RegExp,
	after: RegExp
): string {
	const ahead = text.slice(Math.max(0, start - 400), start);
	const last = [...ahead.matchAll(before)].at(-1);
	const rest = text.slice(end, end + 400);
	const stop = after.exec(rest);
	const tail = stop ? rest.slice(0, stop.index + 1) : rest;
	return ahead.slice(last ? last.index + last[0].length : 0) + text.slice(start, end) + tail;
}
