import { readAsked } from './asked.ts';
import { completed } from './bounds.ts';
import { compareChoices } from './choices.ts';
import { compareTimes } from './clock.ts';
import { compareStatements } from './compare.ts';
import { designatedIn, withoutNames } from './designation.ts';
import { holds, unknown, wrongForm, type Judgement } from './judgement.ts';
import { compareNamed } from './named-values.ts';
import { toPlain, MOST_LETTERS } from './plain.ts';
import { withoutSentence } from './sentence.ts';
import { toWritten } from './spoken.ts';
import { readStatement, type Readings, type Statement } from './statement.ts';
import type { Unread } from './tokens.ts';
import { slashesAsCommas, unlikelyReadings } from './unlikely.ts';

/** What is found out about an answer. */
export interface AnswerCheck extends Judgement {
	/** Why the given answer could not be read; null where it could. */
	readonly unread: Unread | null;
}

export interface AnswerOptions {
	/** The statement of the problem: says which form is asked for, and what would only repeat it. */
	readonly problem?: string;
}

/**
 * Whether a student's answer is right, against the expected one; both plain or LaTeX, in English or Chinese. What
 * cannot be read is `unknown`, never wrong. Never throws, in bounded time whatever the text.
 */
export function checkAnswer(
	given: string,
	expected: string,
	{ problem = '' }: AnswerOptions = {}
): AnswerCheck {
	const exact = checkWhole(given, expected, problem);
	const check =
		exact.verdict === 'holds' ? exact : (withGivenPi(given, expected, problem) ?? exact);
	if (check.verdict !== 'unknown' || !FROM_WORDS.has(check.reason)) return check;
	const judge = (one: string, other: string) => checkWhole(one, other, problem);
	const named = compareNamed(given, expected, {
		problem,
		judge: (one, other) => judge(one, other).verdict
	});
	if (named) return { ...named, unread: null };
	const readings = [given, expected].map((text) => withoutSentence(text, problem));
	const others = [
		...readings[0]!.map((reading) => judge(reading, expected)),
		...readings[1]!.map((reading) => judge(given, reading))
	];
	return others.find(({ verdict }) => verdict !== 'unknown') ?? check;
}

/** Where the problem says what to take for π, as `π = 3.14`, and it comes out right with that; else null. */
function withGivenPi(given: string, expected: string, problem: string): AnswerCheck | null {
	const [, value] = GIVEN_PI.exec(problem.slice(0, MOST_LETTERS)) ?? [];
	if (value === undefined) return null;
	const [own, wanted] = [given, expected].map((text) => text.replace(PI, ` (${value}) `));
	if (own === given && wanted === expected) return null;
	const check = checkWhole(own!, wanted!, problem);
	return check.verdict === 'holds' ? check : null;
}

const PI = /π|\\pi(?![a-z])|\bpi\b/gi;
const GIVEN_PI = /(?:π|\\pi|\bpi)\$?\s*(?:=|≈|\\approx|取|为|as|is|to be)\s*\$?(3\.1\d*)/i;

/** Where words around a value may be why nothing could be said. */
const FROM_WORDS: ReadonlySet<Judgement['reason']> = new Set([
	'unread',
	'expected-unread',
	'unit',
	'kinds'
]);

/** Of an answer as it stands. */
function checkWhole(given: string, expected: string, problem: string): AnswerCheck {
	const answers = withoutNames(given, expected);
	const [answer, right] = answers
		? [completed(answers[0], answers[1]), completed(answers[1], answers[0])]
		: [given, expected];
	const [own, wanted] = [readStatement(answer), readStatement(right)];
	const { unread } = own;
	if (isSameText(given, expected)) return { ...holds(), unread };
	const special = compareTimes(given, expected, problem) ?? compareChoices(given, expected);
	if (special) return { ...special, unread: null };
	if (own.statements.length === 0) return { ...unknown('unread'), unread };
	if (wanted.statements.length === 0) return { ...unknown('expected-unread'), unread };
	// Two things that are named differently; `BAC` is another angle than `ABC`.
	if (!answers || [given, expected].every((text) => /^\s*[A-Z]{3,}\s*$/.test(text)))
		return { ...unknown('kinds'), unread };
	const judged = judge({ text: answer, ...own }, { text: right, ...wanted }, problem);
	const isDoubted =
		mayBeSwapped(given, problem) || isOtherThing(given, problem) || isLocus(expected, problem);
	const checked = isDoubted ? doubted(judged) : judged;
	return { ...refuseRestatement(checked, given, problem), unread };
}

interface Read extends Readings {
	readonly text: string;
}

/** The area where the problem asks for nothing of the kind. */
function isOtherThing(given: string, problem: string): boolean {
	const { name, isNoun } = designatedIn(given);
	if (name === null || problem === '') return false;
	// A name has no blanks, so that words in it are not read.
	const asked = squeeze(problem) + problem.replace(/\s/g, '');
	const named = squeeze(name);
	if (isNoun) return !asked.toLowerCase().includes(named.toLowerCase().replace(/imum$/, ''));
	// What the problem gives itself is not asked for.
	const isGiven = asked.split(`${named}=`).some((rest, i) => i > 0 && /^-?\d/.test(rest));
	if (isGiven || !/[(|∩∪²^]/.test(named) || /\([a-z]\)$/.test(named)) return isGiven;
	// `P(not red)`
	const [, not = '', event] = /^Pr?\((not)?([a-z\d]+)\)$/i.exec(named) ?? [];
	const words = event === undefined ? [named.replace(/^\|(.*)\|$/, '$1')] : [not, event];
	if (/^[sSσ]\^/.test(named)) return !/varian|方差/i.test(problem);
	return !words.every((word) => asked.includes(word));
}

/** `|z| = 2` is a value of `|z|` only where that is asked for. */
function isLocus(expected: string, problem: string): boolean {
	const name = designatedIn(expected).name ?? '';
	return name.startsWith('|') && !squeeze(problem).includes(squeeze(name));
}

function judge(given: Read, expected: Read, problem: string): Judgement {
	const asked = readAsked(problem.slice(0, MOST_LETTERS));
	const compare = (owns: readonly Statement[], wanteds: readonly Statement[]) =>
		wanteds.flatMap((wanted) => owns.map((own) => compareStatements(own, wanted, asked)));
	const all = compare(...likelyOf(given.statements, expected.statements));
	const [first] = all;
	if (!first) return unknown('undecided');
	// Without its unit the expected answer may have been an expression.
	const clear = all.find(({ verdict, note }) => verdict === 'holds' && note !== 'unit-missing');
	// `1:5` is no fraction where none of the two is called a ratio.
	const isOdds =
		/^\s*[\d.]+\s*[:：∶]\s*[\d.]+\s*$/.test(given.text) &&
		(problem === '' ? !RATIO.test(given.text) : !/\bratio|scale|比/i.test(problem));
	if (clear) return isOdds && !/[:：∶比]/.test(expected.text) ? unknown('kinds') : clear;
	if (all.some(({ verdict }) => verdict !== first.verdict)) return unknown('ambiguous');
	if (first.verdict !== 'fails') return first;
	if (mayBeOther(given.text) !== mayBeOther(expected.text)) return unknown('ambiguous');
	const unlikely = ({ text }: Read) => [...unlikelyReadings(text), ...slashesAsCommas(text)];
	const others = [
		...compare(unlikely(given), expected.statements),
		...compare(given.statements, unlikely(expected))
	];
	return others.some(({ verdict }) => verdict === 'holds') ? unknown('ambiguous') : first;
}

/** Where both are quantities of one kind their letters are units and nothing else. */
function likelyOf(
	given: readonly Statement[],
	expected: readonly Statement[]
): readonly [readonly Statement[], readonly Statement[]] {
	const [own, wanted] = [given, expected].map(([first]) =>
		first?.type === 'value' && !first.unit?.isLabel ? first.unit?.dimension : undefined
	);
	const isOneKind = own !== undefined && own === wanted;
	return isOneKind ? [given.slice(0, 1), expected.slice(0, 1)] : [given, expected];
}

/** A colon between two parts that may be a time of the day, or what stands before a list; `3:5` is a ratio. */
function mayBeOther(text: string): boolean {
	return /[\w)]\s*[:：∶]\s*[-\w(]/.test(text) && !RATIO.test(text);
}

const RATIO = /^\s*\d+(?:\.\d+)?\s*[:：∶]\s*(?:\d(?:\.\d+)?|[6-9]\d|\d{3,})\s*$/;

const RESTATED: ReadonlySet<Judgement['note']> = new Set([
	'not-evaluated',
	'not-simplified',
	'unit-other'
]);

/** An answer that says again what the problem says is none, though its value is right. */
function refuseRestatement(judged: Judgement, given: string, problem: string): Judgement {
	const isLong = RESTATED.has(judged.note);
	if (judged.verdict !== 'holds' || judged.note === null || !isLong) return judged;
	const parts = squeeze(problem).split(squeeze(given));
	// `3.5km` in `13.5km` is another number.
	const isIn = parts.some((part, i) => i > 0 && !/[\d.]$/.test(parts[i - 1]!) && !/^\d/.test(part));
	return isIn ? wrongForm(judged.note) : judged;
}

/** `x_1=3, x_2=2` names two solutions of one unknown, but not where the problem itself has unknowns with numbers. */
function mayBeSwapped(given: string, problem: string): boolean {
	const [named, asked] = [given, problem].map((text) => [
		...toPlain(text.slice(0, MOST_LETTERS)).matchAll(/[a-zA-Z]_\{?\d+\}?/g)
	]);
	return named!.length > 1 && asked!.length > 1;
}

function doubted(judged: Judgement): Judgement {
	return judged.verdict === 'holds' ? unknown('ambiguous') : judged;
}

/** Small and capital letters are one in words, and in the letter of a choice; `R` and `r` are two variables. */
function isSameText(given: string, expected: string): boolean {
	if (given.length > MOST_LETTERS || expected.length > MOST_LETTERS) return false;
	const [own, wanted] = [given, expected].map((text) =>
		toPlain(text)
			.replace(/\s+/g, ' ')
			.replace(/(?<![\p{L}\d]) | (?![\p{L}\d])|[.。]$/gu, '')
	);
	if (own === '' || own === wanted) return own !== '';
	return WORDS.test(own!) && own!.toLowerCase() === wanted!.toLowerCase();
}

const WORDS = /^(?:[\p{L} ]{4,}|[a-eA-E])$/u;

function squeeze(text: string): string {
	return toPlain(toWritten(text.slice(0, MOST_LETTERS)))
		.replace(/\s+/g, '')
		.replace(/′/g, "'");
}
