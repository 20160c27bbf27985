import { readAsked } from './asked.ts';
import { completed } from './bounds.ts';
import { compareStatements } from './compare.ts';
import { designatedIn, withoutNames } from './designation.ts';
import { holds, unknown, wrongForm, type Judgement } from './judgement.ts';
import { toPlain, MOST_LETTERS } from './plain.ts';
import { readStatement, type Readings, type Statement } from './statement.ts';
import type { Unread } from './tokens.ts';
import { unlikelyReadings } from './unlikely.ts';

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
	const answers = withoutNames(given, expected);
	const [answer, right] = answers
		? [completed(answers[0], answers[1]), completed(answers[1], answers[0])]
		: [given, expected];
	const [own, wanted] = [readStatement(answer), readStatement(right)];
	const { unread } = own;
	if (isSameText(given, expected)) return { ...holds(), unread };
	if (own.statements.length === 0) return { ...unknown('unread'), unread };
	if (wanted.statements.length === 0) return { ...unknown('expected-unread'), unread };
	// Two things that are named differently.
	if (!answers || areTimes(given, expected, problem)) return { ...unknown('kinds'), unread };
	const judged = judge({ text: answer, ...own }, { text: right, ...wanted }, problem);
	const isDoubted = mayBeSwapped(given, problem) || isOtherThing(given, problem);
	const checked = isDoubted ? doubted(judged) : judged;
	return { ...refuseRestatement(checked, given, problem), unread };
}

interface Read extends Readings {
	readonly text: string;
}

/** Times of the day are no ratios: `1:20` and `2:40`. */
function areTimes(given: string, expected: string, problem: string): boolean {
	const isTime = (text: string) => /^\D*\d{1,2}[:：]\d{2}\D*$/.test(text);
	return (
		isTime(given) && isTime(expected) && /\btimes?\b|clock|[ap]\.?m\b|几点|时[刻间]/i.test(problem)
	);
}

/** The area where the problem asks for nothing of the kind. */
function isOtherThing(given: string, problem: string): boolean {
	const { name, isNoun } = designatedIn(given);
	if (!isNoun || name === null || problem === '') return false;
	return !problem.toLowerCase().includes(name.toLowerCase().replace(/imum$/, ''));
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
	if (clear) return clear;
	if (all.some(({ verdict }) => verdict !== first.verdict)) return unknown('ambiguous');
	if (first.verdict !== 'fails') return first;
	if (isRatio(given.text) !== isRatio(expected.text)) return unknown('ambiguous');
	const others = [
		...compare(unlikelyReadings(given.text), expected.statements),
		...compare(given.statements, unlikelyReadings(expected.text))
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

/** A colon between two parts: a ratio, a time of the day, or what stands before a list. */
function isRatio(text: string): boolean {
	return /[\w)]\s*[:：∶]\s*[-\w(]/.test(text);
}

/** An answer that says again what the problem says is none, though its value is right. */
function refuseRestatement(judged: Judgement, given: string, problem: string): Judgement {
	const isLong = judged.note === 'not-evaluated' || judged.note === 'not-simplified';
	if (judged.verdict !== 'holds' || !isLong || problem === '') return judged;
	return squeeze(problem).includes(squeeze(given)) ? wrongForm(judged.note) : judged;
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
			.replace(/[.。]$/, '')
	);
	if (own === '' || own === wanted) return own !== '';
	return WORDS.test(own!) && own!.toLowerCase() === wanted!.toLowerCase();
}

const WORDS = /^(?:[\p{L} ]{4,}|[a-eA-E])$/u;

function squeeze(text: string): string {
	return toPlain(text.slice(0, MOST_LETTERS)).replace(/\s+/g, '');
}
