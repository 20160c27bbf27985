import type { KatexOptions } from 'katex';
import { partsOf, toFormula, type Formula } from './formula.ts';
import { readKatexTree } from './katex-tree.ts';
import { ENGLISH } from './voice-en.ts';
import { CHINESE } from './voice-zh.ts';
import { wordsOf } from './symbol-words.ts';
import type { Language, Voice } from './voice.ts';

const VOICES: Readonly<Record<Language, Voice>> = { en: ENGLISH, zh: CHINESE };

/**
 * Puts a formula into words that can be understood by ear alone: whatever is longer than a letter or number is told
 * with its end, so that `(a+b)/c` and `a+b/c` sound different.
 * @param options those with which the formula is typeset
 * @throws {Error} if KaTeX refuses it
 */
export function speakFormula(latex: string, language: Language, options: KatexOptions): string {
	return sayFormula(toFormula(readKatexTree(latex, options)), VOICES[language]);
}

function sayFormula(formula: Formula, voice: Voice): string {
	const pause = voice.pause.trim();
	return say(formula, { voice, nested: false })
		.replaceAll(/\s+/g, ' ')
		.replaceAll(` ${pause}`, pause)
		.replaceAll('， ', '，')
		.trim();
}

interface Way {
	readonly voice: Voice;
	/** Whether it stands in a fraction: there, another one always tells its end. */
	readonly nested: boolean;
}

function say(formula: Formula, way: Way): string {
	const { voice } = way;
	switch (formula.type) {
		case 'row':
			return sayRow(formula.parts, way);
		case 'symbol':
			return saySymbol(formula.name, voice);
		case 'number':
		case 'text':
			return formula.text;
		case 'fraction':
			return sayFraction(formula, way, true);
		case 'root': {
			const index = formula.index && say(formula.index, way);
			return voice.root(say(formula.body, way), index, isSimple(formula.body));
		}
		case 'script':
			return sayScript(formula, way);
		case 'marked':
			return voice.marked(formula.mark, say(formula.body, way), isSimple(formula.body));
		case 'table':
			return voice.table(formula.rows.map((cells) => cells.map((cell) => say(cell, way))));
	}
}

/** One letter, number or word: nothing beside it can be taken for a part of it. */
function isSimple(formula: Formula): boolean {
	return formula.type === 'symbol' || formula.type === 'number' || formula.type === 'text';
}

function sayRow(parts: readonly Formula[], way: Way): string {
	return parts.map((part, at) => sayBeside(part, [parts[at - 1], parts[at + 1]], way)).join(' ');
}

type Neighbours = readonly [before: Formula | undefined, after: Formula | undefined];

/** Says what depends on what stands beside it: a sign, a product of vectors, a fraction. */
function sayBeside(part: Formula, beside: Neighbours, way: Way): string {
	if (part.type === 'fraction') return sayFraction(part, way, beside.every(isApart));
	const name = nameOf(part);
	const [before] = beside;
	if (name === '-' && (!before || (isApart(before) && !/^[)\]]$/.test(nameOf(before)))))
		return saySymbol('negative', way.voice);
	if ((name === '\\cdot' || name === '\\times') && beside.some(isVector))
		return saySymbol(`vector${name}`, way.voice);
	return say(part, way);
}

const SIGN =
	/^([-+=<>*≠]|\\(pm|mp|times|cdot|div|approx|equiv|[lg]t|[lg]eq?|to|Rightarrow|Longrightarrow))$/;
const BRACKET = /^[()[\],;:]$/;

/** Whether a neighbour cannot be heard as a part of a fraction. */
function isApart(neighbour: Formula | undefined): boolean {
	return !neighbour || neighbour.type === 'text' || isSign(neighbour) || isBracket(neighbour);
}

function isSign(part: Formula): boolean {
	return SIGN.test(nameOf(part));
}

function isBracket(part: Formula): boolean {
	return BRACKET.test(nameOf(part));
}

function isVector(formula: Formula | undefined): boolean {
	if (formula?.type === 'marked') return /^\\(vec|overrightarrow)$/.test(formula.mark);
	return !!formula && nameOf(formula) === '\\nabla';
}

function nameOf(formula: Formula): string {
	return formula.type === 'symbol' ? formula.name : '';
}

type Of<Type extends Formula['type']> = Extract<Formula, { type: Type }>;

function sayFraction({ over, under, line }: Of<'fraction'>, way: Way, apart: boolean): string {
	const short = apart && !way.nested && isSimple(over) && isSimple(under);
	const inside = { ...way, nested: true };
	const [above, below] = [say(over, inside), say(under, inside)];
	return line ? way.voice.fraction(above, below, short) : way.voice.binomial(above, below, short);
}

const OPERATOR = /^\\(sum|prod|coprod|i{1,3}nt|oint|big(cup|cap)|lim(sup|inf)?|max|min|sup|inf)$/;

function sayScript({ base, sub, sup }: Of<'script'>, way: Way): string {
	const { voice } = way;
	const name = nameOf(base);
	const below = sub && say(sub, way);
	const above = sup && say(sup, way);
	if (OPERATOR.test(name))
		return voice.bounded(wordsOf(name, voice.language) ?? name, below, above);
	const said = isGroup(base) ? voice.group(say(base, way)) : say(base, way);
	const isLabel = base.type === 'marked' && base.mark.endsWith('brace');
	if (isLabel || isSign(base) || name.startsWith('\\x'))
		return voice.labelled(said, below ?? above ?? '');
	if (name === '\\log' && below !== null) return voice.logarithm(below);
	const withSub = sub && below !== null ? voice.sub(said, below, isSimple(sub)) : said;
	return sup ? sayRaised(withSub, sup, way) : withSub;
}

/** Brackets hold a base together; without them its end could not be heard. */
function isGroup(base: Formula): boolean {
	if (base.type !== 'row') return base.type === 'fraction';
	const last = base.parts.at(-1);
	return base.parts.length > 1 && !(last && /^([)\]|]|\\[r}|])/.test(nameOf(last)));
}

function sayRaised(base: string, sup: Formula, way: Way): string {
	const { voice } = way;
	const [first = '', ...rest] = partsOf(sup).map(nameOf);
	if ([first, ...rest].every((name) => name === '\\prime'))
		return voice.primes(base, rest.length + 1);
	if (first === '\\circ') return `${voice.degrees(base)} ${sayRow(partsOf(sup).slice(1), way)}`;
	if (rest.length === 0 && /^([-+*∗]|\\(ast|star|dagger|pm))$/.test(first))
		return voice.raised(base, saySymbol(first.replace(/[*∗]/, '\\ast'), voice));
	return voice.power(base, say(sup, way), isSimple(sup) || isNegative(sup));
}

/** `-1` is as short as `1`. */
function isNegative(formula: Formula): boolean {
	const [sign, number, ...more] = partsOf(formula);
	return sign !== undefined && nameOf(sign) === '-' && number?.type === 'number' && !more.length;
}

function saySymbol(name: string, voice: Voice): string {
	const words = wordsOf(name, voice.language);
	if (words !== null) return OPERATOR.test(name) ? voice.bounded(words, null, null) : words;
	if (/^[A-Z]$/.test(name)) return voice.capital(name);
	const small = /^\\[A-Z][a-z]+$/.test(name) ? wordsOf(name.toLowerCase(), voice.language) : null;
	return small === null ? name.replace(/^\\/, '') : voice.capital(small);
}
