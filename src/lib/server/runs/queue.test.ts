import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	createRun,
	MAX_RECORDED_PER_HOUR,
	MAX_WAITING,
	MAX_WAITING_OF_ALL,
	stopRun
} from './create.ts';
import { findRun } from './find.ts';
import { importLines } from './open-format.ts';
import { service as running } from './service.ts';
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

test('waiting runs are bounded for all students together', async () => {
	const { scheduler } = running();
	const working = await ask(await service.newStudent());
	const waiting = Array.from({ length: MAX_WAITING_OF_ALL }, (_, index) => `${index}`);
	for (const name of waiting)
		scheduler.add({
			runId: name,
			studentId: name,
			start: () => Promise.resolve(),
			waitAt: () => undefined
		});
	expect(await createRun(await service.newStudent(), { problem: 'p' })).toMatchObject({
		outcome: 'refused',
		code: 'all-busy'
	});
	waiting.forEach((name) => scheduler.remove(name));
	await stopRun(working.id, working.studentId);
});

test('a problem outside the range is said to be, before anything is stored', async () => {
	const student = await service.newStudent();
	const reason = { code: 'not-a-problem', detail: 'poem' };
	expect(await createRun(student, { problem: 'poem' })).toEqual({ outcome: 'outside', reason });
	const run = await ask(student, { problem: 'poem', anyway: true });
	expect((await findRun(run.id, student.id))?.outside).toEqual(reason);
	await stopRun(run.id, student.id);
});

test('someone new becomes a student only when there is something to store', async () => {
	const made: string[] = [];
	const newcomer = async () => {
		const student = await service.newStudent();
		made.push(student.id);
		return student;
	};
	await createRun(newcomer, { problem: ' ' });
	await createRun(newcomer, { problem: 'poem' });
	await importLines(newcomer, '{');
	expect(made).toEqual([]);
	const created = await createRun(newcomer, { problem: 'p', trace: 'So 3.' });
	const id = created.outcome === 'created' ? created.id : '';
	expect(await findRun(id, made[0] ?? '')).not.toBeNull();
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

test('traces that come with annotations count as brought, all lines of one import or none', async () => {
	const student = await service.newStudent();
	const line = JSON.stringify({ id: 'a', trace: 'So 3.', segments: [{ start: 0, end: 5 }] });
	const bring = (count: number) => importLines(student, Array(count).fill(line).join('\n'));
	for (let brought = 0; brought < MAX_RECORDED_PER_HOUR - 20; brought += 20) await bring(20);
	await bring(1);
	const refused = { outcome: 'refused', code: 'too-many-recorded', values: { limit: 120 } };
	expect(await bring(20)).toMatchObject(refused);
	expect(await bring(19)).toMatchObject({ outcome: 'created' });
	expect(await bring(1)).toMatchObject(refused);
	expect(await createRun(student, { problem: 'p', trace: 'So 3.' })).toMatchObject(refused);
});

test('what comes all at once is held by the same limits', async () => {
	const student = await service.newStudent();
	const ask = (input: object) => createRun(student, { problem: 'p', ...input });
	const atOnce = (count: number, input: object) =>
		Promise.all(Array.from({ length: count }, () => ask(input)));
	const first = await ask({});
	const asked = await atOnce(MAX_WAITING + 3, {});
	expect(asked.filter(({ outcome }) => outcome === 'created')).toHaveLength(MAX_WAITING);
	const brought = await atOnce(MAX_RECORDED_PER_HOUR + 3, { trace: 'So 3.' });
	expect(brought.filter(({ outcome }) => outcome === 'created')).toHaveLength(
		MAX_RECORDED_PER_HOUR
	);
	for (const run of [first, ...asked])
		if (run.outcome === 'created') await stopRun(run.id, student.id);
});
