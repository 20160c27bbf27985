import { boolean, index, integer, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { runs } from './runs.ts';
import { students } from './students.ts';

/** The first time a student looked at a step, known by its start in the trace. */
export const visits = pgTable(
	'visits',
	{
		runId: uuid('run_id')
			.notNull()
			.references(() => runs.id, { onDelete: 'cascade' }),
		start: integer('start').notNull(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		doubt: boolean('doubt').notNull(),
		visitedAt: timestamp('visited_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		primaryKey({ columns: [table.runId, table.start] }),
		index('visits_by_student').on(table.studentId, table.visitedAt)
	]
);

/** Where a student was last in a run: the start of a step in the trace. */
export const places = pgTable(
	'places',
	{
		runId: uuid('run_id')
			.primaryKey()
			.references(() => runs.id, { onDelete: 'cascade' }),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		start: integer('start').notNull(),
		updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index('places_by_student').on(table.studentId)]
);
