import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRun, MAX_RECORDED_PER_HOUR, MAX_WAITING, stopRun } from './create.ts';
import { findRun } from './find.ts';
import { collect, logged, openTestService, slowReasoner } from './testing.ts';

let service: Awaited<ReturnType<typeof openTestService>>;
const ENDLESS = slowReasoner(['word '], {
	slots: 1,
	endless: true,
	outside: (problem) => (problem === 'poem' ? { code: 'not-a-problem', detail: 'poem' } : null)
});

beforeAll(async () => {
	service = await openTestService(ENDLESS);
});
afterAll(() => service.remove());

async function ask(student: { id: string }, input: object = {}) {
	const created = await createRun(student, { problem: 'p', ...input });
	if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
	return { id: created.id, studentId: student.id };
}

test('waiting runs are told their position, are bounded by student, and can be stopped', async () => {
	const [one, two] = [await service.newStudent(), await service.newStudent()];
	const working = await ask(one);
	const waiting = [await ask(one), await ask(one)];
	const other = await ask(two);
	const followed = collect(other);
	for (let i = waiting.length; i < MAX_WAITING; i++) waiting.push(await ask(one));
	expect(await createRun(one, { problem: 'p' })).toMatchObject({
		outcome: 'refused',
		code: 'queue-full',
		values: { limit: MAX_WAITING }
	});
	// A recording needs no model, so it neither waits nor counts.
	const recorded = await ask(one, { trace: 'So 3.' });
	expect(logged(await collect(recorded)).at(-1)).toMatchObject({ status: 'finished' });

	for (const run of waiting) await stopRun(run.id, one.id);
	expect(logged(await collect(waiting[0] ?? other))).toMatchObject([
		{ seq: 1, type: 'ended', status: 'stopped' }
	]);
	await stopRun(working.id, one.id);
	await expect.poll(async () => (await findRun(other.id, two.id))?.status).toBe('running');
	await stopRun(other.id, two.id);
	const [first] = await followed;
	expect(first).toEqual({ type: 'queue', position: 1 });
});

test('a problem outside the range is said to be, before anything is stored', async () => {
	const student = await service.newStudent();
	const reason = { code: 'not-a-problem', detail: 'poem' };
	expect(await createRun(student, { problem: 'poem' })).toEqual({ outcome: 'outside', reason });
	const run = await ask(student, { problem: 'poem', anyway: true });
	expect((await findRun(run.id, student.id))?.outside).toEqual(reason);
	await stopRun(run.id, student.id);
});

test('a student may bring only so many traces within an hour, and others are not kept from it', async () => {
	const [one, two] = [await service.newStudent(), await service.newStudent()];
	for (let i = 0; i < MAX_RECORDED_PER_HOUR; i++) await ask(one, { trace: 'So 3.' });
	expect(await createRun(one, { problem: 'p', trace: 'So 3.' })).toMatchObject({
		outcome: 'refused',
		code: 'too-many-recorded'
	});
	expect(await ask(two, { trace: 'So 3.' })).toMatchObject({ studentId: two.id });
});
