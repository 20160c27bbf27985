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
	const habits = new Set(habitsOf(candidate));
	const skills = new Set(candidate.skills);
	const knownSkills = progress.skills.filter(({ skill }) => skills.has(skill));
	const knownHabits = progress.habits.filter(({ habit }) => habits.has(habit));
	const due = [...knownSkills, ...knownHabits].flatMap((figure): Reason[] => {
		const { review, evidence } = figure;
		if (!review || review.dueMs > nowMs) return [];
		const values = { days: Math.floor((nowMs - review.dueMs) / DAY_MS), ...behind(evidence) };
		return 'skill' in figure
			? [{ id: 'due-skill', skill: figure.skill, ...values }]
			: [{ id: 'due-habit', habit: figure.habit, ...values }];
	});
	const slips = progress.slips.filter(({ slipKind }) => candidate.slipKinds.includes(slipKind));
	const reasons: Reason[] = [
		...due,
		...slips.map(({ slipKind, evidence }) => ({
			id: 'missed-slips' as const,
			slipKind,
			...missed(evidence)
		})),
		...knownSkills
			.filter(({ mastery }) => mastery < MASTERED)
			.map(({ skill, evidence }) => ({ id: 'weak-skill' as const, skill, ...missed(evidence) })),
		...knownHabits
			.filter(({ standing }) => standing === 'needs-practice')
			.map(({ habit, evidence }) => ({ id: 'weak-habit' as const, habit, ...missed(evidence) }))
	].filter((reason) => !('missed' in reason) || reason.missed > 0);
	const fresh: Reason[] = [
		...[...skills]
			.filter((skill) => !knownSkills.some((known) => known.skill === skill))
			.map((skill) => ({ id: 'new-skill' as const, skill })),
		...knownHabits
			.filter(({ evidence }) => evidence.length === 0)
			.map(({ habit }) => ({ id: 'new-habit' as const, habit })),
		{ id: 'for-variety' }
	];
	return reasons.length > 0 ? reasons.slice(0, MOST) : fresh.slice(0, 1);
}

const behind = (evidence: readonly Evidence[]) => ({ events: evidence.map(({ event }) => event) });

function missed(evidence: readonly Evidence[]): Missed {
	const count = evidence.filter(({ score }) => score < 0.5).length;
	return { missed: count, of: evidence.length, ...behind(evidence) };
}
