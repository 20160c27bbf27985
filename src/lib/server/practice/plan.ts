import { checkAnswer } from '$lib/learning/check/index.ts';
import { chooseCheckpoints } from '$lib/learning/checkpoints/choose.ts';
import { hintsOf } from '$lib/learning/checkpoints/hints.ts';
import type { PlannedCheckpoint } from '$lib/learning/checkpoints/walk.ts';
import { finalValue } from '$lib/trace/values.ts';
import * as corrections from '../db/corrections.ts';
import type { FullRun } from '../db/runs.ts';
import { readRun } from '../runs/read-run.ts';
import { JUDGE } from './judge.ts';

/** The checkpoints of a run, with their help; none where nothing sensible can be asked. */
export async function planCheckpoints(run: FullRun, seed: number): Promise<PlannedCheckpoint[]> {
	const own = { runId: run.id, studentId: run.studentId };
	const { analysis } = await readRun(run, await corrections.listOfRun(own));
	const chosen = chooseCheckpoints(analysis, {
		seed,
		judge: JUDGE,
		isAnswerWrong: isAnswerWrong(run)
	});
	return chosen.map((checkpoint) => ({ checkpoint, hints: hintsOf(checkpoint, analysis) }));
}

/**
 * The seed of a practice for which none was asked: the same each time, so that what is promised of a run is what is
 * asked in it, and another for the next practice of the same run.
 * @param earlier practices of the run
 */
export function seedOf(runId: string, earlier: number): number {
	return (Number.parseInt(runId.slice(0, 8), 16) + earlier) % 2 ** 31;
}

/** Whether the run is known to have come to another answer than the problem expects. */
function isAnswerWrong({ answer, problem: { expected, statement: problem } }: FullRun): boolean {
	const value = finalValue(answer);
	if (expected === null || value === null) return false;
	return checkAnswer(value, expected, { problem }).verdict === 'fails';
}
