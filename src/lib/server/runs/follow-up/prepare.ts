import type { Question } from '$lib/protocol/question.ts';
import * as runs from '../../db/runs.ts';
import type { FullRun } from '../../db/runs.ts';
import type { RunRefusal } from '../create.ts';
import { inWords } from '../in-words.ts';
import { service } from '../service.ts';
import { gatherContext } from './context.ts';
import { noSuchStep, refuseAsking } from './refuse.ts';
import { writeFollowUp } from './write.ts';

export type Prepared =
	| {
			readonly outcome: 'written';
			readonly prompt: string;
			/** Where the step asked about starts in the trace; null: the whole. */
			readonly start: number | null;
	  }
	| ({ readonly outcome: 'refused' } & RunRefusal);

/** What the reasoner is told when a student asks about a run. */
export async function prepareFollowUp(about: FullRun, asked: Question): Promise<Prepared> {
	const refusal = refuseAsking(about);
	if (refusal) return { outcome: 'refused', ...refusal };
	const context = await gatherContext(about, asked);
	if (!context) return { outcome: 'refused', ...noSuchStep(about, asked.start) };
	const { reasoner, maxTokens } = service();
	const written = await writeFollowUp(reasoner, context, maxTokens);
	if (written.outcome === 'refused') return written;
	const step = context.step === null ? null : context.analysis.steps[context.step];
	return { ...written, start: step?.start ?? null };
}

/** What the reasoner of a run is told when it goes on: the statement; of a follow-up its context with it. */
export async function promptOf(run: FullRun): Promise<Prepared> {
	const { statement: question, language } = run.problem;
	const about = run.aboutRunId === null ? null : await runs.find(run.aboutRunId, run.studentId);
	if (!about) return { outcome: 'written', prompt: inWords(question, language), start: null };
	return prepareFollowUp(about, { question, start: run.aboutStart });
}
