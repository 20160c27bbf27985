import { toWritten } from './spoken.ts';

/** What a problem asks of the form of its answer, and how it may be meant. */
export interface Asked {
	readonly form: 'factor' | 'expand' | 'simplify' | null;
	/** How a number is to be written. */
	readonly number:
		| 'fraction'
		| 'decimal'
		| 'percent'
		| 'standard'
		| 'primes'
		| 'mixed'
		| 'improper'
		| 'power'
		| null;
	/** Whether a fraction has to be in its lowest terms. */
	readonly reduced: boolean;
	readonly rounding: boolean;
	/** Digits after the point that a rounding must have; null where the problem does not say. */
	readonly places: number | null;
	readonly percent: boolean;
	/** Whether it is about an integral: an answer then has a constant, by whatever letter. */
	readonly integral: boolean;
	/** Whether it is about a range of numbers, so that brackets are those of intervals. */
	readonly range: boolean;
	/** Whether the order of a list counts. */
	readonly ordered: boolean;
	/** Whether something is shared, so that the order of the parts counts as far as is known. */
	readonly shared: boolean;
	/** Whether a formula has to be solved for a letter. */
	readonly subject: boolean;
	/** The problem itself, in small letters. */
	readonly problem: string;
}

const FACTOR = /\bfactor(?:i[sz]e|ed)?\b|分解因式|因式分解/i;
const EXPAND = /\bexpand(?:ed)?\b|\bmultiply out\b|展开/i;
const SIMPLIFY = /\bsimplif|\bcollect like terms|化简|合并同类项/i;
const ROUNDING =
	/\bround|\bdecimal places?\b|\bsignificant figures?\b|\bnearest\b|\bapproximat|≈|\\approx|保留|精确到|四舍五入|近似|约[为是等]|取\s*(?:π|\\pi|3\.14)|\bto \d+ ?d\.?p/i;
const PERCENT = /%|\bper ?cent|百分/i;
const ORDERED =
	/(?<!any )\border\b|ascending|descending|\barrange\b|smallest (?:first|to)|largest (?:first|to)|next (?:\w+ )?(?:terms?|numbers?)|first (?:\w+ )?terms|从[小大]到[大小]|排列|排序|顺序|前[\d几一-十]+项/i;
const SUBJECT = /\bsubject\b|\brearrange|\bin terms of\b|\bsolve for\b|用.{1,12}表示/i;
const REDUCED = /\bsimplif|\bsimplest|\blowest terms|最简|约分|化简/i;
const INTEGRAL = /integra|antiderivative|primitive|∫|\\int\b|积分|原函数/i;
const RANGE =
	/inequalit|interval|domain|range of|[<>≤≥]|\\[lg]e?q?\b|不等式|区间|定义域|值域|范围/i;
const NUMBERS: readonly (readonly [NonNullable<Asked['number']>, RegExp])[] = [
	['power', /\bas an? (?:single )?power\b|幂的形式/i],
	['mixed', /mixed number|带分数/i],
	['improper', /improper|(?<!真)假分数/i],
	['primes', /prime fact|product of (?:its )?primes?|质因数|素因数/i],
	['standard', /standard form|scientific notation|科学[记计]数法/i],
	['fraction', /\b(?:as|to|into) an? (?:\w+ ){0,2}fraction\b|[化写]成(?:最简)?分数/i],
	['decimal', /\b(?:as|to|into) a decimal\b|[化写]成小数/i],
	['percent', /\b(?:(?:as|to|into) a|what|find the) percent(?:age)?\b|百分之几|[化写]成百分[数比]/i]
];

const PLACES = /(\d)\s*(?:decimal|d\.?\s?p)|保留(?:到)?\s*(\d)\s*位小数/i;
const NEAREST = [
	/nearest tenth|精确到(?:0\.1(?!\d)|十分位)/,
	/nearest hundredth|精确到(?:0\.01(?!\d)|百分位)/
];

function placesIn(problem: string): number | null {
	const [found, one, other] = PLACES.exec(toWritten(problem)) ?? [];
	if (found !== undefined) return Number(one ?? other);
	const nearest = NEAREST.findIndex((words) => words.test(problem));
	return nearest < 0 ? null : nearest + 1;
}

/** Found by words in the problem; what is not found is not asked. Linear in it. */
export function readAsked(problem: string): Asked {
	const form = FACTOR.test(problem)
		? 'factor'
		: EXPAND.test(problem)
			? 'expand'
			: SIMPLIFY.test(problem)
				? 'simplify'
				: null;
	return {
		form,
		number: NUMBERS.find(([, words]) => words.test(problem))?.[0] ?? null,
		reduced: REDUCED.test(problem),
		rounding: ROUNDING.test(problem),
		places: placesIn(problem),
		percent: PERCENT.test(problem),
		integral: INTEGRAL.test(problem),
		range: RANGE.test(problem),
		ordered: ORDERED.test(problem),
		shared: /\bratio\b.*\d|按.*比/i.test(problem),
		subject: SUBJECT.test(problem),
		problem: problem.toLowerCase()
	};
}
