import { Analyser } from '$lib/trace/index.ts';
import * as corrections from '../../db/corrections.ts';
import type { OwnRun } from '../../db/corrections.ts';
import * as followUps from '../../db/follow-ups.ts';
import * as runs from '../../db/runs.ts';
import type { FullRun, Run } from '../../db/runs.ts';
import { stepAt } from './context.ts';
import { refuseAsking } from './refuse.ts';

/** What a follow-up is about. */
export interface About {
	readonly runId: string;
	/** Of the run that was asked about. */
	readonly statement: string;
	/** Null: the whole. */
	readonly step: { readonly index: number; readonly text: string } | null;
}

/** What the page of a run shows about questions. */
export async function findFollowUps(run: FullRun) {
	const own = { runId: run.id, studentId: run.studentId };
	const [about, asked] = await Promise.all([findAbout(run), followUps.list(own)]);
	return {
		/** Null: it is no follow-up. */
		about,
		/** Oldest first. */
		followUps: asked,
		/** Whether the student may ask about it. */
		askable: refuseAsking(run) === null
	};
}

/** What the form for a question shows. Null if the student has no such run. */
export async function findAskable(own: OwnRun, start: number | null) {
	const run = await runs.find(own.runId, own.studentId);
	if (!run) return null;
	const about = await describe(run, start);
	return {
		about,
		/** Null where no step is: the whole. */
		start: about.step && start,
		/** Why nothing can be asked about it; null if it can. */
		refusal: refuseAsking(run)
	};
}

async function findAbout({ aboutRunId, aboutStart, studentId }: Run): Promise<About | null> {
	const run = aboutRunId === null ? null : await runs.find(aboutRunId, studentId);
	return run && describe(run, aboutStart);
}

async function describe(run: FullRun, start: number | null): Promise<About> {
	const step = start === null ? null : await findStep(run, start);
	return { runId: run.id, statement: run.problem.statement, step };
}

/** Where steps begin needs no model. */
async function findStep(run: FullRun, start: number): Promise<About['step']> {
	const { thought, annotation } = run;
	const corrected = await corrections.listOfRun({ runId: run.id, studentId: run.studentId });
	const analyser = new Analyser({ corrections: corrected, annotation });
	analyser.append(thought);
	const { steps } = analyser.end();
	const step = steps[stepAt({ steps }, start) ?? -1];
	return step ? { index: step.index, text: thought.slice(step.start, step.end).trim() } : null;
}
