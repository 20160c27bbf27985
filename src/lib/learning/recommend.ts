import { habitsOf, type Candidate } from './candidate.ts';
import type { Habit } from './event.ts';
import { SITTING_MS } from './evidence.ts';
import type { Progress } from './figures.ts';
import { seededRandom } from './random.ts';
import { reasonsFor, type Reason } from './reasons.ts';
import { TRACING } from './mastery.ts';

/** A candidate that was chosen, and why. */
export interface Suggestion<Chosen extends Candidate = Candidate> {
	readonly candidate: Chosen;
	/** The strongest first, at most two. */
	readonly reasons: readonly Reason[];
}

/** How long a session is, unless said otherwise. */
const SESSION_MINUTES = 10;
/** What a habit is worth beside a skill: several skills stand against five habits that nearly every candidate trains. */
const HABIT_WORTH = 0.3;
/** A problem that was seen before is worth this much: its answer may be remembered. */
const SEEN_WORTH = 0.5;
/** What was just practised in the session needs this much as before. */
const AFTER_PRACTICE = 0.5;
/** Only parts what is worth the same. */
const CHANCE = 1e-6;

/**
 * Chooses a session: what the student most likely could not do now, per minute, and not the same twice.
 *
 * The need of a skill is 1 − mastery × recall (FSRS), of a habit 1 − share × recall; what is unknown has the need of its
 * prior. Greedy: the best candidate that still fits, after which the needs that it meets are halved. Problems of the
 * same sitting are left out.
 * @param options `seed` parts candidates that are worth the same; `minutes` of the session, 10 unless given
 * @returns in the order of practice; empty: nothing fits
 */
export function recommend<Chosen extends Candidate>(
	progress: Progress,
	candidates: readonly Chosen[],
	options: { readonly nowMs: number; readonly seed: number; readonly minutes?: number }
): Suggestion<Chosen>[] {
	const { lastSeenMs } = progress;
	const random = seededRandom(options.seed);
	const open = candidates
		.filter(({ problemId }) => !isRecent(lastSeenMs.get(problemId), options.nowMs))
		.map((candidate) => ({
			candidate,
			factor: (lastSeenMs.has(candidate.problemId) ? SEEN_WORTH : 1) / candidate.minutes,
			chance: random() * CHANCE
		}));
	return choose(open, needsOf(progress), options.minutes ?? SESSION_MINUTES).map((candidate) => ({
		candidate,
		reasons: reasonsFor(candidate, progress, options.nowMs)
	}));
}

interface Open<Chosen extends Candidate> {
	readonly candidate: Chosen;
	/** Turns the needs that it meets into what it is worth per minute. */
	readonly factor: number;
	readonly chance: number;
}

/** Lowers `needs` as it goes. */
function choose<Chosen extends Candidate>(
	open: readonly Open<Chosen>[],
	needs: Map<Target, number>,
	minutes: number
): Chosen[] {
	const fitting = open.filter(({ candidate }) => candidate.minutes <= minutes);
	const worths = fitting.map((one) => worthOf(one.candidate, needs) * one.factor + one.chance);
	const best = fitting[worths.indexOf(Math.max(...worths))]?.candidate;
	if (!best) return [];
	for (const target of targetsOf(best)) needs.set(target, needOf(needs, target) * AFTER_PRACTICE);
	const others = fitting.filter(({ candidate }) => candidate.problemId !== best.problemId);
	return [best, ...choose(others, needs, minutes - best.minutes)];
}

type Target = `skill ${string}` | `habit ${Habit}`;

function targetsOf(candidate: Candidate): Target[] {
	const skills = [...new Set(candidate.skills)].map((skill) => `skill ${skill}` as const);
	return [...skills, ...habitsOf(candidate).map((habit) => `habit ${habit}` as const)];
}

function needsOf({ skills, habits }: Progress): Map<Target, number> {
	const recall = (review: Progress['habits'][number]['review']) => review?.recall ?? 1;
	return new Map<Target, number>([
		...skills.map(
			({ skill, mastery, review }) => [`skill ${skill}`, 1 - mastery * recall(review)] as const
		),
		...habits.map(
			({ habit, share, review }) => [`habit ${habit}`, 1 - share.mean * recall(review)] as const
		)
	]);
}

function needOf(needs: ReadonlyMap<Target, number>, target: Target): number {
	return needs.get(target) ?? 1 - TRACING.known;
}

function worthOf(candidate: Candidate, needs: ReadonlyMap<Target, number>): number {
	return targetsOf(candidate).reduce(
		(sum, target) => sum + needOf(needs, target) * (target.startsWith('habit') ? HABIT_WORTH : 1),
		0
	);
}

function isRecent(seenMs: number | undefined, nowMs: number): boolean {
	return seenMs !== undefined && nowMs - seenMs < SITTING_MS;
}
