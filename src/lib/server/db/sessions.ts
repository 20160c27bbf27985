import { and, desc, eq, gt, isNull, lt, lte, ne, sql } from 'drizzle-orm';
import { database } from './client.ts';
import { credentials, passkeys, verifications } from './schema/accounts.ts';
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

/** A guest's session is good for as long again as a new one. */
export async function renewGuest(tokenHash: string): Promise<void> {
	await database()
		.update(sessions)
		.set({ expiresAt: sql`default` })
		.where(eq(sessions.tokenHash, tokenHash));
}

/** What can be used no more is kept no longer: old sessions, and with their last one all the work of a guest. */
export async function removeExpired(): Promise<void> {
	for (const table of [sessions, verifications])
		await database()
			.delete(table)
			.where(lte(table.expiresAt, sql`now()`));
	await database().delete(students).where(isUnreachable);
}

/** A guest whom no browser knows. Who has any way to sign in has an account, or is just making one. */
const isUnreachable = and(
	isNull(students.nickname),
	isNull(students.email),
	lt(students.createdAt, sql`now() - interval '1 day'`),
	...[sessions, credentials, passkeys].map(
		(table) => sql`not exists (select 1 from ${table} where ${table.studentId} = ${students.id})`
	)
);
