import { sql } from 'drizzle-orm';
import {
	bigint,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import type { PlannedCheckpoint } from '../../../learning/checkpoints/walk.ts';
import type { LearningEvent } from '../../../learning/event.ts';
import { problems } from './problems.ts';
import { runs } from './runs.ts';
import { students } from './students.ts';

/** What a student did while learning (see `learning/event.ts`). Rows are only added: all figures are made from them. */
export const learningEvents = pgTable(
	'learning_events',
	{
		/** In the order in which they were stored. */
		id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		problemId: uuid('problem_id')
			.notNull()
			.references(() => problems.id, { onDelete: 'cascade' }),
		runId: uuid('run_id').references(() => runs.id, { onDelete: 'cascade' }),
		practiceId: uuid('practice_id').references(() => practices.id, { onDelete: 'cascade' }),
		type: text('type').$type<LearningEvent['type']>().notNull(),
		event: jsonb('event').$type<LearningEvent>().notNull(),
		storedAt: timestamp('stored_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		index('learning_events_by_student').on(table.studentId, table.id),
		index('learning_events_by_problem').on(table.problemId),
		index('learning_events_by_run').on(table.runId),
		index('learning_events_by_practice').on(table.practiceId, table.id)
	]
);

/**
 * A run that a student walks with checkpoints. Until it is finished, what follows the next checkpoint is hidden on the
 * server. Its checkpoints stay as they were chosen, whatever a later version finds; what was answered is in
 * `learning_events`.
 */
export const practices = pgTable(
	'practices',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		runId: uuid('run_id')
			.notNull()
			.references(() => runs.id, { onDelete: 'cascade' }),
		seed: integer('seed').notNull(),
		/** With their solutions, in the order of the trace. */
		checkpoints: jsonb('checkpoints').$type<readonly PlannedCheckpoint[]>().notNull().default([]),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
		/** Null while it goes on. */
		finishedAt: timestamp('finished_at', { withTimezone: true })
	},
	(table) => [
		index('practices_by_student').on(table.studentId, table.createdAt),
		index('practices_by_run').on(table.runId),
		uniqueIndex('practices_open')
			.on(table.runId)
			.where(sql`${table.finishedAt} is null`)
	]
);
export type Practice = typeof practices.$inferSelect;
