import type { Analysis } from '$lib/trace/index.ts';
import * as corrections from '../../db/corrections.ts';
import * as followUps from '../../db/follow-ups.ts';
import * as runs from '../../db/runs.ts';
import type { FullRun } from '../../db/runs.ts';
import { readRun } from '../read-run.ts';
import type { FollowUpContext } from './prompt.ts';

/** All that a reasoner may be told with a question about a run. Null if the run has no step at that place. */
export async function gatherContext(
	run: FullRun,
	{ question, start }: { readonly question: string; readonly start: number | null }
): Promise<FollowUpContext | null> {
	const own = { runId: run.id, studentId: run.studentId };
	const [{ analysis }, answered, statements] = await Promise.all([
		corrections.listOfRun(own).then((corrected) => readRun(run, corrected)),
		followUps.listAnswered(own),
		listStatements(run)
	]);
	const step = start === null ? null : stepAt(analysis, start);
	if (start !== null && step === null) return null;
	return {
		language: run.problem.language,
		statements,
		analysis,
		answer: run.answer,
		earlier: answered.map((one) => ({
			...one,
			step: one.start === null ? null : stepAt(analysis, one.start)
		})),
		question,
		step
	};
}

/** Index of the step that holds an offset of the trace; null if none does. */
export function stepAt({ steps }: Pick<Analysis, 'steps'>, offset: number): number | null {
	return steps.find(({ start, end }) => start <= offset && offset < end)?.index ?? null;
}

/** The statement of the first problem, then of each follow-up on the way to this run. */
async function listStatements({ problem, aboutRunId, studentId }: FullRun): Promise<string[]> {
	const about = aboutRunId === null ? null : await runs.find(aboutRunId, studentId);
	const before = about ? await listStatements(about) : [];
	return [...before, problem.statement];
}
