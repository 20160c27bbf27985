import type { Skill } from './skills.ts';

/**
 * One spelling for each sign: LaTeX, typographic and full-width signs become plain ones, `\frac{1}{2}` becomes `1⁄2`.
 * @param statement Markdown and LaTeX
 */
export function plainNotation(statement: string): string {
	return SPELLINGS.reduce(
		(text, [pattern, plain]) => text.replace(pattern, plain),
		statement.replace(/[²³]/g, (sign) => (sign === '²' ? '^2' : '^3')).normalize('NFKC')
	);
}
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/\\(?:left|right|,|;|!|displaystyle)/g, ''],
	[/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, ' $1⁄$2'],
	[/\\sqrt\s*\{([^{}]*)\}/g, '√($1)'],
	[/\bsqrt\s*\(/g, '√('],
	[/\\(?:times|cdot)|(?<=[\d) ])\*|\*(?=[\d(])/g, '×'],
	[/\\div/g, '÷'],
	[/\\leq?(?![a-z])|<=/g, '≤'],
	[/\\geq?(?![a-z])|>=/g, '≥'],
	[/\\(?:lt)(?![a-z])/g, '<'],
	[/\\(?:gt)(?![a-z])/g, '>'],
	[/\^?\\circ|\^\{\\circ\}/g, '°'],
	[/\\%/g, '%'],
	[/[−–]/g, '-'],
	[/\\(?:text|mathrm)\{([^{}]*)\}/g, '$1'],
	[/[{}$]/g, '']
];

/**
 * Skills told by the notation alone: what is calculated with, how many operations, which equations.
 * @param text after `plainNotation`
 * @param told by the words already: a list that is averaged or continued is no calculation
 */
export function notationSkills(text: string, told: ReadonlySet<Skill>): Skill[] {
	if (told.has('calculus') || told.has('deduction')) return [];
	const parts = notationParts(text);
	const equations = parts.filter((part) => /[=<>≤≥]/.test(part) && UNKNOWN.test(part));
	const solved = equations.filter((part) => !ASSIGNED.test(part));
	if (solved.length > 0 && !told.has('averages') && !told.has('units'))
		return equationSkills(solved);
	if (told.has('counting-probability') || told.has('ratio')) return [];
	return parts.flatMap((part) => [
		...numberSkills(part),
		...(told.has('sequences') || told.has('units') ? [] : operationSkills(part, told))
	]);
}

/** Whether a part of the text is nothing but a calculation. */
export function isArithmetic(text: string): boolean {
	return notationParts(text).some((part) => operations(part) > 0);
}

const UNKNOWN = /[a-z]/i;
/** `x = 4` gives a value, it does not ask for one. */
const ASSIGNED = /^[a-z]\s*=\s*-?[\d./⁄]*$/i;

/** What stands between words; a single letter is an unknown. */
function notationParts(text: string): string[] {
	return text
		.replace(/[a-z]{2,}|[^\x20-\x7e×÷√≤≥⁄°]|[,;?!"]|\.(?!\d)/gi, '#')
		.split('#')
		.map((part) => part.trim())
		.filter((part) => /\d|[=<>≤≥]/.test(part));
}

function equationSkills(parts: readonly string[]): Skill[] {
	const all = parts.join(' ');
	const unknowns = new Set(all.match(/[a-z]/gi)).size;
	const degree = Math.max(1, ...[...all.matchAll(/[a-z)]\^(\d+)/gi)].map(([, n]) => Number(n)));
	if (/[\w)]\s*:\s*[\w(].*=.*[\w)]\s*:\s*[\w(]/.test(all)) return ['ratio'];
	const skills: Skill[] = degree === 2 ? ['quadratics'] : [];
	if (/[<>≤≥]/.test(all)) return degree <= 2 ? [...skills, 'inequalities'] : [];
	if (unknowns > 1) return parts.length > 1 ? [...skills, 'simultaneous-equations'] : [];
	return degree === 1 ? ['linear-equations'] : skills;
}

function numberSkills(part: string): Skill[] {
	const tight = part.replace(/\s/g, '');
	const skills: Skill[] = [];
	if (/\d\s+\d+\/\d/.test(part) || /⁄/.test(part) || hasFraction(tight)) skills.push('fractions');
	if (/\d\.\d/.test(tight)) skills.push('decimals');
	if (/(?:^|[(=+\-×÷:/])-\(?\d/.test(tight) || fallsBelowZero(tight))
		skills.push('negative-numbers');
	return skills;
}

/** A chain of sums and differences of whole numbers that is negative on its way. */
function fallsBelowZero(tight: string): boolean {
	const [chain] = /^\d+(?:[+-]\d+)+(?==?\??$)/.exec(tight) ?? [''];
	let sum = 0;
	return (chain.match(/-?\d+/g) ?? []).some((term) => (sum += Number(term)) < 0);
}

/** `3/4` is a fraction, `40/4` a division. */
function hasFraction(tight: string): boolean {
	const pairs = [...tight.matchAll(/(?<![\d.])(\d+)\/(\d+)(?![\d.])/g)];
	return pairs.some(([, top, bottom]) => Number(top) % Number(bottom) !== 0);
}

function operationSkills(part: string, told: ReadonlySet<Skill>): Skill[] {
	if (UNKNOWN.test(part)) return [];
	const skills: Skill[] = /[\d)]\^|√/.test(part.replace(/\s/g, '')) ? ['powers-roots'] : [];
	const count = operations(part);
	if (count > 1) skills.push('order-of-operations');
	if (count === 1 && told.size + skills.length + numberSkills(part).length === 0)
		skills.push('whole-numbers');
	return skills;
}

/** Operations between two numbers; the bar of a fraction is none. */
function operations(part: string): number {
	const tight = part.replace(/\s/g, '');
	const bars = hasFraction(tight) ? 0 : (tight.match(/[\d)]\/[\d(-]/g)?.length ?? 0);
	return bars + (tight.match(/[\d)][+\-×÷:^](?=[\d(\-√])|\d\(/g)?.length ?? 0);
}
