import { power, rational, subtract } from './rational.ts';
import { toRational } from './numerals.ts';

/** The same text with recurring decimals as fractions: `0.\overline{3}`, `0.1\dot{6}`, `0.333...`. Linear in the text. */
export function withoutRecurring(text: string): string {
	return WAYS.reduce(
		(plain, way) =>
			plain.replace(
				way,
				(all: string, head: string, period: string) => asFraction(head, period) ?? all
			),
		text.replace(/(\d)\u0307/g, '\\dot{$1}').replace(ENDS, '\\overline{$1$2$3}')
	);
}

const ENDS = /\\dot\s*\{?(\d)\}?(\d{0,6})\\dot\s*\{?(\d)\}?/g;
/** Three times the same digits before the dots: fewer may be chance (`2.718281828...`). */
const WAYS = [
	/(?<!\d)(\d{1,9}\.\d{0,8})\\(?:overline|dot)\s*\{?(\d{1,8})\}?/g,
	/(?<!\d)(\d{1,9}\.\d{0,8}?)(\d{1,3})\2{2,9}\s*(?:\.{2,}|…+|⋯+|\\[lc]?dots)/g,
	/(?<![\d.])(\d{1,9}\.)(\d)\s+recurring\b/g
];

/** `head.period period …` is the difference of two shifts of itself over that of the shifts. */
function asFraction(head: string, period: string): string | null {
	const [long, short] = [toRational(head + period), toRational(head.replace(/\.$/, ''))];
	const shift = power({ n: 10n, d: 1n }, BigInt(period.length));
	if (!long || !short || !shift) return null;
	// 10^p (head.period) - head, over 10^p - 1
	const over = subtract({ n: long.n * shift.n, d: long.d }, short);
	const value = over && rational(over.n, over.d * (shift.n - 1n));
	return value && (value.d === 1n ? `${value.n}` : `(${value.n}/${value.d})`);
}
