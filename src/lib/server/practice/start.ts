import * as v from 'valibot';
import * as corrections from '../db/corrections.ts';
import * as followUps from '../db/follow-ups.ts';
import * as practices from '../db/practices.ts';
import * as runs from '../db/runs.ts';
import { openLibraryRun } from '../library/open.ts';
import { ownerOf, type Asker } from '../runs/create.ts';
import { planCheckpoints, seedOf } from './plan.ts';

/** What starts a practice, as a form sends it: with a run of the student, or one of the library. */
const StartInput = v.object({
	run: v.optional(v.string(), undefined),
	library: v.optional(v.string(), undefined),
	/** Which checkpoints are chosen; left out: see `seedOf`. */
	seed: v.optional(
		v.pipe(v.string(), v.digits(), v.transform(Number), v.maxValue(2 ** 31 - 1)),
		undefined
	)
});

export type Started =
	| { readonly outcome: 'started'; readonly id: string }
	| {
			readonly outcome: 'refused';
			readonly code: 'bad-field' | 'run-not-finished' | 'answering' | 'nothing-to-ask';
			readonly values: Readonly<Record<string, string>>;
			readonly message: string;
	  };

/**
 * Starts a practice of a finished run, or goes on with the one that hides it already.
 * @param asker someone new can ask for a run of the library only: of their own they have none
 * @param input what a form sent, unchecked
 * @returns null if there is no such run
 */
export async function startPractice(asker: Asker, input: unknown): Promise<Started | null> {
	const asked = v.safeParse(StartInput, input, { abortEarly: true });
	if (!asked.success) return refuseField(asked.issues[0]);
	const { run: given = '', library } = asked.output;
	const { id: studentId } = await ownerOf(asker);
	const runId = library === undefined ? given : await openLibraryRun(studentId, library);
	const run = runId === null ? null : await runs.find(runId, studentId);
	if (!run) return null;
	if (run.practiceId) return { outcome: 'started', id: run.practiceId };
	const own = { runId: run.id, studentId };
	if (run.status !== 'finished') return refuse('run-not-finished');
	if (await followUps.isAnswering(own)) return refuse('answering');
	const earlier = (await practices.list(studentId)).filter(({ runId }) => runId === run.id);
	const seed = asked.output.seed ?? seedOf(run.libraryId ?? run.id, earlier.length);
	const corrected = await corrections.listOfRun(own);
	const checkpoints = await planCheckpoints({ ...run, corrections: corrected }, seed);
	if (checkpoints.length === 0) return refuse('nothing-to-ask');
	const created = await practices.create({ studentId, runId: run.id, seed, checkpoints });
	const practice = created ?? (await practices.findOpen(run.id, studentId));
	return practice && { outcome: 'started', id: practice.id };
}

const MESSAGES = {
	'run-not-finished': 'Only a run that has finished can be practised with.',
	answering: 'A question about this run is being answered: practise with it when that has ended.',
	'nothing-to-ask': 'Nothing sensible can be asked about this run.'
};

function refuse(code: keyof typeof MESSAGES): Started {
	return { outcome: 'refused', code, values: {}, message: MESSAGES[code] };
}

function refuseField(issue: v.BaseIssue<unknown>): Started {
	const field = v.getDotPath(issue) ?? 'input';
	const message = `${field}: ${issue.message}`;
	return { outcome: 'refused', code: 'bad-field', values: { field }, message };
}
