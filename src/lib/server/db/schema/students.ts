import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Someone who has used the app. Everything that is stored about them goes when this row goes. */
export const students = pgTable('students', {
	id: uuid('id').primaryKey().defaultRandom(),
	createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
});
export type Student = typeof students.$inferSelect;

/** One browser that a student uses, known by the SHA-256 of the token in its cookie. Accounts will add rows here. */
export const sessions = pgTable(
	'sessions',
	{
		tokenHash: text('token_hash').primaryKey(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index('sessions_by_student').on(table.studentId)]
);
