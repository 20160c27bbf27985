/** The text without words around the mathematics: what leads to it, what is said behind it. Linear in the text. */
export function withoutWords(plain: string): string {
	let text = unquoted(plain.replace(TRAIL, '').replace(REMARK, '').replace(TRAIL, ''));
	text = text.replace(SETTING, '');
	// What is concluded is what counts: `2x = 8 so x = 4`.
	text = text.replace(REASON, '');
	text = text.split(CONCLUDED).at(-1)!.trim() || text;
	for (let rounds = 0; rounds < 6; rounds++) {
		const shorter = text.replace(LEAD, '').trim();
		if (shorter === text || shorter === '') break;
		text = shorter;
	}
	return openEnded(text.replace(DOMAIN_FIRST, '').replace(DOMAIN_LAST, ''));
}

const LEAD =
	/^(?:(?:so|then|thus|hence|therefore|because|since|now|also|or|and|but|we (?:get|have|find|need)|i (?:get|got|think|guess|have)|there (?:are|=)|(?:it )?(?:takes|costs)|it'?s?|(?:the )?(?:final |right |correct )?(?:answer|result|solutions?|roots?|ans|sol)(?: (?:are|to the problem))?|which (?:gives|means)|giving|gives|let|that|get|option|choice)(?![a-z])|故?选项?|[a-z]的(?:取值)?范围|(?:[原该此]?不等式组?的)?解集|方程的解|解得?|答案?|[一总]?共有?|还?剩下?|所以|因此|因为|故|则|即|可?得|由|又|最后|结果|应?该?是|为|原式|大?约|大概|(?:about|roughly|around)(?![a-z])|approx(?:imately)?(?![a-z])|\\approx|[∴⇒:=,≈~])\s*/i;
/** `设有x人,x=15` */
const SETTING =
	/^(?:解\s*:?\s*)?设[^,;=]*[,;]\s*(?:则|得)?|^let [a-z] (?:be|=) (?:the )?[a-z]{2}[^,;=\d]*[,;.]\s*/i;
const CONCLUDED =
	/(?<=\d)\s*(?:,?\s*\b(?:so|therefore|thus|hence)\b|[⇒→⟹∴]|->|\\Rightarrow|\\implies|\\to\b|\\rightarrow|所以|因此)/i;
/** Why it is so is not what is so: `4 because 2*4=8`. */
const REASON = /(?<=[\d)}]|^yes|^no|^true|^false)\s*,?\s+(?:\bbecause\b|因为).*$/is;
const TRAIL = /(?:左右|[.。,，;；:]|\\\\|\s|\bonly\b|(?<![\d)!])!)+$/i;
/** `(2 d.p.)`, `to 3 s.f.`, `I think`. */
const REMARK =
	/\s*(?:,?\s*\bi (?:think|guess|believe)|(?:\(|\bto )\s*(?:to )?\d\s*(?:d\.?\s?p|s\.?\s?f|decimal places?|significant figures?)\.?\s*\)?)$/i;
const DOMAIN_FIRST = /^[a-zA-Z]\s*(?:∈|\\in)\s*(?:ℝ|R)\s*(?:,|且|\\land)\s*(?=.)/;
const DOMAIN_LAST = /(?<=.)\s*,\s*[a-zA-Z]\s*(?:∈|\\in)\s*(?:ℝ|ℤ|[RZ]|\\mathbb\{Z\})$/;

function unquoted(text: string): string {
	return /^(["'“”‘’`])(.+)(["'“”‘’`])$/s.exec(text)?.[2] ?? text;
}

/** Bounds that are said without the unknown: `5 or more`, `all reals except 2`, `R\{1}`. */
function openEnded(text: string): string {
	for (const [pattern, by] of BOUNDS) if (pattern.test(text)) return text.replace(pattern, by);
	return text;
}

const BOUNDS: readonly (readonly [RegExp, string])[] = [
	[/^(\S.*?)\s+\\lor\s+(?:more|above|over|greater)$/i, '>=$1'],
	[/^(\S.*?)\s+\\lor\s+(?:less|fewer|below|under)$/i, '<=$1'],
	[
		/^(?:all|any|every) (?:the )?(?:real )?(?:numbers?|reals?|values?)(?: of [a-z])?,? (?:except|but|other than|apart from)(?: for)? (?:[a-z]\s*=\s*)?/i,
		'!='
	],
	[
		/^(?:[a-z]\s*(?:∈|\\in)\s*)?(?:ℝ|R)\s*(?:[\\∖-]|\\setminus|\\backslash)\s*\\?\{(.*?)\\?\}$/,
		'!=$1'
	]
];
