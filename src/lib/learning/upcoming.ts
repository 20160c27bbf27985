import type { Habit } from './event.ts';
import type { Progress } from './figures.ts';

/** Something that is worth meeting again, with the events behind it. */
export type Due = { readonly events: readonly number[] } & (
	{ readonly skill: string } | { readonly habit: Habit }
);

/** What comes back on one day. */
export interface DueDay {
	/** 0: due already; 1: within a day; and so on. */
	readonly inDays: number;
	readonly due: readonly Due[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reviews by day, the next first; days without any are left out. A day is 24 hours from now on, wherever the student is.
 * @param nowMs ms since 1970
 */
export function upcomingReviews({ skills, habits }: Progress, nowMs: number): DueDay[] {
	const days = new Map<number, Due[]>();
	for (const figure of [...skills, ...habits]) {
		if (!figure.review) continue;
		const inDays = Math.max(0, Math.ceil((figure.review.dueMs - nowMs) / DAY_MS));
		const events = figure.evidence.map(({ event }) => event);
		const due =
			'skill' in figure ? { skill: figure.skill, events } : { habit: figure.habit, events };
		days.set(inDays, [...(days.get(inDays) ?? []), due]);
	}
	return [...days].sort(([a], [b]) => a - b).map(([inDays, due]) => ({ inDays, due }));
}
