import type { FullRun } from '../../db/runs.ts';
import type { RunRefusal } from '../create.ts';
import { service } from '../service.ts';

/** Why nothing can be asked about a run of the student's; null if it can. */
export function refuseAsking(run: FullRun): RunRefusal | null {
	const { capabilities, name } = service().reasoner;
	if (!capabilities.followUps)
		return {
			code: 'no-follow-ups',
			values: { reasoner: name },
			message: `${name} takes no questions about a run.`
		};
	if (run.status === 'queued' || run.status === 'running')
		return {
			code: 'still-thinking',
			values: {},
			message: 'It is still thinking; ask when it has ended.'
		};
	if (run.practiceId !== null)
		return {
			code: 'practice-open',
			values: {},
			message: 'You are practising with this run: ask when that is over.'
		};
	if (run.thought.trim() === '' && run.answer.trim() === '')
		return { code: 'nothing-thought', values: {}, message: 'It has written nothing to ask about.' };
	return null;
}

export function noSuchStep({ thought }: FullRun, start: number | null): RunRefusal {
	const values = { start: start ?? 0, length: thought.length };
	const message = `No step is at ${values.start}; the thought has ${values.length} characters.`;
	return { code: 'no-such-step', values, message };
}
