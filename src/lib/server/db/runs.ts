import {
	and,
	asc,
	count,
	desc,
	eq,
	getTableColumns,
	gte,
	inArray,
	isNull,
	ne,
	sql,
	type SQL
} from 'drizzle-orm';
import type { RunStatus } from '../../protocol/run-event.ts';
import { database, requireRoom, type Queryable } from './client.ts';
import { hidingPractice, RUN_ID } from './hiding.ts';
import { problems, type Problem } from './schema/problems.ts';
import { runEvents, runs, type Run } from './schema/runs.ts';
import { isId } from './id.ts';

export type { Run } from './schema/runs.ts';

/** A run as it is listed: without what it thought, a recording and what came with it, and without the expected answer. */
export type ListedRun = Omit<Run, 'recording' | 'annotation'> & {
	problem: Omit<Problem, 'expected'>;
};
/** A run with all that it has thought and answered so far. */
export interface FullRun extends Run {
	readonly problem: Problem;
	readonly thought: string;
	readonly answer: string;
	/** Number of the last stored event; 0: none. */
	readonly lastSeq: number;
	/** The practice that goes on and hides what it thought: of it, or of what it was asked about; null: there is none. */
	readonly practiceId: string | null;
}

export type NewRun = Pick<
	Run,
	'studentId' | 'reasonerType' | 'reasonerName' | 'recording' | 'annotation' | 'outside'
> &
	Partial<Pick<Run, 'aboutRunId' | 'aboutStart' | 'libraryId'>>;
export type NewProblem = Pick<Problem, 'statement' | 'subject' | 'language' | 'expected'>;

/** A problem and the first run of it. */
export interface NewAttempt {
	readonly problem: NewProblem;
	readonly run: NewRun;
}

/** Stores problems and a first run of each, status `queued`; all or none. */
export async function createAll(attempts: readonly NewAttempt[]): Promise<Run[]> {
	requireRoom();
	return database().transaction(async (transaction) => {
		const created: Run[] = [];
		for (const attempt of attempts) created.push(await create(transaction, attempt));
		return created;
	});
}

async function create(queryable: Queryable, { problem, run }: NewAttempt): Promise<Run> {
	const [stored] = await queryable
		.insert(problems)
		.values({ ...problem, studentId: run.studentId })
		.returning({ id: problems.id });
	if (!stored) throw new Error('the new problem was not returned');
	const [created] = await queryable
		.insert(runs)
		.values({ ...run, problemId: stored.id })
		.returning();
	if (!created) throw new Error('the new run was not returned');
	return created;
}

/** Null if the student has no such run, whoever else may have it. While a practice hides it its texts are empty. */
export async function find(id: string, studentId: string): Promise<FullRun | null> {
	const run = await findWhole(id, studentId);
	return run && withoutHidden(run);
}

/** As `find`, with its texts also while they are hidden from the student: for the practice alone. */
export async function findWhole(id: string, studentId: string): Promise<FullRun | null> {
	if (!isId(id)) return null;
	const [found] = await database()
		.select({ run: runs, problem: problems, ...textOfRun })
		.from(runs)
		.innerJoin(problems, eq(problems.id, runs.problemId))
		.where(and(eq(runs.id, id), eq(runs.studentId, studentId)));
	if (!found) return null;
	const { run, problem, ...text } = found;
	return { ...run, problem, ...text };
}

/** The practice that goes on and hides what a run thought; null: nothing does, or the student has no such run. */
export async function findHiding(id: string, studentId: string): Promise<string | null> {
	if (!isId(id)) return null;
	const [run] = await database()
		.select({ practiceId: hidingPractice(RUN_ID) })
		.from(runs)
		.where(and(eq(runs.id, id), eq(runs.studentId, studentId)));
	return run?.practiceId ?? null;
}

/** How a run stands, without reading what it thought; null if the student has no such run. */
export async function findStatus(id: string, studentId: string): Promise<RunStatus | null> {
	if (!isId(id)) return null;
	const [run] = await database()
		.select({ status: runs.status })
		.from(runs)
		.where(and(eq(runs.id, id), eq(runs.studentId, studentId)));
	return run?.status ?? null;
}

/** The id of the student's first whole copy of a run of the library; null: there is none. */
export async function findOfLibrary(libraryId: string, studentId: string): Promise<string | null> {
	const [run] = await database()
		.select({ id: runs.id })
		.from(runs)
		.where(
			and(eq(runs.libraryId, libraryId), eq(runs.studentId, studentId), eq(runs.status, 'finished'))
		)
		.orderBy(asc(runs.createdAt), asc(runs.id))
		.limit(1);
	return run?.id ?? null;
}

/** How many recorded runs of a student were created at or after a time. */
export async function countRecordedSince(studentId: string, since: Date): Promise<number> {
	const [counted] = await database()
		.select({ runs: count() })
		.from(runs)
		.where(
			and(
				eq(runs.studentId, studentId),
				eq(runs.reasonerType, 'recorded'),
				gte(runs.createdAt, since)
			)
		);
	return counted?.runs ?? 0;
}

/** Newest first. */
export async function list(studentId: string): Promise<ListedRun[]> {
	const { recording: _r, annotation: _a, ...listed } = getTableColumns(runs);
	const { expected: _e, ...problem } = getTableColumns(problems);
	const rows = await database()
		.select({ run: listed, problem })
		.from(runs)
		.innerJoin(problems, eq(problems.id, runs.problemId))
		.where(eq(runs.studentId, studentId))
		.orderBy(desc(runs.createdAt), desc(runs.id));
	return rows.map(({ run, problem }) => ({ ...run, problem }));
}

/** More than one would choose from. */
const MOST_OTHERS = 20;

/** The student's other runs at the same statement, asked about the same step if at all, newest first. */
export async function listOthers(run: Run & { problem: Problem }) {
	const { studentId, problem, aboutRunId, aboutStart } = run;
	const { id: runId, status, reasonerType, reasonerName, createdAt } = getTableColumns(runs);
	return database()
		.select({ id: runId, status, reasonerType, reasonerName, createdAt })
		.from(runs)
		.innerJoin(problems, eq(problems.id, runs.problemId))
		.where(
			and(
				eq(runs.studentId, studentId),
				ne(runs.id, run.id),
				eq(problems.statement, problem.statement),
				sql`${runs.aboutRunId} is not distinct from ${aboutRunId}`,
				sql`${runs.aboutStart} is not distinct from ${aboutStart}`
			)
		)
		.orderBy(desc(runs.createdAt), desc(runs.id))
		.limit(MOST_OTHERS);
}

function withoutHidden(run: FullRun): FullRun {
	if (run.practiceId === null) return run;
	return { ...run, thought: '', answer: '', recording: null, annotation: null };
}

/** With all texts but those that a practice hides, oldest first. */
export async function listFull(studentId: string): Promise<FullRun[]> {
	const rows = await database()
		.select({ run: runs, problem: problems, ...textOfRun })
		.from(runs)
		.innerJoin(problems, eq(problems.id, runs.problemId))
		.where(eq(runs.studentId, studentId))
		.orderBy(asc(runs.createdAt), asc(runs.id));
	return rows.map(({ run, problem, ...text }) => withoutHidden({ ...run, problem, ...text }));
}

/** What some runs of a student thought, by id; without those that a practice hides. */
export async function listThoughts(
	ids: readonly string[],
	studentId: string
): Promise<Map<string, string>> {
	const { thought, practiceId } = textOfRun;
	const rows = await database()
		.select({ id: runs.id, thought, practiceId })
		.from(runs)
		.where(and(eq(runs.studentId, studentId), inArray(runs.id, [...ids])));
	return new Map(rows.flatMap((row) => (row.practiceId === null ? [[row.id, row.thought]] : [])));
}

/** What finished runs of some problems answered that came without an expected answer; as `listThoughts` without hidden ones. */
export async function listAnswers(problemIds: readonly string[], studentId: string) {
	const { answer, practiceId } = textOfRun;
	const { problemId, status, unsure } = runs;
	const rows = await database()
		.select({ problemId, status, unsure, problem: problems, answer, practiceId })
		.from(runs)
		.innerJoin(problems, eq(problems.id, problemId))
		.where(
			and(
				eq(runs.studentId, studentId),
				inArray(problemId, [...problemIds]),
				eq(status, 'finished'),
				isNull(problems.expected)
			)
		);
	return rows.filter(({ practiceId }) => practiceId === null);
}

/** Puts an ended run back into the queue; false if it was not in one of these states any more. */
export async function requeue(id: string, from: readonly RunStatus[]): Promise<boolean> {
	requireRoom();
	const rows = await database()
		.update(runs)
		.set({ status: 'queued', error: null })
		.where(and(eq(runs.id, id), inArray(runs.status, [...from])))
		.returning({ id: runs.id });
	return rows.length > 0;
}

/** Ids of runs that a server which is gone left unfinished. */
export async function listUnfinished(): Promise<string[]> {
	const rows = await database()
		.select({ id: runs.id })
		.from(runs)
		.where(inArray(runs.status, ['queued', 'running']));
	return rows.map(({ id }) => id);
}

/** Correlated with `runs`: reads the events of the run in each row. */
const textOfRun = {
	thought: textOf('thought'),
	answer: textOf('answer'),
	lastSeq: overEvents(sql`coalesce(max(${runEvents.seq}), 0)`).mapWith(Number),
	practiceId: hidingPractice(RUN_ID)
};

function textOf(type: 'thought' | 'answer') {
	return overEvents(
		sql`coalesce(string_agg(${runEvents.text}, '' order by ${runEvents.seq}) filter (where ${runEvents.type} = ${type}), '')`
	).mapWith(String);
}

function overEvents(aggregate: SQL) {
	return sql`(select ${aggregate} from ${runEvents} where ${runEvents.runId} = ${RUN_ID})`;
}
