import type { HelpOpened } from '$lib/learning/event.ts';
import type { PlannedCheckpoint } from '$lib/learning/checkpoints/walk.ts';
import * as practices from '../db/practices.ts';
import { factOf, plannedAt, refuse, type Done } from './act.ts';
import { findWhole, type OwnPractice, type WholePractice } from './find.ts';

/** The hint that the student was shown the price of. */
export interface AskedHint {
	/** Which checkpoint, from 0. */
	readonly at: number;
	/** Which of its hints, from 1. */
	readonly level: number;
}

/**
 * Opens the next hint. One that is open already costs nothing again, so that a second click does no harm.
 * @returns null if the student has no such practice
 */
export async function openHint(own: OwnPractice, asked: AskedHint): Promise<Done | null> {
	const whole = await findWhole(own);
	if (!whole) return null;
	const { at, level } = asked;
	const planned = plannedAt(whole, at);
	if (!planned || !(level >= 1 && level <= Math.min(whole.walk.opened + 1, planned.hints.length)))
		return refuse('not-asked', { at, level });
	if (level <= whole.walk.opened) return { outcome: 'stored' };
	const event = openedAt(whole, planned, level);
	const stored = await practices.append(whole.practice, { after: whole.facts, event, ends: false });
	return stored ? { outcome: 'stored' } : openHint(own, asked);
}

/**
 * Ends a practice and shows it all, which is stored as the last help at the checkpoint that was asked. One that is over
 * stays as it is.
 * @returns null if the student has no such practice
 */
export async function giveUp(own: OwnPractice): Promise<Done | null> {
	const whole = await findWhole(own);
	if (!whole) return null;
	const planned = plannedAt(whole, whole.walk.passed.length);
	if (!planned) return { outcome: 'stored' };
	const event = openedAt(whole, planned, planned.hints.length);
	const stored = await practices.append(whole.practice, { after: whole.facts, event, ends: true });
	return stored ? { outcome: 'stored' } : giveUp(own);
}

function openedAt(whole: WholePractice, planned: PlannedCheckpoint, level: number): HelpOpened {
	const isLast = level === planned.hints.length;
	return { ...factOf(whole), type: 'help', start: planned.checkpoint.start, level, isLast };
}
