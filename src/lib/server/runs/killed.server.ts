// The server that `killed.test.ts` kills.
import { setTimeout as wait } from 'node:timers/promises';
import { createRun } from './create.ts';
import { findRun } from './find.ts';
import { openTestService, slowReasoner } from './testing.ts';

const WORDS = Array.from({ length: 100 }, (_, i) => `Step ${i}: 𝑥 = ${i}.\n\n`);
const service = await openTestService(slowReasoner(WORDS, { slots: 1, paceMs: 50 }), {
	DATA_DIR: process.env['DATA_DIR']
});
const student = await service.newStudent();
const working = await ask();
const waiting = await ask();
while (((await findRun(working, student.id))?.thought.length ?? 0) <= 100) await wait(50);
process.stdout.write(JSON.stringify({ student: student.id, working, waiting }));

async function ask(): Promise<string> {
	const created = await createRun(student, { problem: 'p' });
	return created.outcome === 'created' ? created.id : '';
}
