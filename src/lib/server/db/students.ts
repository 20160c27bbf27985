import { eq } from 'drizzle-orm';
import { database, requireRoom } from './client.ts';
import { sessions, students, type Student } from './schema/students.ts';

export type { Student } from './schema/students.ts';

export async function findBySession(tokenHash: string): Promise<Student | null> {
	const [student] = await database()
		.select({ id: students.id, createdAt: students.createdAt })
		.from(students)
		.innerJoin(sessions, eq(sessions.studentId, students.id))
		.where(eq(sessions.tokenHash, tokenHash));
	return student ?? null;
}

/** A new student with a first session. */
export async function create(tokenHash: string): Promise<Student> {
	requireRoom();
	return database().transaction(async (transaction) => {
		const [student] = await transaction.insert(students).values({}).returning();
		if (!student) throw new Error('the new student was not returned');
		await transaction.insert(sessions).values({ tokenHash, studentId: student.id });
		return student;
	});
}

/** Everything that is stored about the student goes with them. */
export async function remove(id: string): Promise<void> {
	await database().delete(students).where(eq(students.id, id));
}
