import { and, eq, isNull } from 'drizzle-orm';
import { database } from './client.ts';
import { corrections } from './schema/corrections.ts';
import { learningEvents, practices } from './schema/learning.ts';
import { problems } from './schema/problems.ts';
import { runs } from './schema/runs.ts';
import { students } from './schema/students.ts';
import { places, visits } from './schema/visits.ts';

/** Every table whose rows are a student's work. A test compares them with what the database says points at students. */
export const WORK = [problems, runs, visits, places, corrections, learningEvents, practices];

/**
 * Gives all the work of a guest to a student; the guest is no more. All or nothing.
 * @returns false if there is no such guest: nothing of an account is ever given away
 */
export async function carryOver(guestId: string, studentId: string): Promise<boolean> {
	return database().transaction(async (transaction) => {
		const isGuest = and(eq(students.id, guestId), isNull(students.nickname));
		const [guest] = await transaction
			.select({ id: students.id })
			.from(students)
			.where(isGuest)
			.for('update');
		if (!guest) return false;
		for (const table of WORK)
			await transaction.update(table).set({ studentId }).where(eq(table.studentId, guestId));
		await transaction.delete(students).where(isGuest);
		return true;
	});
}
