import type { Candidate } from './candidate.ts';
import { SITTING_MS } from './evidence.ts';
import type { Progress } from './figures.ts';
import { Needs } from './needs.ts';
import { seededRandom } from './random.ts';
import { newSkillsOf, reasonsFor, type Reason } from './reasons.ts';
import { targetsOf, type Target } from './target.ts';

/** A candidate that was chosen, and why. */
export interface Suggestion<Chosen extends Candidate = Candidate> {
	readonly candidate: Chosen;
	/** The strongest first, at most two. */
	readonly reasons: readonly Reason[];
}

/** How long a session is, unless said otherwise. */
const SESSION_MINUTES = 10;
/** A problem that was seen before is worth this much: its answer may be remembered. */
const SEEN_WORTH = 0.5;
/** What is new is begun easily: each level of a problem that takes a new skill is worth this much of the one below. */
const LEVEL_WORTH = 0.5;
/** This much of a session at most is kept for something new while something is due or weak. */
const KEPT_FOR_NEW = 1 / 3;
/** Anything is better than nothing. */
const VARIETY = 1e-3;
/** Only parts what is worth the same. */
const CHANCE = 1e-6;

/**
 * Chooses a session: first what is due or weak, each once, then what the student most likely could not do now, both by
 * need per minute, and no problem twice.
 *
 * The need of a skill is 1 − mastery × recall (FSRS), of a habit 1 − share × recall, of a kind of slip 1 − share; what is
 * unknown has the need of its prior. Greedy: after each choice the needs that it meets are halved. Of several new skills
 * one counts, and a harder problem less; a third of the session at most is kept for it while something is due or weak.
 * Problems of the same sitting are left out. Someone of whom nothing is known gets the easiest problems only.
 * @param options `seed` parts candidates that are worth the same; `minutes` of the session, 10 unless given
 * @returns in the order of practice; empty: nothing fits
 */
export function recommend<Chosen extends Candidate>(
	progress: Progress,
	candidates: readonly Chosen[],
	options: { readonly nowMs: number; readonly seed: number; readonly minutes?: number }
): Suggestion<Chosen>[] {
	const { nowMs, minutes = SESSION_MINUTES } = options;
	const open = openOf(progress, candidates, options);
	const needs = new Needs(progress, nowMs);
	const first = choose(open, needs, {
		minutes: minutes - keptForNew(open, minutes),
		worthOf: ({ targets }) => needs.sumPressing(targets)
	});
	const rest = choose(without(open, first), needs, {
		minutes: minutes - first.reduce((sum, { candidate }) => sum + candidate.minutes, 0),
		worthOf: ({ known, unknown }) => VARIETY + needs.sum(known) + needs.most(unknown)
	});
	return [...first, ...rest].map(({ candidate }) => ({
		candidate,
		reasons: reasonsFor(candidate, progress, nowMs)
	}));
}

/** A candidate with what stays as it is while a session is chosen. */
interface Open<Chosen extends Candidate> {
	readonly candidate: Chosen;
	readonly targets: readonly Target[];
	/** Skills among them that were never answered, and the rest. */
	readonly unknown: readonly Target[];
	readonly known: readonly Target[];
	/** Turns the needs that it meets into what it is worth per minute. */
	readonly factor: number;
	readonly chance: number;
}

function openOf<Chosen extends Candidate>(
	progress: Progress,
	candidates: readonly Chosen[],
	{ nowMs, seed }: { readonly nowMs: number; readonly seed: number }
): Open<Chosen>[] {
	const { lastSeenMs } = progress;
	const random = seededRandom(seed);
	const hardest = lastSeenMs.size > 0 ? Infinity : Math.min(...candidates.map(levelOf));
	return candidates
		.filter((one) => levelOf(one) <= hardest)
		.filter(({ problemId }) => !isRecent(lastSeenMs.get(problemId), nowMs))
		.map((candidate) => {
			const targets = targetsOf(candidate);
			const unknown = newSkillsOf(candidate, progress).map((skill) => `skill ${skill}` as const);
			return {
				candidate,
				targets,
				unknown,
				known: targets.filter((target) => !unknown.some((one) => one === target)),
				factor:
					((lastSeenMs.has(candidate.problemId) ? SEEN_WORTH : 1) *
						(unknown.length > 0 ? LEVEL_WORTH ** levelOf(candidate) : 1)) /
					candidate.minutes,
				chance: random() * CHANCE
			};
		});
}

/** A problem of the student's own is as hard as they wanted it. */
const levelOf = ({ level }: Pick<Candidate, 'level'>) => level ?? 0;

function isRecent(seenMs: number | undefined, nowMs: number): boolean {
	return seenMs !== undefined && nowMs - seenMs < SITTING_MS;
}

/** Minutes of the shortest candidate with a new skill; 0: there is none, or it is too long. */
function keptForNew(open: readonly Open<Candidate>[], minutes: number): number {
	const fresh = open.filter(({ unknown }) => unknown.length > 0);
	const shortest = Math.min(...fresh.map(({ candidate }) => candidate.minutes));
	return shortest <= minutes * KEPT_FOR_NEW ? shortest : 0;
}

interface Choice<Chosen extends Candidate> {
	readonly minutes: number;
	/** 0: it is not wanted. */
	readonly worthOf: (one: Open<Chosen>) => number;
}

/** The best by what it is worth per minute, then the best of what still fits; `needs` are lowered as it goes. */
function choose<Chosen extends Candidate>(
	open: readonly Open<Chosen>[],
	needs: Needs,
	{ minutes, worthOf }: Choice<Chosen>
): Open<Chosen>[] {
	const fitting = open
		.filter(({ candidate }) => candidate.minutes <= minutes)
		.map((one) => ({ one, worth: worthOf(one) }))
		.filter(({ worth }) => worth > 0)
		.map(({ one, worth }) => ({ one, worth: worth * one.factor + one.chance }));
	const most = Math.max(...fitting.map(({ worth }) => worth));
	const best = fitting.find(({ worth }) => worth === most)?.one;
	if (!best) return [];
	needs.meet(best.targets);
	const left = minutes - best.candidate.minutes;
	return [best, ...choose(without(open, [best]), needs, { minutes: left, worthOf })];
}

/** Those of other problems than these. */
function without<Chosen extends Candidate>(
	open: readonly Open<Chosen>[],
	chosen: readonly Open<Chosen>[]
): Open<Chosen>[] {
	const met = new Set(chosen.map(({ candidate }) => candidate.problemId));
	return open.filter(({ candidate }) => !met.has(candidate.problemId));
}
