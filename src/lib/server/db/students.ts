import { and, eq, gt, sql } from 'drizzle-orm';
import { database, noteDeleted, requireRoom } from './client.ts';
import { verifications } from './schema/accounts.ts';
import { sessions, students, type Student } from './schema/students.ts';

export type { Student } from './schema/students.ts';

/** What the app needs to know of who is asking. */
export const STUDENT = {
	id: students.id,
	createdAt: students.createdAt,
	nickname: students.nickname,
	role: students.role
};

/** With the time until which the session is good; null: there is none, or not any more. */
export async function findBySession(
	tokenHash: string
): Promise<(Student & { readonly expiresAt: Date }) | null> {
	const [student] = await database()
		.select({ ...STUDENT, expiresAt: sessions.expiresAt })
		.from(students)
		.innerJoin(sessions, eq(sessions.studentId, students.id))
		.where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, sql`now()`)));
	return student ?? null;
}

/** A new guest with a first session. */
export async function create(tokenHash: string): Promise<Student> {
	requireRoom();
	return database().transaction(async (transaction) => {
		const [student] = await transaction.insert(students).values({}).returning(STUDENT);
		if (!student) throw new Error('the new student was not returned');
		await transaction.insert(sessions).values({ tokenHash, studentId: student.id });
		return student;
	});
}

/** Everything that is stored about the student goes with them, and comes back with no snapshot. */
export async function remove(id: string): Promise<void> {
	await database().transaction(async (transaction) => {
		await transaction.delete(verifications).where(eq(verifications.value, id));
		await transaction.delete(students).where(eq(students.id, id));
	});
	// Not before: who could not be deleted must not be lost with a restore.
	await noteDeleted(id);
}
