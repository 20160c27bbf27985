import { judgeMeant, type LineContext } from './judge-line.ts';
import type { LineJudgement } from './line-judgement.ts';
import { truthsOf } from './line-numbers.ts';
import { readLine, type LineReading } from './line-reading.ts';
import type { Told } from './line-units.ts';
import type { Meant } from './meant.ts';
import { mapTrees, sensesOf, type Sense } from './senses.ts';
import { readTightly, type Statement } from './statement.ts';
import { unlikelyTexts } from './unlikely.ts';

/** A line that was refused, and what it was judged by. */
interface Refused extends LineContext {
	readonly line: string;
	readonly problem: string;
	readonly judged: LineJudgement;
}

/**
 * Whether some other reading of a line, or of what it was compared with, makes it right: units for letters and the
 * reverse, `x+1=0, x+2=0` as alternatives, other senses of its signs (`sensesOf`), and what answers may mean too
 * (`unlikelyTexts`).
 */
export function mayBeRight({ line, problem, judged, earlier, goesOn }: Refused): boolean {
	const isComputed = judged.reason === 'chain' || judged.reason === 'miscalculated';
	const compared = isComputed ? [] : earlier.filter(({ index }) => index === judged.against);
	const others = compared.flatMap((one) =>
		tellAll(readingsOf(one.text)).map((meant) => {
			const other = { ...one, ...meant };
			return one.index === null ? earlier.map((same) => (same === one ? other : same)) : [other];
		})
	);
	const senses = sensesOf([line, ...earlier.map(({ text }) => text)], problem);
	const own = readingsOf(line);
	return [null, ...senses].some((sense) =>
		[earlier, ...others].some((before) => {
			const context = { earlier: before.map((one) => inSense(one, sense)), goesOn };
			return own.some((meant) => isAccepted(inSense(meant, sense), context));
		})
	);
}

function inSense<T extends Meant>(meant: T, sense: Sense | null): T {
	const { statement } = meant;
	return statement && sense ? { ...meant, ...toMeant(mapTrees(statement, sense)) } : meant;
}

/** More solutions are no proof; of what is computed nothing may be wrong. */
function isAccepted(meant: Meant, context: LineContext): boolean {
	const { verdict, reason } = judgeMeant(meant, context);
	if (verdict === 'equivalent' || verdict === 'follows') return reason !== 'consequence';
	if (reason === 'rounded') return true;
	const truths = truthsOf(meant).filter((truth) => truth !== null);
	return truths.length > 0 && truths.every((truth) => truth === 'true' || truth === 'rounded');
}

/** All ways in which a line may be meant. */
function readingsOf(text: string): readonly Meant[] {
	const tight = readTightly(text);
	const readings = [text, ...unlikelyTexts(text)].flatMap((one) => readLine(one) ?? []);
	const meant = readings.flatMap(({ quantity, letters }) =>
		letters ? [quantity, letters] : [quantity]
	);
	const alternatives = meant.flatMap(({ statement }) =>
		statement?.type === 'all' ? [toMeant({ type: 'any', of: statement.of })] : []
	);
	const halves = readings.flatMap(withLastUnit);
	return [...meant, ...halves, ...alternatives, ...(tight ? [toMeant(tight)] : [])];
}

/** `3p = 60p` of an unknown `p` and 60 pence. */
function withLastUnit({ quantity, letters }: LineReading): readonly Meant[] {
	const [own, other] = [quantity.statement, letters?.statement];
	if (own?.type !== 'relation' || other?.type !== 'relation' || !own.unit) return [];
	return [toMeant({ ...own, sides: [...other.sides.slice(0, -1), own.sides.at(-1)!] })];
}

function tellAll(readings: readonly Meant[]): readonly Told[] {
	return readings.flatMap(({ statement, ...rest }) => (statement ? [{ ...rest, statement }] : []));
}

function toMeant(statement: Statement): Meant {
	return { statement, based: null, measures: null };
}
