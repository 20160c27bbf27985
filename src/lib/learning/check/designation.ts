/** The part of an answer that names what is asked for: `AB =`, `∠A =`, `P(A) =`, `f'(x) =`, `the area is`, `面积为`. */
export interface Designated {
	readonly name: string | null;
	/** What is said of it. */
	readonly rest: string;
	/** Whether it is a noun of the problem. */
	readonly isNoun: boolean;
	/** Whether it names a point or vector. */
	readonly isPoint: boolean;
}

const EQUALS = String.raw`\s*(?:=|＝|:|：|\b(?:is|are|equals)\b|等于|[是为])\s*`;
const NOUN =
	'(?:\\d+(?:st|nd|rd|th)|n-?th) term|hcf|gc[fd]|lcm|areas?|perimeter|volume|length|width|height|radius|diameter|circumference|angle|sum|total|difference|product|mean|median|mode|range|average|max(?:imum)?|min(?:imum)?|gradient|slope|speed|distance|time|age|cost|price|probability|value|number|hypotenuse|discount|midpoint|coordinates?|vertex|domain|intercept';
const NOUNS = new RegExp(
	`^(?:(?:so|thus|therefore|hence)\\s+)?(?:(?:the|its|his|her|their|my)\\s+)?(?:(?:total|surface|average|final|new)\\s+)?(${NOUN})(?:\\s+value)?(?:\\s+of\\s+(?:the\\s+)?[a-z]{3,})?${EQUALS}`,
	'i'
);
const CHINESE = new RegExp(
	`^(?:答[:：]?\\s*)?(?:它的|这个[^\\d=]{2,4}的|函数的|[fgy](?:\\(x\\))?的)?(最大公[因约]数|最小公倍数|方差|标准差|第\\d+项|面积|周长|体积|长度?|宽度?|高度?|半径|直径|最大值|最小值|总和|平均[数值]|中位数|众数|概率|斜率|速度|时间|路程|距离|坐标|值域|定义域|角度|边长|总价|单价|年龄)${EQUALS}`
);
const OF = String.raw`(?:['′]+|\^\{?-1\}?|⁻¹)?\s*`;
/** Names of points, angles, lines, functions, probabilities, lengths and sets; `xy =` is an equation. */
const NAMES = new RegExp(
	String.raw`^((?:\\?angle\s*|∠)[A-Z]{1,3}|\\overrightarrow\s*\{?[A-Z]{2}\}?|\\vec\s*\{?[a-zA-Z]{1,2}\}?|(?:向量|线段)?[A-Z]{2}|Pr?\s*\([^()]{1,30}\)|[EDV]\([A-Z]\)|[a-zA-Z]${OF}\([a-z]\)|(?:[fghFT]|[fg]{2})${OF}\((?:[-−]?\d+(?:\.\d+)?|[a-z]|[fgh]\([a-z\d]\))\)|[a-zA-Z]['′]+|\\frac\{d[a-z]\}\{d[a-z]\}|d[a-z]\s*/\s*d[a-z]|\|(?:[A-Z]{2}|[a-wzA-WZ](?:[-+][a-wzA-WZ])?|\\vec\s*\{?[a-zA-Z]{1,2}\}?)\||[A-Z]\s*(?:[∩∪]|\\c[au]p)\s*[A-Z]|x̄|\\bar\s*\{?x\}?|[sSσ](?:²|\^2)|S[△Δ][A-Z]{3})\s*[=＝]\s*`
);
/** A name directly before a pair, `A(1,2)`, `a = (1,2)`, where the other answer is one; `C(5,2)` is a number. */
const POINT = /^((?:点\s*)?[A-Z]|点|[a-zA-Z]\s*[=＝])\s*(?=[(（][^()（）]*[,，][^()（）]*[)）]$)/;

/** Linear in the text. */
export function designatedIn(text: string): Designated {
	const plain = text.trim();
	const noun = NOUNS.exec(plain) ?? CHINESE.exec(plain);
	const point = POINT.exec(plain);
	const found = noun ?? NAMES.exec(plain) ?? point;
	const rest = found ? plain.slice(found[0].length) : '';
	if (!found || rest === '') return { name: null, rest: text, isNoun: false, isPoint: false };
	const name = found[1]!.replace(/[\s{}]|[=＝]\s*$/g, '');
	return { name, rest, isNoun: noun !== null, isPoint: found === point };
}

/**
 * Two answers without what they name, where that is the same thing, or only one names it and the other is a value.
 * @returns null where they name two different things
 */
export function withoutNames(
	given: string,
	expected: string
): readonly [given: string, expected: string] | null {
	[given, expected] = [withoutFunction(given), withoutFunction(expected)];
	const [own, wanted] = [designatedIn(given), designatedIn(expected)];
	if (own.name !== null && wanted.name !== null)
		return areOne(own.name, wanted.name) ? [own.rest, wanted.rest] : null;
	// `y = 2x` beside `f(x) = 2x`.
	const [call, other] = own.name === null ? [wanted, given] : [own, expected];
	if (call.name === null || (call.isPoint && !/^\s*(?:\\left)?[(（]/.test(other)))
		return [given, expected];
	const isDependent = /\([a-z]\)$|^[a-z]['′]$|\/d[a-z]$/.test(call.name);
	const bare = isDependent ? other.replace(/^\s*y\s*=\s*/, '') : other;
	if (/[=＝]/.test(bare)) return [given, expected];
	return own.name === null ? [bare, wanted.rest] : [own.rest, bare];
}

/** `y ≥ -1` for `f(x) ≥ -1`. */
function withoutFunction(text: string): string {
	const values = text.replace(/\b[fgh]\s*\(x\)/g, 'y');
	return /[<>≤≥⩽⩾≠]|\\[lgn]eq?/.test(text) && !values.includes('x') ? values : text;
}

function areOne(a: string, b: string): boolean {
	const isDerivative = (name: string) =>
		/^[a-zA-Z]['′](?:\([a-z]\))?$|^\\frac|^d[a-z]\/d/.test(name);
	return a === b || (isDerivative(a) && isDerivative(b));
}
