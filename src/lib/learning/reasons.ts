import { habitsOf, type Candidate } from './candidate.ts';
import type { Habit, SlipKind } from './event.ts';
import type { Evidence } from './evidence.ts';
import type { Progress } from './figures.ts';
import { MASTERED } from './mastery.ts';

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
	/** How many of them scored below .5. */
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
	const habits = habitsOf(candidate);
	const met: Met = {
		skills: progress.skills.filter(({ skill }) => candidate.skills.includes(skill)),
		habits: progress.habits.filter(({ habit }) => habits.includes(habit)),
		slips: progress.slips.filter(({ slipKind }) => candidate.slipKinds.includes(slipKind))
	};
	const reasons = [...dueReasons(met, nowMs), ...weakReasons(met)];
	if (reasons.length > 0) return reasons.slice(0, MOST);
	const newSkill = candidate.skills.find((one) => !met.skills.some(({ skill }) => skill === one));
	const newHabit = met.habits.find(({ evidence }) => evidence.length === 0);
	if (newSkill) return [{ id: 'new-skill', skill: newSkill }];
	return newHabit ? [{ id: 'new-habit', habit: newHabit.habit }] : [{ id: 'for-variety' }];
}

/** The figures that a candidate is about. */
type Met = Pick<Progress, 'skills' | 'habits' | 'slips'>;

function dueReasons({ skills, habits }: Met, nowMs: number): Reason[] {
	return [...skills, ...habits].flatMap((figure): Reason[] => {
		const { review, evidence } = figure;
		if (!review || review.dueMs > nowMs) return [];
		const values = { days: Math.floor((nowMs - review.dueMs) / DAY_MS), ...behind(evidence) };
		return 'skill' in figure
			? [{ id: 'due-skill', skill: figure.skill, ...values }]
			: [{ id: 'due-habit', habit: figure.habit, ...values }];
	});
}

function weakReasons({ skills, habits, slips }: Met): Reason[] {
	const slipReasons = slips.map(({ slipKind, evidence }) => ({
		id: 'missed-slips' as const,
		slipKind,
		...missed(evidence)
	}));
	const skillReasons = skills
		.filter(({ mastery }) => mastery < MASTERED)
		.map(({ skill, evidence }) => ({ id: 'weak-skill' as const, skill, ...missed(evidence) }));
	const habitReasons = habits
		.filter(({ standing }) => standing === 'needs-practice')
		.map(({ habit, evidence }) => ({ id: 'weak-habit' as const, habit, ...missed(evidence) }));
	return [...slipReasons, ...skillReasons, ...habitReasons].filter((reason) => reason.missed > 0);
}

const behind = (evidence: readonly Evidence[]) => ({ events: evidence.map(({ event }) => event) });

function missed(evidence: readonly Evidence[]): Missed {
	const count = evidence.filter(({ score }) => score < 0.5).length;
	return { missed: count, of: evidence.length, ...behind(evidence) };
}
