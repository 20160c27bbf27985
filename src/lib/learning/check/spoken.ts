import { chineseNumber } from './chinese-numbers.ts';
import { SPOKEN_MEASURES } from './spoken-measures.ts';

/** The same text with what is said in words in digits and signs: `twenty-one`, `三分之二`, `1.2万`, `1 out of 4`, `root 2`. Linear in it. */
export function toWritten(text: string): string {
	let digits = text.replace(CHINESE, (words) => chineseNumber(words) ?? words);
	digits = digits.replace(ENGLISH, (words) => englishNumber(words));
	digits = digits.replace(CHOOSE, (all, ...found: (string | undefined)[]) => {
		const [n, k] = found.slice(0, 6).flatMap((one) => (one ? [Number(one)] : []));
		return n! < k! ? all : `(${n}!/(${k}!*${n! - k!}!))`;
	});
	for (const [pattern, by] of PARTS) digits = digits.replace(pattern, by);
	return digits;
}

/** Runs of Chinese numerals that are no part of another word, such as `一共`, `统一`, `百分之`, `千米`. */
const CHINESE =
	/(?<![统唯第])(?:百(?!分))?[零〇一二两三四五六七八九十](?!共|样|[上下]\d|定|般|直|起|些|半|次[函方]|元[一二]次|[角边]形)(?:[零〇一二三四五六七八九十万亿点]|百(?!分)|千(?![米克瓦])|(?<=分之)[零〇一二三四五六七八九十])*/g;

const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL = [...ONES, ...TENS].sort((a, b) => b.length - a.length).join('|');
const ENGLISH = new RegExp(
	`\\b(?:${SMALL})(?:(?:[\\s-]+(?:and\\s+)?)(?:${SMALL}|hundred|thousand))*\\b`,
	'gi'
);

/** `5C2`, `C_5^2`, `C(5,2) =`: in how many ways some are chosen. */
const CHOOSE =
	/(?<![\w.])(\d{1,2})\s*C\s*_?(\d{1,2})(?![\w.])|(?<!\w)C_\{?(\d{1,2})\}?\^\{?(\d{1,2})\}?|(?<!\w)C\((\d{1,2}),\s*(\d{1,2})\)(?=\s*=)/g;

/** Sums what is said; words that name no number in that order stay as they are (`two five`). */
function englishNumber(words: string): string {
	let [total, part, room] = [0, 0, Infinity];
	for (const word of words.toLowerCase().split(/[\s-]+(?:and\s+)?/)) {
		if (word === 'thousand') [total, part, room] = [total + part * 1000, 0, 1000];
		else if (word === 'hundred') [part, room] = [part * 100, 100];
		else {
			const value = valueOf(word);
			// `two and three quarters` are two numbers.
			if (value >= room) return / and /i.test(words) ? inTurn(words) : words;
			part += value;
			room = value >= 20 ? 10 : 1;
		}
	}
	return String(total + part);
}

function inTurn(words: string): string {
	const [first = '', ...rest] = words.split(/ and /i);
	return [first, rest.join(' and ')].map(englishNumber).join(' and ');
}

function valueOf(word: string): number {
	const one = ONES.indexOf(word);
	return one >= 0 ? one : 10 * (TENS.indexOf(word) + 2);
}

const UNDER: readonly (readonly [string, number])[] = [
	['half|halves', 2],
	['thirds?', 3],
	['quarters?|fourths?', 4],
	['fifths?', 5],
	['sixths?', 6],
	['sevenths?', 7],
	['eighths?', 8],
	['ninths?', 9],
	['tenths?', 10],
	['hundredths?', 100],
	['thousandths?', 1000]
];

const PARTS: readonly (readonly [RegExp, string])[] = [
	...UNDER.flatMap(([names, under]): (readonly [RegExp, string])[] => [
		[new RegExp(`(?<!\\d)(\\d{1,15})\\s+and\\s+an?\\s+(?:${names})\\b`, 'gi'), `$1 1/${under}`],
		[
			new RegExp(`(?<!\\d)(\\d{1,15})\\s+and\\s+(\\d{1,15})[\\s-]+(?:${names})\\b`, 'gi'),
			`$1 $2/${under}`
		],
		[new RegExp(`(?<![\\d./]\\s*)\\b(\\d{1,15})[\\s-]+(?:${names})\\b`, 'gi'), `$1/${under}`],
		[new RegExp(`^\\s*(?:an?\\s+)?(?:${names})\\s*$`, 'i'), `1/${under}`]
	]),
	[/(?<!\d)(\d{1,15})\s+point\s+(\d+)\b/gi, '$1.$2'],
	[/(?<!\d)(\d{1,15})\s*又\s*(\d{1,15})\s*分之\s*(\d+)/g, '$1 $3/$2'],
	[/(?<!\d)(\d{1,15})\s*又\s*(\d{1,15}\/\d+)/g, '$1 $2'],
	[/(?<!\d)(\d{1,15})\s*个半(?=小时|月)/g, '$1.5个'],
	[/(?<![\d一个])半(?=个?小时)/g, '0.5'],
	[/^\s*一半\s*$/, '1/2'],
	...SPOKEN_MEASURES,
	[/(\d)\s+ones\b/gi, '$1'],
	[/(\d(?:\.\d+)?)\s+tens\b/gi, '$1e1 '],
	[/(\d(?:\.\d+)?)\s*hundreds?\b/gi, '$1e2 '],
	[/(\d(?:\.\d+)?)\s*thousands?\b/gi, '$1e3 '],
	[/(\d(?:\.\d+)?)\s*million\b/gi, '$1e6 '],
	[/(\d(?:\.\d+)?)\s*billion\b/gi, '$1e9 '],
	[/(\d(?:\.\d+)?)\s*百(?!分)/g, '$1e2 '],
	[/(\d(?:\.\d+)?)\s*千(?![米克瓦\d])/g, '$1e3 '],
	[/(\d(?:\.\d+)?)\s*万(?!\d)/g, '$1e4 '],
	[/(\d(?:\.\d+)?)\s*亿(?!\d)/g, '$1e8 '],
	[/(?<=\d)\s*比\s*(?=\d)/g, ':'],
	[/(?<=[\da-z)])的\s*(负?\d+)\s*次[方幂]/gi, '^{$1}'],
	[/(?<=[\da-z)])的平方(?!根)/gi, '^2'],
	[/(?<=[\da-z)])的立方(?!根)/gi, '^3'],
	[/(?<=\d)\s+(?:out of|over|in)\s+(?=\d)/g, '/'],
	[/\blog(\d{1,4})\s*(?=\()/gi, 'log_{$1}'],
	[/\b(sin|cos|tan)\s*(?:\^\s*\{?\s*-\s*1\s*\}?|⁻¹)/g, 'arc$1 '],
	[/(?<=[)\]])\s*U\s*(?=[([])/g, '∪'],
	[/\bcube root (?:of )?(?=[\d(a-z])/gi, '\\sqrt[3] '],
	[/(?:\bthe )?\b(?:square )?root (?:of )?(?=\d|\(|[a-z](?![a-z]))/gi, '\\sqrt '],
	[/\s*\bto the power (?:of )?/gi, '^']
];
