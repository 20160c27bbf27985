import type { LearningEvent } from './event.ts';
import { evidenceBySkill, isOwn, type Evidence } from './evidence.ts';

/** Parameters of Bayesian knowledge tracing; all are probabilities. */
export interface Tracing {
	/** That a skill is known before the first question, P(L0). */
	readonly known: number;
	/** That it is learnt at a question, P(T). */
	readonly learns: number;
	/** That a known skill gives a wrong answer, P(S). */
	readonly slips: number;
	/** That an unknown skill gives a right one, P(G). */
	readonly guesses: number;
}

/**
 * One set for all skills, chosen and not fitted: there are no answers yet to fit it to. Slip and guess keep within .1 and
 * .3, the bounds that keep the model from degenerating (Baker, Corbett & Aleven, ITS 2008).
 */
export const TRACING: Tracing = { known: 0.3, learns: 0.1, slips: 0.1, guesses: 0.2 };

/** From here a skill counts as mastered (Corbett & Anderson). */
export const MASTERED = 0.95;
/** No claim above this before there are `NEEDED` answers to `NEEDED_PROBLEMS` problems. */
const CAP = 0.7;
const NEEDED = 3;
const NEEDED_PROBLEMS = 2;

/** How well a student has a skill, and why we think so. */
export interface Mastery {
	readonly skill: string;
	/** P(known) now, 0 to 1, at most .7 before there are three answers to two problems. */
	readonly mastery: number;
	/** The same without the cap. */
	readonly estimate: number;
	readonly isCapped: boolean;
	/** Fewer than three answers that count, or all to one problem: too early to tell, high or low. */
	readonly isEarly: boolean;
	/** The answers behind it, in order of time. */
	readonly evidence: readonly Evidence[];
}

/**
 * Bayesian knowledge tracing: after each answer the probability that the skill is known, then the chance to learn.
 * @param events in order of time
 * @returns a row for each skill with at least one answer; a skill without a row is unknown, not weak
 * @see Corbett & Anderson, "Knowledge tracing: Modeling the acquisition of procedural knowledge", UMUAI 4 (1994)
 */
export function masteryOf(events: readonly LearningEvent[], tracing = TRACING): Mastery[] {
	return [...evidenceBySkill(events)].map(([skill, evidence]) => {
		const estimate = evidence.reduce((known, one) => trace(known, one, tracing), tracing.known);
		const counted = evidence.filter(isOwn);
		const problems = new Set(counted.map(({ problemId }) => problemId)).size;
		const isEarly = counted.length < NEEDED || problems < NEEDED_PROBLEMS;
		const isCapped = estimate > CAP && isEarly;
		return { skill, mastery: isCapped ? CAP : estimate, estimate, isCapped, isEarly, evidence };
	});
}

/**
 * P(known) after one answer. A partial score mixes what a right and a wrong answer would say (Jeffrey's rule); what counts
 * less than full keeps that much of what was thought before.
 */
export function trace(
	known: number,
	{ score, weight }: Pick<Evidence, 'score' | 'weight'>,
	{ learns, slips, guesses }: Tracing
): number {
	const right = share(known * (1 - slips), (1 - known) * guesses);
	const wrong = share(known * slips, (1 - known) * (1 - guesses));
	const told = score * right + (1 - score) * wrong;
	const after = weight * told + (1 - weight) * known;
	return after + (1 - after) * learns;
}

const share = (part: number, rest: number) => part / (part + rest);
