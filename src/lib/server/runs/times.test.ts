import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeLog } from '../db/testing.ts';
import { continueRun, createRun, stopRun } from './create.ts';
import { collect, openTestService, slowReasoner, textOf } from './testing.ts';
import { listTimes } from './times.ts';

const WORDS = Array.from({ length: 80 }, (_, i) => `Step ${i}: 𝑥 = ${i}. `);
let service: Awaited<ReturnType<typeof openTestService>>;

beforeAll(async () => {
	service = await openTestService(slowReasoner(WORDS, { paceMs: 10 }));
});
afterAll(() => service.remove());

async function ask(input: object = {}) {
	const student = await service.newStudent();
	const created = await createRun(student, { problem: 'p', ...input });
	if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
	return { id: created.id, studentId: student.id };
}

test('times ascend to the whole trace, and a pause before a continuation takes none', async () => {
	const run = await ask();
	const isLate = () => performance.now() - began > 400;
	const began = performance.now();
	await collect(run, { enough: isLate });
	await stopRun(run.id, run.studentId);
	await new Promise((resolve) => setTimeout(resolve, 1_500));
	await continueRun(run.id, run.studentId);
	const text = textOf('thought', await collect(run));
	const tookMs = performance.now() - began;
	const times = (await listTimes(run))!;
	expect(times.length).toBeGreaterThan(3);
	expect(times[0]).toMatchObject({ end: 0 });
	expect(times.at(-1)).toMatchObject({ end: text.length });
	expect(times.at(-1)!.atMs).toBeLessThan(tookMs - 1_400);
	for (const key of ['atMs', 'end'] as const) {
		const values = times.map((mark) => mark[key]);
		expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
	}
});

test('waiting in the queue that ended there takes no time', async () => {
	const { id: studentId } = await service.newStudent();
	const log = 'start 500, text 800, text 1500, end 1600, end 9000';
	const id = await storeLog(studentId, log);
	expect(await listTimes({ id, studentId })).toEqual([
		{ atMs: 300, end: 0 },
		{ atMs: 1000, end: 6 }
	]);
});

test('one student learns nothing of the run of another', async () => {
	const [run, other] = [await ask({ trace: 'So 3.' }), await ask({ trace: 'So 4.' })];
	await collect(run);
	expect(await listTimes({ ...run, studentId: other.studentId })).toBeNull();
	expect((await listTimes(run))!.at(-1)).toMatchObject({ end: 5 });
});
