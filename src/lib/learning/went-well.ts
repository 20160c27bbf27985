import { shareOf } from './beta.ts';
import { timesOf, type Times } from './done.ts';
import type { Habit } from './event.ts';
import type { Progress } from './figures.ts';
import { HABIT_GOAL } from './habits.ts';
import { MASTERED } from './mastery.ts';

/** Something that went well: an id and values for a message, with the events behind it. */
export type Success = Times &
	(
		| { readonly id: 'mastered' | 'skill'; readonly skill: string }
		| { readonly id: 'habit'; readonly habit: Habit }
	);

const MOST = 3;
/** Once could be luck. */
const LEAST = 2;

/**
 * What went well lately, the surest first: at least two of the latest ten times, and at least the share from which a
 * habit counts as good. Ordered by the share below which it hardly lies (`shareOf`), so that 9 of 10 comes before 2 of 2.
 * @returns three at most; empty: nothing can be said yet, which says nothing of the student
 */
export function wentWell({ skills, habits }: Pick<Progress, 'skills' | 'habits'>): Success[] {
	const successes: Success[] = [
		...skills.map(({ skill, mastery, isEarly, evidence }) => ({
			id: mastery >= MASTERED && !isEarly ? ('mastered' as const) : ('skill' as const),
			skill,
			...timesOf(evidence)
		})),
		...habits.map(({ habit, evidence }) => ({ id: 'habit' as const, habit, ...timesOf(evidence) }))
	];
	return successes
		.filter(({ done, of }) => done >= LEAST && done / of >= HABIT_GOAL)
		.sort((a, b) => surely(b) - surely(a))
		.slice(0, MOST);
}

function surely({ done, of }: Times): number {
	return shareOf(Array.from({ length: of }, (_, i) => Number(i < done))).low;
}
