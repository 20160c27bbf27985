import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { database } from './client.ts';
import type { OwnRun } from './corrections.ts';
import { hidingPractice, RUN_ID } from './hiding.ts';
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

/** The follow-ups of a run that were answered, with their answers, newest first; without those that a practice hides. */
export async function listAnswered(own: OwnRun) {
	return database()
		.select({
			...listed,
			answer: sql<string>`string_agg(${runEvents.text}, '' order by ${runEvents.seq})`
		})
		.from(runs)
		.innerJoin(problems, eq(problems.id, runs.problemId))
		.innerJoin(runEvents, and(eq(runEvents.runId, runs.id), eq(runEvents.type, 'answer')))
		.where(and(isAbout(own), eq(runs.status, 'finished'), isNull(hidingPractice(RUN_ID))))
		.groupBy(runs.id, problems.id)
		.orderBy(desc(runs.createdAt), desc(runs.id))
		.limit(MOST_ANSWERED);
}

/** Whether a follow-up of a run, or one of a follow-up of it, is waiting or being answered. */
export async function isAnswering({ runId, studentId }: OwnRun): Promise<boolean> {
	const asked = await database()
		.select({ id: runs.id, status: runs.status })
		.from(runs)
		.where(isAbout({ runId, studentId }));
	if (asked.some(({ status }) => status === 'queued' || status === 'running')) return true;
	for (const { id } of asked) if (await isAnswering({ runId: id, studentId })) return true;
	return false;
}

function isAbout({ runId, studentId }: OwnRun) {
	return and(eq(runs.aboutRunId, runId), eq(runs.studentId, studentId));
}
