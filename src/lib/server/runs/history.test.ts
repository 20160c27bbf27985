import { afterAll, beforeAll, expect, test } from 'vitest';
import { continueRun, createRun, stopRun } from './create.ts';
import { findRun, listRuns } from './find.ts';
import { followRun } from './follow.ts';
import { listHistory } from './history.ts';
import { deleteStudent, exportStudent } from './student.ts';
import { collect, openTestService, slowReasoner } from './testing.ts';
import { recordVisit } from './visit.ts';

let service: Awaited<ReturnType<typeof openTestService>>;

beforeAll(async () => {
	service = await openTestService(slowReasoner(['word '], { slots: 2, endless: true }));
});
afterAll(() => service.remove());

async function ask(student: { id: string }, input: object) {
	const created = await createRun(student, { problem: 'p', ...input });
	if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
	return { id: created.id, studentId: student.id };
}

test('steps visited are counted once each, and the last place is kept', async () => {
	const student = await service.newStudent();
	const run = await ask(student, { trace: 'So 3. Wait, is it? Yes.' });
	await collect(run);
	const visitor = { runId: run.id, studentId: student.id };
	expect(await recordVisit(visitor, { start: 0, doubt: false })).toBe('stored');
	expect(await recordVisit(visitor, { start: 6, doubt: true })).toBe('stored');
	expect(await recordVisit(visitor, { start: 0, doubt: false })).toBe('stored');
	for (const input of [{ start: -1, doubt: true }, { start: 1.5, doubt: true }, { start: 0 }, null])
		expect(await recordVisit(visitor, input)).toBe('bad-input');

	expect(await findRun(run.id, student.id)).toMatchObject({
		place: 0,
		visits: [
			{ start: 0, doubt: false },
			{ start: 6, doubt: true }
		]
	});
	const { quarters, ...history } = await listHistory(student.id);
	// A quarter may have ended meanwhile.
	const sum = (count: 'runs' | 'stepsVisited' | 'doubtsVisited') =>
		quarters.reduce((all, one) => all + one[count], 0);
	expect([sum('runs'), sum('stepsVisited'), sum('doubtsVisited')]).toEqual([1, 2, 1]);
	expect(Math.abs(quarters[0]!.startMs - Date.now())).toBeLessThan(30 * 60_000);
	expect(history).toMatchObject({
		runs: [{ id: run.id, stepsVisited: 2, doubtsVisited: 1, place: 0, problem: { statement: 'p' } }]
	});
	expect(await exportStudent(student.id)).toMatchObject({
		format: 'second-thought/export',
		runs: [
			{
				id: run.id,
				thought: 'So 3. Wait, is it? Yes.',
				place: 0,
				visits: [{ start: 0 }, { start: 6 }]
			}
		]
	});
});

test('nothing of a student can be read, stopped, continued, visited or exported by another', async () => {
	const [owner, other] = [await service.newStudent(), await service.newStudent()];
	const run = await ask(owner, {});
	const signal = new AbortController().signal;
	expect(await findRun(run.id, other.id)).toBeNull();
	expect(await followRun({ runId: run.id, studentId: other.id, afterSeq: 0, signal })).toBeNull();
	expect(await stopRun(run.id, other.id)).toBe(false);
	expect(await continueRun(run.id, other.id)).toBeNull();
	const visit = { start: 0, doubt: true };
	expect(await recordVisit({ runId: run.id, studentId: other.id }, visit)).toBe('no-such-run');
	expect(await listRuns(other.id)).toEqual([]);
	expect(await listHistory(other.id)).toEqual({ runs: [], quarters: [] });
	expect((await exportStudent(other.id)).runs).toEqual([]);
	await deleteStudent(other.id);
	expect(await findRun(run.id, owner.id)).toMatchObject({
		status: 'running',
		place: null,
		visits: []
	});
	await stopRun(run.id, owner.id);
});

test.each(['', '1', "' or 1=1", 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
	'an id that is none (%j) is no run',
	async (id) => {
		const { id: studentId } = await service.newStudent();
		expect(await findRun(id, studentId)).toBeNull();
		expect(await stopRun(id, studentId)).toBe(false);
		expect(await recordVisit({ runId: id, studentId }, { start: 0, doubt: true })).toBe(
			'no-such-run'
		);
	}
);

test('deleting a student stops what runs and leaves nothing', async () => {
	const student = await service.newStudent();
	const working = await ask(student, {});
	const ended = await ask(student, { trace: 'So 3.' });
	await recordVisit({ runId: ended.id, studentId: student.id }, { start: 0, doubt: false });
	const followed = collect(working);
	await deleteStudent(student.id);
	await followed;
	expect((await exportStudent(student.id)).runs).toEqual([]);
	expect(await findRun(working.id, student.id)).toBeNull();
});
