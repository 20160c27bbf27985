import {
	bigint,
	doublePrecision,
	index,
	integer,
	json,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import type { StoredAnnotation } from '../../../protocol/open-format.ts';
import { RUN_STATUSES, type RunEnd, type RunError } from '../../../protocol/run-event.ts';
import { problems } from './problems.ts';
import { students } from './students.ts';

/** A trace that a student brought, and how fast it is shown. */
interface Recording {
	readonly trace: string;
	readonly charsPerSecond: number | null;
}

/** Why the reasoner said, before the run, that the problem is outside its range. */
interface Outside {
	readonly code: string;
	readonly detail: string;
}

/**
 * One attempt of one reasoner at one problem. What it thought is in `run_events`; status, error, counts and times
 * here are computed from those rows when a run begins or ends.
 */
export const runs = pgTable(
	'runs',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		studentId: uuid('student_id')
			.notNull()
			.references(() => students.id, { onDelete: 'cascade' }),
		problemId: uuid('problem_id')
			.notNull()
			.references(() => problems.id, { onDelete: 'cascade' }),
		/** Set on follow-ups: the run that the question, which is the statement of the problem, is about. */
		aboutRunId: uuid('about_run_id').references((): AnyPgColumn => runs.id, {
			onDelete: 'cascade'
		}),
		/** Where the step that it is about starts in that run's trace; null: it is about the whole. */
		aboutStart: integer('about_start'),
		reasonerType: text('reasoner_type', { enum: ['embedded', 'endpoint', 'recorded'] }).notNull(),
		reasonerName: text('reasoner_name').notNull(),
		recording: jsonb('recording').$type<Recording>(),
		/** What came with the recording, in the order it came. */
		annotation: json('annotation').$type<StoredAnnotation>(),
		outside: jsonb('outside').$type<Outside>(),
		/** Set on copies of a run of the starter library: its id there. */
		libraryId: text('library_id'),
		status: text('status', { enum: RUN_STATUSES }).notNull().default('queued'),
		error: jsonb('error').$type<RunError>(),
		/** How probable it is that the answer is right, where the reasoner was unsure of it. */
		unsure: doublePrecision('unsure'),
		thoughtTokens: integer('thought_tokens').notNull().default(0),
		answerTokens: integer('answer_tokens').notNull().default(0),
		/**
		 * From the start to the first character, null if there was none. This and the next two are null until the run has
		 * ended, and where all of it came at one moment: a recording without times.
		 */
		firstTextMs: bigint('first_text_ms', { mode: 'number' }),
		/** From the start to the first character of the answer, or to the end. */
		thoughtMs: bigint('thought_ms', { mode: 'number' }),
		/** Work in all, waiting left out. */
		totalMs: bigint('total_ms', { mode: 'number' }),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
	},
	(table) => [
		index('runs_by_student').on(table.studentId, table.createdAt),
		index('runs_by_problem').on(table.problemId),
		index('runs_by_status').on(table.status),
		index('runs_by_about').on(table.aboutRunId)
	]
);
export type Run = typeof runs.$inferSelect;

/** The run log (see `protocol/run-event.ts`). Rows are only ever added. */
export const runEvents = pgTable(
	'run_events',
	{
		runId: uuid('run_id')
			.notNull()
			.references(() => runs.id, { onDelete: 'cascade' }),
		seq: integer('seq').notNull(),
		atMs: bigint('at_ms', { mode: 'number' }).notNull(),
		type: text('type', { enum: ['started', 'thought', 'answer', 'ended'] }).notNull(),
		text: text('text').notNull().default(''),
		tokens: integer('tokens').notNull().default(0),
		/** Set on `ended` only, as the next two. */
		status: text('status').$type<RunEnd>(),
		error: jsonb('error').$type<RunError>(),
		unsure: doublePrecision('unsure')
	},
	(table) => [primaryKey({ columns: [table.runId, table.seq] })]
);
