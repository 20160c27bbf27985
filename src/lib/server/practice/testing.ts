import { bakeryLine } from '../../../../tests/bakery.ts';
import { importLines } from '../runs/open-format.ts';
import { collect } from '../runs/testing.ts';
import { startPractice } from './start.ts';

/** A finished run in which every kind of checkpoint can be asked, for tests. */
export async function newBakeryRun(studentId: string): Promise<string> {
	const imported = await importLines({ id: studentId }, bakeryLine());
	if (imported.outcome !== 'created') throw new Error(imported.message);
	const { id } = imported.runs[0]!;
	await collect({ id, studentId });
	return id;
}

/** A practice of such a run. */
export async function newPractice(studentId: string, seed: number) {
	const runId = await newBakeryRun(studentId);
	const started = await startPractice(studentId, { run: runId, seed: String(seed) });
	if (started?.outcome !== 'started') throw new Error(JSON.stringify(started));
	return { runId, own: { practiceId: started.id, studentId } };
}
