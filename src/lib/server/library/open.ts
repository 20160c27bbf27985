import type { RunEvent } from '$lib/protocol/run-event.ts';
import * as runEvents from '../db/run-events.ts';
import * as runs from '../db/runs.ts';
import { service } from '../runs/service.ts';
import { libraryRun, type LibraryRun } from './library.ts';

/**
 * The student's own copy of a run of the library, made when it is first opened: from then on it is a run like any other.
 * @returns its id; null if the library has no such run
 */
export async function openLibraryRun(studentId: string, libraryId: string): Promise<string | null> {
	const run = libraryRun(libraryId);
	if (!run) return null;
	// In the student's turn, or who opens it twice at once would get two copies.
	return service().turns.take(
		studentId,
		async () => (await runs.findOfLibrary(libraryId, studentId)) ?? copyRun(studentId, run)
	);
}

async function copyRun(studentId: string, run: LibraryRun): Promise<string> {
	const { id: libraryId, problem: statement, language, expected, reasonerName } = run;
	const [created] = await runs.createAll([
		{
			problem: { statement, subject: 'math', language, expected },
			run: {
				studentId,
				reasonerType: 'recorded',
				reasonerName,
				recording: null,
				annotation: null,
				outside: null,
				libraryId
			}
		}
	]);
	if (!created) throw new Error('the new run was not returned');
	await runEvents.append(logOf(run).map((event) => ({ runId: created.id, event })));
	return created.id;
}

/** As if it had been thought all at once: how long it took was not recorded. */
function logOf({ trace, answer, tokens }: LibraryRun): RunEvent[] {
	return [
		{ seq: 1, atMs: 0, type: 'started' },
		{ seq: 2, atMs: 0, type: 'thought', text: trace, tokens },
		{ seq: 3, atMs: 0, type: 'answer', text: answer, tokens: 0 },
		{ seq: 4, atMs: 0, type: 'ended', status: 'finished', error: null, unsure: null }
	];
}
