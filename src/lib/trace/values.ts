/**
 * The values that a text states as results: in a box, behind an equals sign, `is`, `等于`. Equal values are equal
 * strings (`0.75`, `\frac{6}{8}` and `3/4` are all `3/4`). Each once, in their order. Linear in the text.
 */
export function statedValues(text: string): string[] {
	const behind = [...simplify(text).matchAll(STATED)].map(([, value = '']) =>
		normaliseValue(value)
	);
	return [...new Set([...behind, ...boxed(text).map(normaliseValue)])].filter(
		(value) => value !== ''
	);
}

/** What stands in the last box of an answer, as written; null if there is none. */
export function lastBox(answer: string): string | null {
	return boxed(answer).at(-1) ?? null;
}

/**
 * The value that an answer comes to, for comparing strings: the last one in a box, else the last number or term stated;
 * null if there is none.
 */
export function finalValue(answer: string): string | null {
	const box = lastBox(answer);
	if (box !== null) return normaliseValue(box) || null;
	// A word behind `is` is seldom a value.
	const last = statedValues(answer).findLast((value) => /\d/.test(value));
	const isBare = answer.trim().length <= LONGEST_BARE;
	return last ?? ((isBare && normaliseValue(answer)) || null);
}

/** An answer of at most so many letters may be the bare value. */
const LONGEST_BARE = 40;
/** Numbers of more digits are compared as they are written. */
const MOST_DIGITS = 30;

const ATOM = String.raw`(?:\([^()\n]{1,40}\)|[\\\w.{}()%°√π]+|[\u3400-\u9fff]{1,8})`;
const VALUE = String.raw`[-+]?${ATOM}(?:\s?[-+*/^]\s?[-+]?${ATOM})*`;
const STATED = new RegExp(
	String.raw`(?:[=≈]|\b(?:is|are|be|equals|gives|get|becomes)\b|\banswer\b:|得到?|等于|答案[是为]?|是|为):?\s*(${VALUE})`,
	'gi'
);
const NUMBER = /^([-+]?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/;

/** The same without the ways of writing it: delimiters, spacing, kinds of signs. */
function simplify(text: string): string {
	return text
		.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/(\d)(?:,|\{,\})(?=\d{3}(?!\d))/g, '$1')
		.replace(/\\(?:left|right|displaystyle|quad|qquad|[,;:!])|\\?\$|\*\*/g, '')
		.replace(/\\[()[\]]/g, ' ')
		.replace(/\\(?:text|mathrm|mathbf|textbf)\{([^{}]*)\}/g, '$1')
		.replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, (_, over: string, under: string) =>
			[over, under].map((part) => (/^[\w.]+$/.test(part) ? part : `(${part})`)).join('/')
		)
		.replace(/\\[dt]?frac(\d)(\d)/g, '$1/$2')
		.replace(/\\times|\\cdot|[×·]/g, '*')
		.replace(/\\div|÷/g, '/')
		.replace(/−/g, '-')
		.replace(/\\approx/g, '≈')
		.replace(/\\%/g, '%')
		.replace(/\^\{?\\circ\}?/g, '°')
		.replace(/\\boxed\s?\{([^{}]*)\}/g, '$1');
}

/** What stands in boxes, in their order. */
function boxed(text: string): string[] {
	const contents: string[] = [];
	for (const { 0: opener, index } of text.matchAll(/\\boxed\s?\{/g)) {
		const from = index + opener.length;
		let depth = 1;
		let at = from;
		for (; at < text.length && depth > 0; at++) {
			if (text[at] === '{') depth += 1;
			else if (text[at] === '}') depth -= 1;
		}
		if (depth === 0) contents.push(text.slice(from, at - 1));
	}
	return contents;
}

function normaliseValue(value: string): string {
	const plain = simplify(value)
		.trim()
		.replace(/[.,;:!?。]+$/, '');
	const result = plain.slice(plain.lastIndexOf('=') + 1).trim();
	// A unit behind a number is no part of the value.
	const bare = result.replace(
		/^([-+]?[\d./]+)(?:\s+|(?=[\u3400-\u9fff°]))[a-z\u3400-\u9fff°]+$/i,
		'$1'
	);
	const compact = bare.replace(/\s+/g, '');
	// `A` may be the answer where `a` is a word.
	return reduce(compact) ?? (compact.length > 1 ? compact.toLowerCase() : compact);
}

/** A decimal or a fraction in lowest terms; null for anything else. */
function reduce(value: string): string | null {
	const [, sign = '', whole = '', decimals = '', under = '1'] = NUMBER.exec(value) ?? [];
	if (whole === '' || value.length > MOST_DIGITS || /^0+$/.test(under)) return null;
	const over = BigInt(whole + decimals);
	const below = BigInt(under) * 10n ** BigInt(decimals.length);
	const divisor = greatestCommonDivisor(over, below);
	const number = `${over / divisor}` + (below === divisor ? '' : `/${below / divisor}`);
	return sign === '-' && over !== 0n ? `-${number}` : number;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
	while (b > 0n) [a, b] = [b, a % b];
	return a;
}
