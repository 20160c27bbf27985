/** The same formula without what only sets it, so that it can be compared. */
export function compact(formula: string): string {
	return formula
		.replace(/\\(?:left|right|displaystyle|[,;:! ])|[\s$]/g, '')
		.replace(/\\[dt]frac/g, '\\frac')
		.replace(/\\times|\\cdot|[×·]/g, '*')
		.replace(/\\div|÷/g, '/')
		.replace(/−/g, '-')
		.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
}

/** A formula as the trace has it, in LaTeX: there a bare percent sign would hide all that follows it. */
export function toLatex(formula: string): string {
	return formula.replace(/(?<!\\)%/g, '\\%');
}

/** A single variable, or a function of one: `x`, `a_2`, `g(x)`. */
export function isVariable(formula: string): boolean {
	return /^[A-Za-z](?:_\{?\w\}?)?(?:\([A-Za-z]\))?$/.test(compact(formula));
}

/** A number as one writes it, with a sign, a fraction bar or a percent sign at most. */
export function isNumber(value: string): boolean {
	return /^[-+]?(?:\d+(?:\.\d+)?%?(?:\/\d+)?|\\frac\{-?\d+\}\{\d+\})$/.test(compact(value));
}

/** A calculation with numbers alone. */
export function isArithmetic(formula: string): boolean {
	const plain = compact(formula).replace(/\\(?:frac|sqrt|pi)/g, '√');
	return !/[A-Za-z\\]/.test(plain) && /\d/.test(plain) && /[-+*/^√!²³%)]/.test(plain.slice(1));
}

/** The numbers in a text, as written; signs apart. */
export function numbersIn(text: string): string[] {
	return text.match(NUMBER) ?? [];
}

/** A number without its sign; global. */
export const NUMBER = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/g;
