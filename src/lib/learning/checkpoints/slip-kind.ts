import type { SlipKind } from '../event.ts';
import { compact, numbersIn } from './formula.ts';

/** What a wrong line and the right one in its place say. */
export interface SlipCase {
	/** What was calculated, and what was said to come out. */
	readonly wrong: { readonly computed: string; readonly value: string };
	/** The same put right; null: nobody did. */
	readonly right: { readonly computed: string; readonly value: string } | null;
	/** What the text had said before. */
	readonly before: string;
	/** Whether the wrong line does not even hold by itself. */
	readonly fails: boolean;
}

/** Tells what a slip was about; `other` where nothing or more than one thing speaks. */
export function slipKindOf(slip: SlipCase): SlipKind {
	const { wrong, right } = slip;
	if (right && isOpposite(wrong.value, right.value)) return 'sign';
	const found: SlipKind[] = [];
	if (isFromLeftToRight(wrong) || (right && isSwapped(wrong.computed, right.computed)))
		found.push('order');
	if (isMiscopied(wrong.computed, slip.before)) found.push('copied');
	if (slip.fails && found.length === 0) found.push(isRule(wrong.computed) ? 'rule' : 'calculation');
	else if (slip.fails && found[0] === 'copied') return 'other';
	return found.length === 1 ? found[0]! : 'other';
}

function isOpposite(wrong: string, right: string): boolean {
	const [a, b] = [compact(wrong), compact(right)].map((value) => value.replace(/^\+/, ''));
	return a !== b && a !== '0' && (a === `-${b}` || b === `-${a}`);
}

/** `2+3*4=20`: each sign taken as it comes. */
function isFromLeftToRight({ computed, value }: SlipCase['wrong']): boolean {
	const formula = compact(computed);
	if (!/[+-].*[*/]/.test(formula) || !/^\d+(?:\.\d+)?(?:[-+*/]\d+(?:\.\d+)?)+$/.test(formula))
		return false;
	const [first = '', ...rest] = formula.match(/[-+*/]?\d+(?:\.\d+)?/g) ?? [];
	const result = rest.reduce((sum, term) => {
		const number = Number(term.slice(1));
		if (term.startsWith('+')) return sum + number;
		if (term.startsWith('-')) return sum - number;
		return term.startsWith('*') ? sum * number : sum / number;
	}, Number(first));
	return Math.abs(result - Number(compact(value))) < 1e-9;
}

/** `8-5` for `5-8`. */
function isSwapped(wrong: string, right: string): boolean {
	const [, a, sign, b] = /^([\w.]+)([-/])([\w.]+)$/.exec(compact(wrong)) ?? [];
	return a !== undefined && a !== b && compact(right) === `${b}${sign}${a}`;
}

/** A number that nothing said before, but for a digit. @param before what the text had said before the formula */
export function isMiscopied(computed: string, before: string): boolean {
	const known = new Set(numbersIn(before));
	return numbersIn(computed).some(
		(number) => !known.has(number) && [...known].some((other) => differInOneDigit(number, other))
	);
}

function differInOneDigit(a: string, b: string): boolean {
	// Round numbers are mostly parts that a number was split into.
	if (a.length !== b.length || a.length < 2 || a.endsWith('0')) return false;
	return [...a].filter((digit, at) => digit !== b[at]).length === 1;
}

/** A rule of algebra was applied rather than numbers added up. */
function isRule(computed: string): boolean {
	return /[A-Za-z]/.test(computed.replace(/\\[A-Za-z]+/g, '')) || /\\sqrt|√/.test(computed);
}
