import { isRefusal } from '$lib/protocol/problem.ts';
import { readQuestion } from '$lib/protocol/question.ts';
import type { OwnRun } from '../../db/corrections.ts';
import * as runs from '../../db/runs.ts';
import type { FullRun } from '../../db/runs.ts';
import { refuseQueue, startRun, type RunRefusal } from '../create.ts';
import { service } from '../service.ts';
import { prepareFollowUp } from './prepare.ts';

export type Asked =
	| { readonly outcome: 'created'; readonly id: string }
	| ({ readonly outcome: 'refused' } & RunRefusal);

/**
 * Asks the reasoner about a run or a step of it; the answer is a run of its own.
 * @param input what a form sent, unchecked
 * @returns null if the student has no such run
 */
export async function askFollowUp(
	{ runId, studentId }: OwnRun,
	input: unknown
): Promise<Asked | null> {
	const about = await runs.find(runId, studentId);
	if (!about) return null;
	const asked = readQuestion(input);
	if (isRefusal(asked)) return { outcome: 'refused', ...asked };
	const prepared = await prepareFollowUp(about, asked);
	if (prepared.outcome === 'refused') return prepared;
	const { reasoner, turns } = service();
	return turns.take(studentId, async () => {
		const queued = refuseQueue(reasoner, studentId);
		if (queued) return { outcome: 'refused', ...queued };
		const run = await store(about, asked.question, prepared.start);
		startRun(run, prepared.prompt);
		return { outcome: 'created', id: run.id };
	});
}

async function store(about: FullRun, question: string, aboutStart: number | null) {
	const { subject, language } = about.problem;
	const { type, name } = service().reasoner;
	const [run] = await runs.createAll([
		{
			problem: { statement: question, subject, language, expected: null },
			run: {
				studentId: about.studentId,
				aboutRunId: about.id,
				aboutStart,
				reasonerType: type,
				reasonerName: name,
				recording: null,
				annotation: null,
				outside: null
			}
		}
	]);
	if (!run) throw new Error('the new run was not returned');
	return run;
}
