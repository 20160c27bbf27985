import { and, count, desc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm';
import type { LearningEvent } from '../../learning/event.ts';
import { database, requireRoom } from './client.ts';
import { isId } from './id.ts';
import * as learningEvents from './learning-events.ts';
import {
	learningEvents as learningEventsTable,
	practices,
	type Practice
} from './schema/learning.ts';

export type { Practice } from './schema/learning.ts';

/** A practice as it is listed: without its checkpoints, which hold their solutions. */
export type ListedPractice = Omit<Practice, 'checkpoints'>;

/**
 * The run must be the student's own: the caller has found it.
 * @returns null if a practice of the run goes on already
 */
export async function create(
	practice: Pick<Practice, 'studentId' | 'runId' | 'seed'> & Partial<Pick<Practice, 'checkpoints'>>
): Promise<Practice | null> {
	requireRoom();
	const [created] = await database()
		.insert(practices)
		.values(practice)
		.onConflictDoNothing()
		.returning();
	return created ?? null;
}

/** Null if the student has no such practice. */
export async function find(id: string, studentId: string): Promise<Practice | null> {
	if (!isId(id)) return null;
	const [found] = await database()
		.select()
		.from(practices)
		.where(and(eq(practices.id, id), eq(practices.studentId, studentId)));
	return found ?? null;
}

/** The practice of a run that goes on: what follows in the run is hidden as long as there is one. */
export async function findOpen(runId: string, studentId: string): Promise<Practice | null> {
	if (!isId(runId)) return null;
	const [found] = await database()
		.select()
		.from(practices)
		.where(
			and(
				eq(practices.runId, runId),
				eq(practices.studentId, studentId),
				isNull(practices.finishedAt)
			)
		)
		.orderBy(desc(practices.createdAt))
		.limit(1);
	return found ?? null;
}

/** Newest first. */
export async function list(studentId: string): Promise<ListedPractice[]> {
	const { checkpoints: _, ...listed } = getTableColumns(practices);
	return database()
		.select(listed)
		.from(practices)
		.where(eq(practices.studentId, studentId))
		.orderBy(desc(practices.createdAt));
}

/** Some of a student's practices with their checkpoints, in any order: never sent as they are. */
export async function listFull(ids: readonly string[], studentId: string): Promise<Practice[]> {
	return database()
		.select()
		.from(practices)
		.where(and(eq(practices.studentId, studentId), inArray(practices.id, [...ids])));
}

/** A fact to be stored behind the first `after` ones of a practice. */
export interface Following {
	readonly after: number;
	readonly event: LearningEvent;
	/** Whether the practice is over with it. */
	readonly ends: boolean;
}

/**
 * Stores what was done in a practice.
 * @returns false if more was stored meanwhile, or the student has no such practice
 */
export async function append(
	{ id, studentId }: Pick<Practice, 'id' | 'studentId'>,
	{ after, event, ends }: Following
): Promise<boolean> {
	requireRoom();
	const own = and(eq(practices.id, id), eq(practices.studentId, studentId));
	return database().transaction(async (transaction) => {
		// Locked, so that of two answers only one comes first.
		const locked = await transaction
			.select({ id: practices.id })
			.from(practices)
			.where(own)
			.for('update');
		const [stored] = await transaction
			.select({ events: count() })
			.from(learningEventsTable)
			.where(eq(learningEventsTable.practiceId, id));
		if (locked.length === 0 || stored?.events !== after) return false;
		await learningEvents.insert(transaction, [{ studentId, practiceId: id, event }]);
		if (ends)
			await transaction
				.update(practices)
				.set({ finishedAt: sql`now()` })
				.where(own);
		return true;
	});
}
