import { LESSONS, type Lesson } from '../../src/lib/protocol/library-file.ts';
import { checkStep } from '../../src/lib/learning/check/index.ts';
import { findUnnoticedSlips } from '../../src/lib/learning/unnoticed-slips.ts';
import { analyse, type Analysis, type Outcome, type Step } from '../../src/lib/trace/index.ts';
import type { HeldOut } from '../pocket/held-out.ts';
import { outcomeOf } from '../pocket/outcome.ts';
import type { Thought } from '../pocket/thinker.ts';
import { isSound } from './sound.ts';

export interface Candidate {
	readonly problem: HeldOut;
	readonly thought: Thought;
	readonly seed: number;
	readonly lesson: Lesson;
}

/**
 * The lesson of a run. Null if it is not worth keeping: its answer is wrong or missing, a character of it is broken, a
 * second thought of it was left open, a slip of it was never noticed, it claims what is not so, or it only went straight on and confirmed itself.
 */
export function lessonOf(problem: HeldOut, thought: Thought): Lesson | null {
	const { isRight, firstAttempt, doubted, redone } = outcomeOf(problem, thought);
	const analysis = analyse(thought.trace);
	const { steps } = analysis;
	const isBroken = thought.trace.includes('\uFFFD');
	const isOpen = steps.some(({ outcome }) => outcome === 'open');
	if (!isRight || !thought.certainty || isBroken || isOpen) return null;
	if (hasUnnoticedSlip(analysis) || !isSound(problem, thought)) return null;
	const was = (outcome: Outcome) => steps.some((step) => step.outcome === outcome);
	if (firstAttempt === 'wrong') return doubted && was('corrected') ? 'repaired' : null;
	if (redone) return 'noticed';
	if (doubted) return 'false-alarm';
	// A question whose answer is that all is well.
	const isSettled = ({ kind, outcome }: Step) => kind === 'question' && outcome === 'confirmed';
	if (was('dropped') || steps.some(isSettled)) return 'unfounded';
	return steps.some(({ kind }) => kind === 'alternative') ? 'second-way' : null;
}

function hasUnnoticedSlip(analysis: Analysis): boolean {
	const finding = findUnnoticedSlips(analysis, checkStep);
	for (let turn = finding.next(); ; turn = finding.next())
		if (turn.done) return turn.value.length > 0;
}

/**
 * One candidate of a cell, so that the library stays varied: of the lesson that was taken least so far, in the order of
 * `LESSONS` where several are; of its runs the shortest. Null where there is none.
 */
export function chooseOne(
	candidates: readonly Candidate[],
	taken: ReadonlyMap<Lesson, number>
): Candidate | null {
	const rank = ({ lesson }: Candidate) =>
		(taken.get(lesson) ?? 0) * LESSONS.length + LESSONS.indexOf(lesson);
	const ranked = [...candidates].sort(
		(a, b) => rank(a) - rank(b) || a.thought.tokens - b.thought.tokens
	);
	return ranked[0] ?? null;
}
