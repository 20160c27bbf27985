import { and, asc, eq, sql } from 'drizzle-orm';
import { database, requireRoom } from './client.ts';
import { problems } from './schema/problems.ts';
import { places, visits } from './schema/visits.ts';
import { runs } from './schema/runs.ts';
import { isId } from './id.ts';

export interface NewVisit {
	readonly runId: string;
	readonly studentId: string;
	/** Where the step starts in the trace. */
	readonly start: number;
	readonly doubt: boolean;
	/** Whether it was only seen, and is no place to come back to. */
	readonly passing: boolean;
}
export type Visit = Omit<typeof visits.$inferSelect, 'studentId'>;

/**
 * Stores the first visit of a step and, unless it was seen in passing, the last place in the run. False if the student
 * has no such run.
 */
export async function create({
	runId,
	studentId,
	start,
	doubt,
	passing
}: NewVisit): Promise<boolean> {
	if (!isId(runId)) return false;
	requireRoom();
	return database().transaction(async (transaction) => {
		const own = await transaction
			.select({ id: runs.id })
			.from(runs)
			.where(and(eq(runs.id, runId), eq(runs.studentId, studentId)));
		if (own.length === 0) return false;
		await transaction
			.insert(visits)
			.values({ runId, studentId, start, doubt })
			.onConflictDoNothing();
		if (passing) return true;
		await transaction
			.insert(places)
			.values({ runId, studentId, start })
			.onConflictDoUpdate({ target: places.runId, set: { start, updatedAt: sql`now()` } });
		return true;
	});
}

/** Oldest first. */
export async function list(studentId: string): Promise<Visit[]> {
	const { runId, start, doubt, visitedAt } = visits;
	return database()
		.select({ runId, start, doubt, visitedAt })
		.from(visits)
		.where(eq(visits.studentId, studentId))
		.orderBy(asc(visitedAt), asc(start));
}

/** Of one run, in the order of the trace. */
export async function listOfRun(runId: string, studentId: string): Promise<Visit[]> {
	const columns = {
		runId: visits.runId,
		start: visits.start,
		doubt: visits.doubt,
		visitedAt: visits.visitedAt
	};
	return database()
		.select(columns)
		.from(visits)
		.where(and(eq(visits.runId, runId), eq(visits.studentId, studentId)))
		.orderBy(asc(visits.start));
}

/** Where the student was last, by run. */
export async function listPlaces(studentId: string): Promise<ReadonlyMap<string, number>> {
	const rows = await database()
		.select({ runId: places.runId, start: places.start })
		.from(places)
		.where(eq(places.studentId, studentId));
	return new Map(rows.map(({ runId, start }) => [runId, start]));
}

/** Where the student was last in one run; null: nowhere yet. */
export async function findPlace(runId: string, studentId: string): Promise<number | null> {
	const [place] = await database()
		.select({ start: places.start })
		.from(places)
		.where(and(eq(places.runId, runId), eq(places.studentId, studentId)));
	return place?.start ?? null;
}

/** Whether the student has looked at a run of a problem with this statement. */
export async function hasSeen(statement: string, studentId: string): Promise<boolean> {
	const [seen] = await database()
		.select({ runId: visits.runId })
		.from(visits)
		.innerJoin(runs, eq(runs.id, visits.runId))
		.innerJoin(problems, eq(problems.id, runs.problemId))
		.where(and(eq(visits.studentId, studentId), eq(problems.statement, statement)))
		.limit(1);
	return seen !== undefined;
}
