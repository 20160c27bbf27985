import { judgeMeant, type LineContext } from './judge-line.ts';
import { mayBeRight } from './line-doubts.ts';
import { lineJudgement, type Earlier, type LineJudgement } from './line-judgement.ts';
import { chooseMeant, readLine, unknownsIn, type LineReading } from './line-reading.ts';
import { MOST_LETTERS, toPlain } from './plain.ts';
import { sourcesIn } from './sources.ts';
import { readStatement } from './statement.ts';
import type { Unread } from './tokens.ts';

export interface LineCheck extends LineJudgement {
	readonly unread: Unread | null;
}

/** Earlier lines beyond these are not looked at. */
const MOST_LINES = 12;

/**
 * Whether a line of a student's solution follows from the lines before, the last one first; where there is none,
 * from the formulas of the problem. A line that names one of several solutions `follows` as a `case`, and says in
 * `lost` what it leaves out. It is called wrong only where it is in every way in which it may be read. Never throws,
 * in bounded time whatever the text.
 */
export function checkLine(line: string, before: readonly string[], problem: string): LineCheck {
	const reading = readLine(line);
	if (!reading)
		return { ...lineJudgement('cannot-tell', 'unread'), unread: readStatement(line).unread };
	const lines = readEarlier(before, problem);
	const unknowns = unknownsIn([reading, ...lines.map((one) => one.reading)]);
	const earlier = lines.flatMap(({ reading: other, text, index }): readonly Earlier[] => {
		const { statement, ...meant } = chooseMeant(other, unknowns);
		return statement ? [{ ...meant, statement, text, index }] : [];
	});
	const goesOn = /^\s*(?:=|＝|\\to|⇒)/.test(toPlain(line.slice(0, MOST_LETTERS)));
	const context = { earlier, goesOn };
	const judged = judgeReadings(reading, unknowns, context);
	const isDoubted =
		judged.verdict === 'does-not-follow' && mayBeRight({ line, problem, judged, ...context });
	return { ...(isDoubted ? undecided(judged) : judged), unread: null };
}

interface EarlierReading extends Pick<Earlier, 'text' | 'index'> {
	readonly reading: LineReading;
}

function readEarlier(before: readonly string[], problem: string): readonly EarlierReading[] {
	const lines = before.map((text, index) => ({ text, index })).slice(-MOST_LINES);
	const own = lines.flatMap((one) => {
		const reading = readLine(one.text);
		return reading ? [{ ...one, reading }] : [];
	});
	const given = sourcesIn(problem).map(({ text, reading }) => ({ text, reading, index: null }));
	return [...given, ...own];
}

/** Algebra with letters holds for units too, so that what follows with them follows; wrong is what is with both. */
function judgeReadings(
	reading: LineReading,
	unknowns: ReadonlySet<string>,
	context: LineContext
): LineJudgement {
	const quantity = judgeMeant(reading.quantity, context);
	if (!reading.letters) {
		const areUnknowns = [...reading.unitLetters].every((letter) => unknowns.has(letter));
		const isProduct = reading.unitLetters.size > 0 && areUnknowns;
		return isProduct && isWrong(quantity) ? undecided(quantity) : quantity;
	}
	const letters = judgeMeant(reading.letters, context);
	if (isRight(letters)) return letters;
	// Where the line itself speaks for letters, its units are worth a thought only if they make it right.
	if (reading.areLetters)
		return isWrong(letters) && isRight(quantity) ? undecided(letters) : letters;
	const areMeant = chooseMeant(reading, unknowns) === reading.letters;
	const [judged, other] = areMeant ? [letters, quantity] : [quantity, letters];
	return isWrong(judged) && !isWrong(other) ? undecided(judged) : judged;
}

function isRight({ verdict }: LineJudgement): boolean {
	return verdict === 'equivalent' || verdict === 'follows';
}

function isWrong({ verdict }: LineJudgement): boolean {
	return verdict === 'does-not-follow';
}

function undecided({ against }: LineJudgement): LineJudgement {
	return lineJudgement('cannot-tell', 'undecided', against);
}
