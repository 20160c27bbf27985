import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { database } from './client.ts';
import type { OwnRun } from './corrections.ts';
import { problems } from './schema/problems.ts';
import { runEvents, runs } from './schema/runs.ts';

/** More than fit beside what was thought. */
const MOST_ANSWERED = 20;

const listed = {
	id: runs.id,
	question: problems.statement,
	/** Where the step that it is about starts in the trace; null: it is about the whole. */
	start: runs.aboutStart,
	status: runs.status
};

/** The follow-ups of a run, oldest first. */
export async function list(own: OwnRun) {
	return database()
		.select(listed)
		.from(runs)
		.innerJoin(problems, eq(problems.id, runs.problemId))
		.where(isAbout(own))
		.orderBy(asc(runs.createdAt), asc(runs.id));
}
export type FollowUp = Awaited<ReturnType<typeof list>>[number];

/** The follow-ups of a run that were answered, with their answers, newest first. */
export async function listAnswered(own: OwnRun) {
	return database()
		.select({
			...listed,
			answer: sql<string>`string_agg(${runEvents.text}, '' order by ${runEvents.seq})`
		})
		.from(runs)
		.innerJoin(problems, eq(problems.id, runs.problemId))
		.innerJoin(runEvents, and(eq(runEvents.runId, runs.id), eq(runEvents.type, 'answer')))
		.where(and(isAbout(own), eq(runs.status, 'finished')))
		.groupBy(runs.id, problems.id)
		.orderBy(desc(runs.createdAt), desc(runs.id))
		.limit(MOST_ANSWERED);
}

function isAbout({ runId, studentId }: OwnRun) {
	return and(eq(runs.aboutRunId, runId), eq(runs.studentId, studentId));
}
