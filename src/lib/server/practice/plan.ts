import { createHash } from 'node:crypto';
import { checkAnswer } from '$lib/learning/check/index.ts';
import { chooseCheckpoints } from '$lib/learning/checkpoints/choose.ts';
import { hintsOf } from '$lib/learning/checkpoints/hints.ts';
import type { PlannedCheckpoint } from '$lib/learning/checkpoints/walk.ts';
import type { Correction } from '$lib/trace/index.ts';
import { finalValue, lastBox } from '$lib/trace/values.ts';
import type { FullRun } from '../db/runs.ts';
import { readRun, type Readable } from '../runs/read-run.ts';
import { JUDGE } from './judge.ts';

/** What checkpoints are made of. */
export type Plannable = Readable &
	Pick<FullRun, 'answer'> & {
		readonly problem: Pick<FullRun['problem'], 'expected'>;
		readonly corrections: readonly Correction[];
	};

/** The checkpoints of a run, with their help; none where nothing sensible can be asked. */
export async function planCheckpoints(run: Plannable, seed: number): Promise<PlannedCheckpoint[]> {
	const { analysis } = await readRun(run, run.corrections);
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
 * @param id of the run in the library, if it is a copy of one, or its own
 * @param earlier practices of the run
 */
export function seedOf(id: string, earlier: number): number {
	return (createHash('sha256').update(id).digest().readUInt32BE() + earlier) % 2 ** 31;
}

/** Whether the run is known to have come to another answer than the problem expects. */
function isAnswerWrong({ answer, problem: { expected, statement: problem } }: Plannable): boolean {
	const value = lastBox(answer) ?? finalValue(answer);
	if (expected === null || value === null) return false;
	return checkAnswer(value, expected, { problem }).verdict === 'fails';
}
