import { habitsOf, type Candidate } from './candidate.ts';
import type { Habit, SlipKind } from './event.ts';
import { doneOf } from './done.ts';
import { isOwn, type Evidence } from './evidence.ts';
import type { Progress } from './figures.ts';
import { MASTERED } from './mastery.ts';
import { targetsOf, type Target } from './target.ts';

/** Why something is suggested: an id and values for a message, with the events behind it. */
export type Reason =
	| ({ readonly id: 'due-skill'; readonly skill: string; readonly days: number } & Behind)
	| ({ readonly id: 'due-habit'; readonly habit: Habit; readonly days: number } & Behind)
	| ({ readonly id: 'weak-skill'; readonly skill: string } & Missed)
	| ({ readonly id: 'missed-slips'; readonly slipKind: SlipKind } & Missed)
	| ({ readonly id: 'weak-habit'; readonly habit: Habit } & Missed)
	| { readonly id: 'new-skill'; readonly skill: string }
	| { readonly id: 'new-habit'; readonly habit: Habit }
	| { readonly id: 'for-variety' };

interface Behind {
	readonly events: readonly number[];
}
interface Missed extends Behind {
	/** How many of them were not right; of slips, how many were not found at all, close by or with help. */
	readonly missed: number;
	readonly of: number;
}

const MOST = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Why a candidate is worth practising now, the strongest reason first: due, missed, weak, new.
 * @returns one or two; `for-variety` where nothing else holds
 */
export function reasonsFor(candidate: Candidate, progress: Progress, nowMs: number): Reason[] {
	const targets = targetsOf(candidate);
	const reasons = pressingReasons(progress, nowMs).filter(({ target }) => targets.includes(target));
	if (reasons.length > 0) return reasons.slice(0, MOST).map(({ reason }) => reason);
	const newSkill = newSkillsOf(candidate, progress)[0];
	if (newSkill) return [{ id: 'new-skill', skill: newSkill }];
	const habits = habitsOf(candidate);
	const newHabit = progress.habits.find(
		({ habit, evidence }) => evidence.length === 0 && habits.includes(habit)
	);
	return newHabit ? [{ id: 'new-habit', habit: newHabit.habit }] : [{ id: 'for-variety' }];
}

/** The skills of a candidate that were never answered. */
export function newSkillsOf(
	{ skills }: Pick<Candidate, 'skills'>,
	progress: Pick<Progress, 'skills'>
): string[] {
	return skills.filter((one) => !progress.skills.some(({ skill }) => skill === one));
}

/** What a reason is about. */
export interface Pressing {
	readonly target: Target;
	readonly reason: Reason;
}

/** All that is due or weak, the strongest reason first: due, slips missed, weak. */
export function pressingReasons(progress: Progress, nowMs: number): Pressing[] {
	return [...dueReasons(progress, nowMs), ...weakReasons(progress)];
}

function dueReasons({ skills, habits }: Progress, nowMs: number): Pressing[] {
	return [...skills, ...habits].flatMap((figure): Pressing[] => {
		const { review, evidence } = figure;
		if (!review || review.dueMs > nowMs) return [];
		const values = { days: Math.floor((nowMs - review.dueMs) / DAY_MS), ...behind(evidence) };
		if ('skill' in figure) {
			const { skill } = figure;
			return [{ target: `skill ${skill}`, reason: { id: 'due-skill', skill, ...values } }];
		}
		const { habit } = figure;
		return [{ target: `habit ${habit}`, reason: { id: 'due-habit', habit, ...values } }];
	});
}

function weakReasons({ skills, habits, slips }: Progress): Pressing[] {
	const weakSkills = skills.filter(({ mastery }) => mastery < MASTERED);
	const weakHabits = habits.filter(({ standing }) => standing === 'needs-practice');
	return [
		...slips.map(({ slipKind, evidence }) => ({
			target: `slip ${slipKind}` as const,
			reason: { id: 'missed-slips' as const, slipKind, ...missed(evidence, isUnfound) }
		})),
		...weakSkills.map(({ skill, evidence }) => ({
			target: `skill ${skill}` as const,
			reason: { id: 'weak-skill' as const, skill, ...missed(evidence, isWrong) }
		})),
		...weakHabits.map(({ habit, evidence }) => ({
			target: `habit ${habit}` as const,
			reason: { id: 'weak-habit' as const, habit, ...missed(evidence, isWrong) }
		}))
	].filter(({ reason }) => reason.missed > 0);
}

const behind = (evidence: readonly Evidence[]) => ({ events: evidence.map(({ event }) => event) });

const isWrong = ({ score }: Evidence) => score < 0.5;
const isUnfound = ({ score }: Evidence) => doneOf(score) === 'no';

/** Of those answers that had not been shown before. */
function missed(evidence: readonly Evidence[], isMissed: (one: Evidence) => boolean): Missed {
	const own = evidence.filter(isOwn);
	return { missed: own.filter(isMissed).length, of: own.length, ...behind(own) };
}
