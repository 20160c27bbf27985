import { heaviestChain, type Pair } from '../trace/chain.ts';
import type { Analysis, Step } from '../trace/step.ts';
import {
	compareSaid,
	saidBy,
	saidIn,
	understood,
	type Likeness,
	type LineVerdict,
	type Said
} from './check/index.ts';

/**
 * How a line of the student stands to the trace. `same`: a step says it too. `taken-back`: a step said it that was
 * replaced or given up later, or it does not follow and a later step has another result. `differs`: a step has the same left side with another result. `alone`: no step says it
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
	/** What the line says, in LaTeX. */
	readonly own: string;
	/** What the step says, of what was taken back the later result; null where there is nothing of the kind. */
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
	const its = readTrace(trace);
	const chain = heaviestChain(findPairs(own, its, trace.steps));
	const rows = own.flatMap((said, line) => {
		if (said.length === 0) return [];
		const met = chain.find(({ left }) => left === line)?.right;
		if (met !== undefined) {
			const isWrong = verdicts[line] === 'does-not-follow';
			return [meet({ line, said, step: met, isWrong }, its, trace.steps)];
		}
		const from = (chain.findLast(({ left }) => left < line)?.right ?? -1) + 1;
		const to = chain.find(({ left }) => left > line)?.right ?? its.length;
		const other = findLike(said, its, { likeness: 'differs', from, to });
		return [
			other ? { line, relation: 'differs' as const, ...other } : standAlone(line, lines[line]!)
		];
	});
	return part(rows, verdicts, its);
}

/** A trace is read once, however often the lines change. */
const known = new WeakMap<readonly Step[], AllSaid>();

function readTrace({ text, steps }: Trace): AllSaid {
	const its = known.get(steps) ?? steps.map(({ start, end }) => saidIn(text.slice(start, end)));
	known.set(steps, its);
	return its;
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

interface Met {
	readonly line: number;
	readonly said: readonly Said[];
	readonly step: number;
	/** Whether the line does not follow. */
	readonly isWrong: boolean;
}

/** The row of a line that a step says too. */
function meet({ line, said, step, isWrong }: Met, its: AllSaid, steps: readonly Step[]): LineRow {
	const found = findLike(said, its, { likeness: 'same', from: step, to: step + 1 })!;
	const beyond = { likeness: 'differs', from: step + 1, to: its.length } as const;
	const later = isWrong || !isKept(steps[step]!) ? findLike(said, its, beyond) : null;
	if (later || !isKept(steps[step]!))
		return { ...found, line, relation: 'taken-back', its: later?.its ?? null };
	return { ...found, line, relation: 'same' };
}

function standAlone(line: number, text: string): LineRow {
	const own = understood(text).latex ?? '';
	return { line, step: null, relation: 'alone', own, its: null };
}

interface Sought {
	readonly likeness: Likeness;
	/** Steps, the last exclusive. */
	readonly from: number;
	readonly to: number;
}

/** The first step that says something so like what a line says, and what both say. */
function findLike(own: readonly Said[], its: AllSaid, { likeness, from, to }: Sought) {
	for (let step = from; step < to; step++) {
		const pairs = own.flatMap((a) => its[step]!.map((b) => [a, b] as const));
		const found = pairs.find(([a, b]) => compareSaid(a, b) === likeness);
		if (found) return { step, own: found[0].latex, its: found[1].latex };
	}
	return null;
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
	if (row?.relation !== 'alone') return { rows, divergence: row ? divergence : null };
	const met = rows.slice(0, divergence).findLast(({ relation }) => relation === 'same');
	const step = its.findIndex((said, at) => at > (met?.step ?? -1) && said.length > 0);
	if (step < 0) return { rows, divergence };
	const beside = { ...row, step, its: its[step]![0]!.latex };
	return { rows: rows.with(divergence, beside), divergence };
}
