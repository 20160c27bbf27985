import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { KINDS } from '../../../trace/step.ts';
import { runs } from './runs.ts';
import { students } from './students.ts';

/** What a student said about steps of a run, in the order it was said (see `trace/corrections.ts`). Rows are only added. */
export const corrections = pgTable(
	'corrections',
	{
		runId: uuid('run_id')
			.notNull()
			.references(() => runs.id, { onDelete: 'cascade' }),
		/** Counts the corrections of a run from 1, without gaps. */
		seq: integer('seq').notNull(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		type: text('type', { enum: ['kind', 'split', 'merge', 'restore', 'undo'] }).notNull(),
		/** Null for `undo` only. */
		start: integer('start'),
		end: integer('end'),
		/** Set on `split` only. */
		at: integer('at'),
		/** Set on `kind` only. */
		kind: text('kind', { enum: KINDS }),
		correctedAt: timestamp('corrected_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		primaryKey({ columns: [table.runId, table.seq] }),
		index('corrections_by_student').on(table.studentId)
	]
);
