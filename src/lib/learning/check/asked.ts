/** The form that a problem asks its answer to have. */
export interface Asked {
	readonly form: 'factor' | 'expand' | 'simplify' | null;
	readonly rounding: boolean;
	readonly percent: boolean;
}

const FACTOR = /\bfactor(?:i[sz]e|ed)?\b|分解因式|因式分解/i;
const EXPAND = /\bexpand(?:ed)?\b|\bmultiply out\b|展开/i;
const SIMPLIFY = /\bsimplif|\bcollect like terms|化简|合并同类项/i;
const ROUNDING =
	/\bround|\bdecimal places?\b|\bsignificant figures?\b|\bnearest\b|\bapproximat|≈|\\approx|保留|精确到|四舍五入|近似|约[为是等]|取\s*(?:π|\\pi|3\.14)|\bto \d+ ?d\.?p/i;
const PERCENT = /%|\bper ?cent|百分/i;

/** Found by words in the problem; what is not found is not asked. Linear in it. */
export function readAsked(problem: string): Asked {
	const form = FACTOR.test(problem)
		? 'factor'
		: EXPAND.test(problem)
			? 'expand'
			: SIMPLIFY.test(problem)
				? 'simplify'
				: null;
	return { form, rounding: ROUNDING.test(problem), percent: PERCENT.test(problem) };
}
