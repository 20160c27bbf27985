import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { database, requireRoom } from './client.ts';
import { isId } from './id.ts';
import { practices, type Practice } from './schema/learning.ts';

export type { Practice } from './schema/learning.ts';

/** The run must be the student's own: the caller has found it. */
export async function create(
	practice: Pick<Practice, 'studentId' | 'runId' | 'seed'>
): Promise<Practice> {
	requireRoom();
	const [created] = await database().insert(practices).values(practice).returning();
	if (!created) throw new Error('the new practice was not returned');
	return created;
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
export async function list(studentId: string): Promise<Practice[]> {
	return database()
		.select()
		.from(practices)
		.where(eq(practices.studentId, studentId))
		.orderBy(desc(practices.createdAt));
}

/** Ends a practice once; a second time changes nothing. */
export async function finish(id: string, studentId: string): Promise<void> {
	await database()
		.update(practices)
		.set({ finishedAt: sql`now()` })
		.where(
			and(eq(practices.id, id), eq(practices.studentId, studentId), isNull(practices.finishedAt))
		);
}
