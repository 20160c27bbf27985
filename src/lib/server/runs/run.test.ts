import { afterAll, beforeAll, expect, test } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import { createRun, stopRun } from './create.ts';
import { findRun, listRuns } from './find.ts';
import { collect, logged, openTestService, slowReasoner, textOf } from './testing.ts';

const WORDS = Array.from({ length: 60 }, (_, i) => `Step ${i}: 𝑥 = ${i}.\n\n`);
let service: Awaited<ReturnType<typeof openTestService>>;

beforeAll(async () => {
	service = await openTestService(slowReasoner(WORDS, { unsure: 0.4 }));
});
afterAll(() => service.remove());

async function ask(input: object) {
	const student = await service.newStudent();
	const created = await createRun(student, { problem: 'p', ...input });
	if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
	return { id: created.id, studentId: student.id };
}

test('a run is thought, answered, and stored with its counts and times', async () => {
	const run = await ask({ problem: ' 2x = 6 ', expected: '3' });
	const events = await collect(run);
	expect(textOf('thought', events)).toBe(WORDS.join(''));
	expect(textOf('answer', events)).toBe('Done.');
	expect(events.at(-1)).toMatchObject({ type: 'ended', unsure: 0.4 });
	const found = await findRun(run.id, run.studentId);
	expect(found).toMatchObject({
		status: 'finished',
		thought: WORDS.join(''),
		answer: 'Done.',
		thoughtTokens: 60,
		answerTokens: 2,
		error: null,
		unsure: 0.4,
		continuable: false,
		problem: { statement: '2x = 6', expected: '3', subject: 'math' },
		reasonerName: 'Test reasoner',
		place: null,
		visits: []
	});
	expect(found?.totalMs).toBeGreaterThanOrEqual(60 * 5);
	expect(found?.thoughtMs).toBeLessThanOrEqual(found?.totalMs ?? 0);
	expect(found?.lastSeq).toBe(logged(events).at(-1)?.seq);
	expect(await listRuns(run.studentId)).toMatchObject([{ id: run.id, status: 'finished' }]);
});

test('a recorded trace is split into thought and answer at once', async () => {
	const run = await ask({ trace: '<think>So 3.\r\nWait, 4?</think>It is 4.' });
	const events = await collect(run);
	expect(textOf('thought', events)).toBe('So 3.\nWait, 4?');
	expect(textOf('answer', events)).toBe('It is 4.');
	expect(logged(events).map(({ type }) => type)).toEqual(['started', 'thought', 'answer', 'ended']);
});

// A machine with other work may stall one try.
test('stop ends a run at once and keeps its text', { retry: 2 }, async () => {
	const run = await ask({});
	await collect(run, { enough: (events) => events.length > 3 });
	const before = performance.now();
	expect(await stopRun(run.id, run.studentId)).toBe(true);
	expect(performance.now() - before).toBeLessThan(300);
	const found = await findRun(run.id, run.studentId);
	expect(found).toMatchObject({ status: 'stopped', continuable: true });
	expect(WORDS.join('').startsWith(found?.thought ?? 'none')).toBe(true);
	await wait(100);
	expect(await findRun(run.id, run.studentId)).toEqual(found);
});
