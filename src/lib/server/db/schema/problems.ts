import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { LANGUAGES, SUBJECTS } from '../../../protocol/problem.ts';
import { students } from './students.ts';

/** What a student asked. `statement` is Markdown and LaTeX. */
export const problems = pgTable(
	'problems',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		statement: text('statement').notNull(),
		subject: text('subject', { enum: SUBJECTS }).notNull(),
		language: text('language', { enum: LANGUAGES }).notNull(),
		expected: text('expected'),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index('problems_by_student').on(table.studentId, table.createdAt)]
);
export type Problem = typeof problems.$inferSelect;
