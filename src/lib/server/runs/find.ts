import * as corrections from '../db/corrections.ts';
import * as runs from '../db/runs.ts';
import * as visits from '../db/visits.ts';
import { isContinuable } from './create.ts';
import { findFollowUps } from './follow-up/find.ts';

/** One run with its problem, its text so far and what the student visited; null if the student has no such run. */
export async function findRun(id: string, studentId: string) {
	const run = await runs.find(id, studentId);
	if (!run) return null;
	const { recording: _, ...rest } = run;
	const [visited, place, corrected, others, asking] = await Promise.all([
		visits.listOfRun(id, studentId),
		visits.findPlace(id, studentId),
		corrections.listOfRun({ runId: id, studentId }),
		runs.listOthers(run),
		findFollowUps(run)
	]);
	return {
		...rest,
		...asking,
		continuable: isContinuable(run),
		corrections: corrected,
		/** Runs of the same problem, newest first. */
		others,
		visits: visited.map(({ start, doubt }) => ({ start, doubt })),
		/** Start of the step that was selected last; null: none yet. */
		place
	};
}
export type FoundRun = NonNullable<Awaited<ReturnType<typeof findRun>>>;

/** Whether the student practises with a run, or with one that it was asked about, so that what it thought is hidden. */
export async function isHidden(runId: string, studentId: string): Promise<boolean> {
	return (await runs.findHiding(runId, studentId)) !== null;
}

/** Two runs to be set beside each other; null if the student has not both of them. */
export async function findTwo(
	[id, otherId]: readonly [string, string],
	studentId: string
): Promise<{ left: FoundRun; right: FoundRun; isSameProblem: boolean } | null> {
	const [left, right] = await Promise.all([findRun(id, studentId), findRun(otherId, studentId)]);
	if (!left || !right) return null;
	return { left, right, isSameProblem: left.problem.statement === right.problem.statement };
}

/** All runs of a student with their problems, newest first. */
export async function listRuns(studentId: string) {
	return runs.list(studentId);
}
