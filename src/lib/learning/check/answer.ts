import { readAsked } from './asked.ts';
import { compareStatements } from './compare.ts';
import { holds, unknown, wrongForm, type Judgement } from './judgement.ts';
import { toPlain, MOST_LETTERS } from './plain.ts';
import { readStatement, type Readings, type Statement } from './statement.ts';
import type { Unread } from './tokens.ts';

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
	const own = readStatement(given);
	const wanted = readStatement(expected);
	const { unread } = own;
	if (isSameText(given, expected)) return { ...holds(), unread };
	if (own.statements.length === 0) return { ...unknown('unread'), unread };
	if (wanted.statements.length === 0) return { ...unknown('expected-unread'), unread };
	const judged = judge(own, wanted, problem);
	return { ...refuseRestatement(judged, given, problem), unread };
}

function judge(given: Readings, expected: Readings, problem: string): Judgement {
	const asked = readAsked(problem.slice(0, MOST_LETTERS));
	const compare = (owns: readonly Statement[], wanteds: readonly Statement[]) =>
		wanteds.flatMap((wanted) => owns.map((own) => compareStatements(own, wanted, asked)));
	const all = compare(given.statements, expected.statements);
	const [first] = all;
	if (!first) return unknown('undecided');
	// Without its unit the expected answer may have been an expression.
	const clear = all.find(({ verdict, note }) => verdict === 'holds' && note !== 'unit-missing');
	if (clear) return clear;
	if (all.some(({ verdict }) => verdict !== first.verdict)) return unknown('ambiguous');
	if (first.verdict !== 'fails') return first;
	const others = compare(withUnlikely(given), withUnlikely(expected));
	return others.some(({ verdict }) => verdict === 'holds') ? unknown('ambiguous') : first;
}

function withUnlikely({ statements, unlikely }: Readings): readonly Statement[] {
	return unlikely ? [unlikely, ...statements] : statements;
}

/** An answer that says again what the problem says is none, though its value is right. */
function refuseRestatement(judged: Judgement, given: string, problem: string): Judgement {
	const isLong = judged.note === 'not-evaluated' || judged.note === 'not-simplified';
	if (judged.verdict !== 'holds' || !isLong || problem === '') return judged;
	return squeeze(problem).includes(squeeze(given)) ? wrongForm(judged.note) : judged;
}

function isSameText(given: string, expected: string): boolean {
	if (given.length > MOST_LETTERS || expected.length > MOST_LETTERS) return false;
	const plain = squeeze(given);
	return plain !== '' && plain === squeeze(expected);
}

function squeeze(text: string): string {
	return toPlain(text.slice(0, MOST_LETTERS))
		.replace(/[\s.。]+/g, '')
		.toLowerCase();
}
