import type { SlipKind } from '../event.ts';
import { isDoubt, type Kind } from '../../trace/step.ts';
import { isDefinition, type Equation } from './equation.ts';
import { compact, isNumber } from './formula.ts';
import type { Facts } from './facts.ts';
import { compareValues } from './judge.ts';
import { isMiscopied, slipKindOf } from './slip-kind.ts';

/** A step that says something wrong. */
export interface Slip {
	readonly step: number;
	readonly wrong: Equation;
	readonly kind: SlipKind;
	/** Where the trace puts it right; null: it never noticed. */
	readonly mended: {
		/** The doubt that led to it. */
		readonly turn: number;
		readonly step: number;
		readonly right: Equation;
	} | null;
	/** Whether it rests on no earlier slip. */
	readonly isFirst: boolean;
}

/** What is put right is said again at most this many steps after the doubt. */
const REDO_REACH = 12;
/** A doubt is about what was said at most this many steps before it. */
const TURN_REACH = 16;
/** A step that says itself that something does not hold, asks, or tries something out, claims nothing. */
const NO_CLAIM =
	/[?？≠]|\\neq?\b|\b(?:not|no|isn't|doesn't|wrong|incorrect|if|suppose|assume|guess|would|wait|hmm|denote|define|call|pick|choose|try|let(?!['’]s))\b|不|假设|如果|若|设|令|[:：]$/i;

/**
 * The steps that are wrong, in their order: those that the judge says fail, and those that the trace says again after
 * a doubt with another result. A doubt alone is no proof: it may have found nothing, or been the slip itself.
 */
export function findSlips(facts: Facts): Slip[] {
	const turns = facts.analysis.steps.filter(
		({ index, kind, outcome }) =>
			facts.isSure(index) && (kind === 'revise' || (isDoubt({ kind }) && outcome === 'corrected'))
	);
	const doubted = turns.map(({ index }) => ({ index, basis: basisOfDoubt(facts, index) }));
	const slips: Slip[] = [];
	const fallen = new Set<number>();
	for (const { index } of facts.analysis.steps) {
		if (!claims(facts, index)) continue;
		const failing = failingEquation(facts, index);
		const mended = findMended(
			facts,
			index,
			doubted.filter(({ basis }) => basis.has(index)).map((turn) => turn.index)
		);
		const wrong = failing ?? (mended && facts.equationsOf(index).at(-1)!);
		if (!wrong) continue;
		const kind = slipKindOf({
			wrong,
			right: mended && (isSame(wrong, mended.right) || !failing) ? mended.right : null,
			before: facts.textBefore(wrong.start),
			fails: failing !== null
		});
		const isFirst = ![...facts.basisOf(index)].some((basis) => fallen.has(basis));
		fallen.add(index);
		slips.push({ step: index, wrong, kind, mended, isFirst });
	}
	return slips;
}

function isSame(wrong: Equation, right: Equation): boolean {
	return compact(wrong.computed) === compact(right.computed);
}

/** Whether a step states something by an equation, and can be held to it. */
export function claims(facts: Facts, index: number): boolean {
	const kind = facts.step(index)?.kind ?? 'other';
	return (
		CLAIMING.has(kind) &&
		facts.equationsOf(index).some((equation) => !isDefinition(equation)) &&
		!NO_CLAIM.test(facts.textOf(index))
	);
}

const CLAIMING: ReadonlySet<Kind> = new Set(['restate', 'plan', 'recall', 'derive', 'conclude']);

/** What a doubt casts doubt on: what it points to, and what that rests on, not too far back. */
export function basisOfDoubt(facts: Facts, doubt: number): Set<number> {
	const basis = new Set<number>();
	const first = doubt - TURN_REACH;
	for (const { to, type } of facts.linksFrom(doubt))
		if (type !== 'resolves') for (const step of facts.basisOf(to, first)) basis.add(step);
	return basis;
}

function failingEquation(facts: Facts, index: number): Equation | null {
	if (facts.judge.checkStep(facts.textOf(index)) !== 'fails') return null;
	const equations = facts.equationsOf(index);
	// Of `5+6=11*2` one cannot say which side was meant.
	const fails = ({ left, value }: Equation) =>
		isNumber(value) && facts.judge.checkStep(`${left}=${value}`) === 'fails';
	return equations.find(fails) ?? null;
}

/** The same thing said again after one of the doubts, with another result that holds. */
function findMended(facts: Facts, index: number, doubts: readonly number[]): Slip['mended'] {
	const wrong = facts.equationsOf(index).at(-1)!;
	for (const doubt of doubts) {
		const last = Math.min(doubt + REDO_REACH, facts.analysis.steps.length - 1);
		for (let step = doubt; step <= last; step++) {
			const right = sameQuestion(facts, index, step);
			if (!right) continue;
			if (compareValues(facts.judge, wrong.value, right.value) !== 'fails') break;
			if (!isGood(facts, step, right)) break;
			return { turn: doubts.findLast((turn) => turn <= step) ?? doubt, step, right };
		}
	}
	return null;
}

function isGood(facts: Facts, step: number, { left, value }: Equation): boolean {
	const holds = facts.judge.checkStep(`${left}=${value}`) !== 'fails';
	return holds && facts.step(step)?.fate !== 'superseded';
}

/**
 * The equation of a later step that says what the last one of an earlier step says: by its left side, or by its words.
 * A line of the same words with other numbers only follows from another line, unless its own were wrong.
 */
function sameQuestion(facts: Facts, earlier: number, later: number): Equation | null {
	const asked = facts.equationsOf(earlier).at(-1)!;
	const equations = facts.equationsOf(later);
	const same = equations.find((equation) => isSame(asked, equation));
	const words = openingOf(facts, earlier);
	const isAlike = words.length >= 2 && words.join(' ') === openingOf(facts, later).join(' ');
	if (same || !isAlike) return same ?? null;
	const isWrong = failingEquation(facts, earlier) !== null || miscopies(facts, earlier);
	return isWrong ? (equations.at(-1) ?? null) : null;
}

function miscopies(facts: Facts, index: number): boolean {
	const equations = facts.equationsOf(index);
	return equations.some(({ start, left }) => isMiscopied(left, facts.textBefore(start)));
}

/** The words before the first equation, without those that only join sentences. */
function openingOf(facts: Facts, index: number): string[] {
	const step = facts.step(index)!;
	const first = facts.equationsOf(index)[0]?.start ?? step.end;
	const words = facts.analysis.text.slice(step.start, first).toLowerCase();
	return (words.match(/[a-z]{2,}|\d+|[\u3400-\u9fff]/g) ?? []).filter((word) => !JOINING.has(word));
}

const JOINING = new Set([
	'so',
	'then',
	'now',
	'thus',
	'and',
	'but',
	'wait',
	'no',
	'therefore',
	'hence',
	'所',
	'以'
]);
