import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import { isOwn, SITTING_MS, type Evidence } from './evidence.ts';

/** When a skill or a habit should be met again. */
export interface Review {
	/** Ms since 1970. */
	readonly dueMs: number;
	/** Days until the chance to recall has fallen to 90 %. */
	readonly stabilityDays: number;
	/** The chance that it is recalled now, 0 to 1. */
	readonly recall: number;
	/** One for each sitting, in order of time. */
	readonly ratings: readonly SittingRating[];
}

/** How one sitting went. */
export interface SittingRating {
	readonly atMs: number;
	readonly rating: 'again' | 'hard' | 'good' | 'easy';
	readonly events: readonly number[];
}

const GRADES: Readonly<Record<SittingRating['rating'], Grade>> = {
	again: Rating.Again,
	hard: Rating.Hard,
	good: Rating.Good,
	easy: Rating.Easy
};
/** From this sureness on an answer was given without doubt. */
const SURE = 0.9;

/** Long intervals only, as a sitting is graded as a whole; nothing by chance. */
const SCHEDULER = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 });

/**
 * Replays all sittings through FSRS.
 *
 * A sitting is graded by the mean of its scores: below .5 *again*; below .85 or with help *hard*; else *good*, and *easy*
 * where each answer was given with a sureness of .9 or more. Answers after all had been shown are left out.
 * @param evidence in order of time
 * @returns null: nothing was answered yet
 * @see Ye, Su & Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022
 */
export function reviewOf(evidence: readonly Evidence[], nowMs: number): Review | null {
	const ratings = sittings(evidence.filter(isOwn)).map(rate);
	const [first] = ratings;
	if (!first) return null;
	const card = ratings.reduce<Card>(
		(before, { atMs, rating }) => SCHEDULER.next(before, new Date(atMs), GRADES[rating]).card,
		createEmptyCard(new Date(first.atMs))
	);
	return {
		dueMs: card.due.getTime(),
		stabilityDays: card.stability,
		recall: SCHEDULER.get_retrievability(card, new Date(nowMs), false),
		ratings
	};
}

function sittings(evidence: readonly Evidence[]): Evidence[][] {
	const groups: Evidence[][] = [];
	for (const one of evidence) {
		const last = groups.at(-1);
		if (last && one.atMs - last[0]!.atMs < SITTING_MS) last.push(one);
		else groups.push([one]);
	}
	return groups;
}

function rate(sitting: readonly Evidence[]): SittingRating {
	const mean = sitting.reduce((sum, { score }) => sum + score, 0) / sitting.length;
	const helped = sitting.some(({ weight }) => weight < 1);
	const sure = sitting.every(({ sureness }) => sureness !== null && sureness >= SURE);
	const well = sure ? 'easy' : 'good';
	return {
		atMs: sitting[0]!.atMs,
		rating: mean < 0.5 ? 'again' : mean < 0.85 || helped ? 'hard' : well,
		events: sitting.map(({ event }) => event)
	};
}
