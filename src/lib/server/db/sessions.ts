import { and, desc, eq, gt, isNull, lte, ne, notExists, sql } from 'drizzle-orm';
import { database } from './client.ts';
import { verifications } from './schema/accounts.ts';
import { sessions, students } from './schema/students.ts';

export interface ListedSession {
	/** Browser and system. */
	readonly device: string;
	readonly createdAt: Date;
	/** The one that asks. */
	readonly isThis: boolean;
}

/** The browsers that a student is signed in on, newest first. */
export async function list(studentId: string, tokenHash?: string): Promise<ListedSession[]> {
	const rows = await database()
		.select()
		.from(sessions)
		.where(and(eq(sessions.studentId, studentId), gt(sessions.expiresAt, sql`now()`)))
		.orderBy(desc(sessions.createdAt));
	return rows.map(({ device, createdAt, ...row }) => ({
		device,
		createdAt,
		isThis: row.tokenHash === tokenHash
	}));
}

/** Signs out one browser. */
export async function remove(tokenHash: string): Promise<void> {
	await database().delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** Signs out every browser but one. */
export async function removeOthers(studentId: string, tokenHash: string): Promise<void> {
	await database()
		.delete(sessions)
		.where(and(eq(sessions.studentId, studentId), ne(sessions.tokenHash, tokenHash)));
}

/** A guest's session lasts from now on as long as a new one. */
export async function renew(tokenHash: string): Promise<void> {
	await database()
		.update(sessions)
		.set({ expiresAt: sql`default` })
		.where(eq(sessions.tokenHash, tokenHash));
}

/** What can be used no more is kept no longer: sessions, one-time passwords, and guests without a session, whom nobody can be. */
export async function removeExpired(): Promise<void> {
	for (const table of [sessions, verifications])
		await database()
			.delete(table)
			.where(lte(table.expiresAt, sql`now()`));
	const session = database().select().from(sessions).where(eq(sessions.studentId, students.id));
	await database()
		.delete(students)
		.where(and(isNull(students.nickname), notExists(session)));
}
