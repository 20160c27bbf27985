import { setImmediate as nextTurn } from 'node:timers/promises';
import {
	Analyser,
	type AnalyserOptions,
	type Analysis,
	type Correction
} from '$lib/trace/index.ts';
import * as corrections from '../db/corrections.ts';
import type { OwnRun } from '../db/corrections.ts';
import * as runs from '../db/runs.ts';
import type { FullRun } from '../db/runs.ts';
import { traceModel } from './trace-model.ts';

/** What is read of a run. */
export type Readable = Pick<FullRun, 'thought' | 'annotation'> & {
	readonly problem: Pick<FullRun['problem'], 'statement'>;
};

/** A run with its steps and links as the page shows them. */
export interface ReadRun<Run extends Readable = FullRun> {
	readonly run: Run;
	readonly corrections: readonly Correction[];
	readonly analysis: Analysis;
}

/** Null if the student has no such run. */
export async function findReadRun({ runId, studentId }: OwnRun): Promise<ReadRun | null> {
	const run = await runs.find(runId, studentId);
	return run && readRun(run, await corrections.listOfRun({ runId, studentId }));
}

export async function readRun<Run extends Readable>(
	run: Run,
	own: readonly Correction[]
): Promise<ReadRun<Run>> {
	const { annotation, problem } = run;
	const options = { corrections: own, annotation, problem: problem.statement };
	return { run, corrections: own, analysis: await analyseInTurns(run.thought, options) };
}

/** Analyses a trace in turns, so that other requests are not kept waiting by a long one. */
async function analyseInTurns(text: string, options: AnalyserOptions): Promise<Analysis> {
	const analyser = new Analyser({ ...options, model: await traceModel() });
	analyser.append(text);
	const finishing = analyser.finish();
	for (let turn = finishing.next(); ; turn = finishing.next()) {
		if (turn.done) return turn.value;
		await nextTurn();
	}
}
