import type { Candidate } from '$lib/learning/candidate.ts';
import type { Acted, LearningEvent } from '$lib/learning/event.ts';
import { skillsOf } from '$lib/learning/skills.ts';
import type { ListedRun } from '../db/runs.ts';
import { groupBy } from '../runs/group-by.ts';

/** Something that could be practised, with what the page shows of it. Its id is that of the run. */
export interface PractisableRun extends Candidate {
	readonly statement: string;
}

/** Older problems are not suggested: their words would have to be read at each visit. */
const MOST = 100;
/** How long one takes is not known before; chosen so that three make a session of a quarter of an hour. */
const MINUTES = 5;

/**
 * The student's own finished runs, the newest of each problem.
 *
 * Which checkpoints are in a run is known from what was done in it; of one that was never practised only that it will be
 * asked how it goes on, as any trace can be.
 * @param listed newest first
 * @param events in order of time
 */
export function ownCandidates(
	listed: readonly ListedRun[],
	events: readonly LearningEvent[]
): PractisableRun[] {
	const finished = listed.filter(({ status }) => status === 'finished');
	const byStatement = [...groupBy(finished, ({ problem }) => problem.statement).values()];
	const acts = events.filter((event) => event.type === 'checkpoint');
	return byStatement.slice(0, MOST).map((runs) => {
		const problems = new Set(runs.map(({ problemId }) => problemId));
		const { id, problemId, problem } = runs[0]!;
		return {
			id,
			// Asked again it is another problem, but the student has met it.
			problemId: events.findLast((event) => problems.has(event.problemId))?.problemId ?? problemId,
			statement: problem.statement,
			skills: skillsOf(problem.statement, problem.language),
			...checkpointsIn(acts.filter((act) => act.runId === id)),
			minutes: MINUTES
		};
	});
}

function checkpointsIn(acts: readonly Acted[]): Pick<Candidate, 'checkpoints' | 'slipKinds'> {
	const slipKinds = acts.flatMap(({ slip, slipKind }) => (slip && slipKind ? [slipKind] : []));
	return {
		checkpoints: [
			...new Set(['predict-move' as const, ...acts.map(({ checkpoint }) => checkpoint)])
		],
		slipKinds: [...new Set(slipKinds)]
	};
}
