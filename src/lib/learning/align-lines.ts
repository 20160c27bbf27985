import { heaviestChain, type Pair } from '../trace/chain.ts';
import type { Analysis, Step } from '../trace/step.ts';
import {
	compareSaid,
	saidBy,
	saidIn,
	type Likeness,
	type LineVerdict,
	type Said
} from './check/index.ts';

/**
 * How a line of the student stands to the trace. `same`: a step says it too. `taken-back`: a step said it that was
 * replaced or given up later. `differs`: a step has the same left side with another result. `alone`: no step says it
 * where it would stand.
 */
export type Relation = 'same' | 'taken-back' | 'differs' | 'alone';

/** One line of the student beside a step of the trace. */
export interface LineRow {
	/** Position in the lines. */
	readonly line: number;
	/** Index of the step; null where none goes with the line. */
	readonly step: number | null;
	readonly relation: Relation;
	/** What the line says, and what the step says, in LaTeX. */
	readonly own: string;
	readonly its: string | null;
}

export interface LineAlignment {
	/** The lines that could be read, in order. */
	readonly rows: readonly LineRow[];
	/** Position of the first row at which both part; null where they do not. */
	readonly divergence: number | null;
}

type Trace = Pick<Analysis, 'text' | 'steps'>;
/** What is said, by line or by step. */
type AllSaid = readonly (readonly Said[])[];

/** Lines beyond these are left out. */
const MOST_LINES = 40;

/**
 * Sets the lines of a student beside the steps of a trace that say the same, in the order of both; what is the same is
 * for the checker to say (`compareSaid`). They part at the first line that differs, was taken back or does not follow,
 * or that stands alone with nothing in common after it; beside that one stands what the trace says next.
 * @param verdicts of the lines, by `checkLine`
 */
export function alignLines(
	lines: readonly string[],
	trace: Trace,
	verdicts: readonly LineVerdict[]
): LineAlignment {
	const own = lines.slice(0, MOST_LINES).map(saidBy);
	const its = trace.steps.map(({ start, end }) => saidIn(trace.text.slice(start, end)));
	const chain = heaviestChain(findPairs(own, its, trace.steps));
	const rows = own.flatMap((said, line) => {
		if (said.length === 0) return [];
		const step = chain.find(({ left }) => left === line)?.right;
		if (step !== undefined) {
			const relation = isKept(trace.steps[step]!) ? 'same' : 'taken-back';
			return [rowOf({ line, step, relation }, said, its)];
		}
		const from = (chain.findLast(({ left }) => left < line)?.right ?? -1) + 1;
		const to = chain.find(({ left }) => left > line)?.right ?? its.length;
		const other = findStep(its, from, to, (one) => isLike(said, one, 'differs'));
		const found = { line, step: other, relation: other === null ? 'alone' : 'differs' } as const;
		return [rowOf(found, said, its)];
	});
	return part(rows, verdicts, its);
}

function findPairs(own: AllSaid, its: AllSaid, steps: readonly Step[]): Pair[] {
	return own.flatMap((said, left) =>
		its.flatMap((told, right) => {
			const weight = weigh(said, told);
			return weight > 0 ? [{ left, right, weight: weight + (isKept(steps[right]!) ? 1 : 0) }] : [];
		})
	);
}

/** An equation in common says more about where one is than a value. */
function weigh(own: readonly Said[], its: readonly Said[]): number {
	let weight = 0;
	for (const a of own)
		for (const b of its)
			if (compareSaid(a, b) === 'same') weight = Math.max(weight, a.sign && b.sign ? 4 : 2);
	return weight;
}

function isKept({ fate }: Step): boolean {
	return fate === 'kept' || fate === 'open';
}

function isLike(own: readonly Said[], its: readonly Said[], likeness: Likeness): boolean {
	return own.some((a) => its.some((b) => compareSaid(a, b) === likeness));
}

function findStep(
	its: AllSaid,
	from: number,
	to: number,
	is: (said: readonly Said[]) => boolean
): number | null {
	for (let step = from; step < to; step++) if (is(its[step]!)) return step;
	return null;
}

/** The row with what makes it what it is. */
function rowOf(
	found: Pick<LineRow, 'line' | 'step' | 'relation'>,
	said: readonly Said[],
	its: AllSaid
): LineRow {
	const likeness = found.relation === 'differs' ? 'differs' : 'same';
	for (const a of said)
		for (const b of its[found.step ?? -1] ?? [])
			if (compareSaid(a, b) === likeness) return { ...found, own: a.latex, its: b.latex };
	return { ...found, own: said[0]!.latex, its: null };
}

/** Finds where they part, and puts beside a line that stands alone there what the trace says next. */
function part(
	rows: readonly LineRow[],
	verdicts: readonly LineVerdict[],
	its: AllSaid
): LineAlignment {
	const lastMet = rows.findLastIndex(({ relation }) => relation === 'same');
	const divergence = rows.findIndex(({ line, relation }, at) => {
		if (relation === 'alone') return at > lastMet || verdicts[line] === 'does-not-follow';
		return relation !== 'same';
	});
	const row = rows[divergence];
	if (!row) return { rows, divergence: null };
	if (row.relation !== 'alone') return { rows, divergence };
	const met = rows.slice(0, divergence).findLast(({ relation }) => relation === 'same');
	const step = findStep(its, (met?.step ?? -1) + 1, its.length, (said) => said.length > 0);
	const beside = { ...row, step, its: its[step ?? -1]?.[0]?.latex ?? null };
	return { rows: rows.with(divergence, beside), divergence };
}
