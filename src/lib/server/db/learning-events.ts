import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { LearningEvent } from '../../learning/event.ts';
import { database, requireRoom, type Queryable } from './client.ts';
import { hidingPractice, RUN_ID } from './hiding.ts';
import { learningEvents } from './schema/learning.ts';
import { problems } from './schema/problems.ts';
import { runs } from './schema/runs.ts';

export interface NewLearningEvent {
	readonly studentId: string;
	/** Null: outside of a practice. */
	readonly practiceId: string | null;
	readonly event: LearningEvent;
}

/** A fact with its number, which the page uses to name it. */
export interface StoredEvent {
	readonly id: number;
	readonly event: LearningEvent;
}

/** Facts of one problem, to be stored behind the first `after` ones. */
export interface Following {
	readonly studentId: string;
	readonly problemId: string;
	readonly after: number;
	readonly events: readonly LearningEvent[];
}

/**
 * Stores facts outside of practices in their order; all or none.
 * @returns false if more was stored meanwhile, or the student has no such problem
 */
export async function append({ studentId, problemId, after, events }: Following): Promise<boolean> {
	requireRoom();
	return database().transaction(async (transaction) => {
		// Locked, so that what is sent twice at once is stored one after the other.
		const locked = await transaction
			.select({ id: problems.id })
			.from(problems)
			.where(and(eq(problems.id, problemId), eq(problems.studentId, studentId)))
			.for('update');
		const [stored] = await transaction
			.select({ events: count() })
			.from(learningEvents)
			.where(and(eq(learningEvents.problemId, problemId), eq(learningEvents.studentId, studentId)));
		if (locked.length === 0 || stored?.events !== after) return false;
		const facts = events.map((event) => ({ studentId, practiceId: null, event }));
		await insert(transaction, facts);
		return true;
	});
}

/**
 * Stores facts in their order, mostly within a transaction of the caller, who has seen that there is room. Problem and
 * run must be the student's own.
 */
export async function insert(
	queryable: Queryable,
	events: readonly NewLearningEvent[]
): Promise<void> {
	if (events.length === 0) return;
	await queryable.insert(learningEvents).values(
		events.map(({ studentId, practiceId, event }) => ({
			studentId,
			practiceId,
			problemId: event.problemId,
			runId: 'runId' in event ? event.runId : null,
			type: event.type,
			event
		}))
	);
}

/** Oldest first. */
export async function list(studentId: string): Promise<StoredEvent[]> {
	const { id, event } = learningEvents;
	return database()
		.select({ id, event })
		.from(learningEvents)
		.where(eq(learningEvents.studentId, studentId))
		.orderBy(asc(id));
}

/** With the practice that it belongs to, oldest first. */
export async function listFull(studentId: string) {
	const { id, practiceId, event } = learningEvents;
	return database()
		.select({ id, practiceId, event })
		.from(learningEvents)
		.where(eq(learningEvents.studentId, studentId))
		.orderBy(asc(id));
}

/** As they may leave the server: without what was done in runs that a practice hides, as that may be asked again. */
export async function listShown(studentId: string) {
	const { id, practiceId, runId, event, storedAt } = learningEvents;
	return database()
		.select({ id, practiceId, event, storedAt })
		.from(learningEvents)
		.leftJoin(runs, eq(runs.id, runId))
		.where(and(eq(learningEvents.studentId, studentId), isNull(hidingPractice(RUN_ID))))
		.orderBy(asc(id));
}

/** What was done in one practice, oldest first. */
export async function listOfPractice(
	practiceId: string,
	studentId: string
): Promise<StoredEvent[]> {
	const { id, event } = learningEvents;
	return database()
		.select({ id, event })
		.from(learningEvents)
		.where(and(eq(learningEvents.practiceId, practiceId), eq(learningEvents.studentId, studentId)))
		.orderBy(asc(id));
}

/** What a student did at all problems with one statement, oldest first: a problem that is asked again is the same one. */
export async function listOfStatement(
	statement: string,
	studentId: string
): Promise<LearningEvent[]> {
	const rows = await database()
		.select({ event: learningEvents.event })
		.from(learningEvents)
		.innerJoin(problems, eq(problems.id, learningEvents.problemId))
		.where(and(eq(learningEvents.studentId, studentId), eq(problems.statement, statement)))
		.orderBy(asc(learningEvents.id));
	return rows.map(({ event }) => event);
}
