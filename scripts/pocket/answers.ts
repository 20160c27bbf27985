/** What the student is told, the words around it left out. */
const ANSWER = /(?:The answer is |答案是 ?)\$([^$]+)\$/g;
const UNIT = /\\text\{ ?[^{}]*\}(?:\^\d)?$|\^?\\circ$|\\%$/;
const NUMBER = /^(-?)(\d*)\\frac\{(\d+)\}\{(\d+)\}$|^(-?)(\d+)(?:\.(\d+))?$|^(-?)(\d+)\/(\d+)$/;

/** The answer as it stands between the dollars; null where none is given. */
export function answerOf(text: string): string | null {
	return [...text.matchAll(ANSWER)].at(-1)?.[1] ?? null;
}

/**
 * Whether two answers are the same: numbers as exact fractions, however they are written; solutions that name their
 * unknown (`x=2, x=-3`) and factors in any order; units and everything else as they are written, but for blanks.
 */
export function isSameAnswer(given: string, wanted: string): boolean {
	const [a, b] = [parts(given), parts(wanted)];
	return a.length === b.length && a.every((part, index) => part === b[index]);
}

function parts(answer: string): string[] {
	const found = plain(answer).split(',').map(canonical);
	return found.every((part) => part.includes('=')) ? found.sort() : found;
}

function plain(answer: string): string {
	return answer.replace(/\\[,; ]|\s|\$/g, '').replaceAll('\\dfrac', '\\frac');
}

/** The relation to an unknown, the number as a reduced fraction, and the unit, each only where there is one. */
function canonical(part: string): string {
	const [, before = '', rest = ''] = /^([a-z](?:=|<|>|\\le|\\ge))?(.*)$/.exec(part) ?? [];
	const unit = UNIT.exec(rest)?.[0] ?? '';
	const body = rest.slice(0, rest.length - unit.length);
	return `${before}${fraction(body) ?? factors(body) ?? body}${unit}`;
}

/** A whole, mixed or decimal number or a fraction, reduced; null for anything else. */
function fraction(text: string): string | null {
	const match = NUMBER.exec(text);
	if (!match) return null;
	const [, sign = '', whole, top, bottom, minus = '', digits, places = '', less = '', up, down] =
		match;
	if (digits !== undefined)
		return reduced(minus, BigInt(digits + places), 10n ** BigInt(places.length));
	if (up !== undefined && down !== undefined) return reduced(less, BigInt(up), BigInt(down));
	const [a, b] = [BigInt(top ?? 0), BigInt(bottom ?? 0)];
	return reduced(sign, BigInt(whole || 0) * b + a, b);
}

/** Whole numbers to be multiplied, ascending; null for anything else. */
function factors(text: string): string | null {
	if (!/^\d+(?:\\times\d+)+$/.test(text)) return null;
	return text
		.split('\\times')
		.toSorted((a, b) => Number(a) - Number(b))
		.join('*');
}

function reduced(sign: string, top: bigint, bottom: bigint): string | null {
	if (bottom === 0n) return null;
	const divisor = greatestDivisor(top, bottom);
	return `${top === 0n ? '' : sign}${top / divisor}/${bottom / divisor}`;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
	return b === 0n ? a : greatestDivisor(b, a % b);
}
