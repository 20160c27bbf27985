import { afterAll, beforeAll, expect, test } from 'vitest';
import { acted, attempted, helpOpened } from '$lib/learning/event.notation.ts';
import * as learningEvents from '../db/learning-events.ts';
import * as practices from '../db/practices.ts';
import { createRun } from '../runs/create.ts';
import { findRun } from '../runs/find.ts';
import { deleteStudent, exportStudent } from '../runs/student.ts';
import { collect, openTestService, slowReasoner } from '../runs/testing.ts';
import { exportLearning } from './export.ts';
import { tellProgress } from './progress.ts';
import { loadRecord } from './record.ts';

const DAY = 24 * 60 * 60 * 1000;
const homePage = 'https://school.example';
let service: Awaited<ReturnType<typeof openTestService>>;

beforeAll(async () => {
	service = await openTestService(slowReasoner([]));
});
afterAll(() => service.remove());

interface Run {
	readonly id: string;
	readonly problemId: string;
}

/** A run that has ended. */
async function newRun(studentId: string, problem: string): Promise<Run> {
	const created = await createRun({ id: studentId }, { problem, trace: 'So 5.' });
	if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
	await collect({ id: created.id, studentId });
	const { problemId } = (await findRun(created.id, studentId))!;
	return { id: created.id, problemId };
}

/** A practice, over by now, in which one slip was found, one was missed, and one answer given. */
async function practise(studentId: string, { id: runId, problemId }: Run) {
	const practice = await practices.create({ studentId, runId, seed: 1 });
	if (!practice) throw new Error('a practice of the run goes on already');
	const slip = { runId, problemId, checkpoint: 'spot-the-slip', slip: true } as const;
	const events = [
		helpOpened({ problemId, runId }),
		acted({ ...slip, atMs: 1, slipKind: 'sign', skills: ['linear-equations'] }),
		acted({ ...slip, atMs: 2, slipKind: 'sign', start: 3, score: 0 }),
		attempted({ problemId, atMs: 3, skills: ['linear-equations'], answer: '=5' })
	];
	for (const [after, event] of events.entries())
		await practices.append(practice, { after, event, ends: after === events.length - 1 });
	return { practice, events };
}

const tell = async (studentId: string) => tellProgress(await loadRecord(studentId, DAY), 8);

test('figures point to the events and the problems behind them', async () => {
	const { id } = await service.newStudent();
	const run = await newRun(id, 'Solve 3x + 5 = 20.');
	const { events } = await practise(id, run);
	const { progress, moments, statements } = await tell(id);
	expect(moments).toMatchObject([
		null,
		...events.slice(1).map(({ type, atMs }) => ({ type, atMs }))
	]);
	expect(statements).toEqual(new Map([[run.problemId, 'Solve 3x + 5 = 20.']]));
	expect(progress.slips.map(({ evidence }) => evidence.map(({ event }) => event))).toEqual([
		[1, 2]
	]);
});

test('nothing of a student is shown to or exported by another', async () => {
	const [owner, other] = [await service.newStudent(), await service.newStudent()];
	await practise(owner.id, await newRun(owner.id, 'Solve 3x + 5 = 20.'));
	expect(await tell(other.id)).toMatchObject({
		moments: [],
		statements: new Map(),
		wentWell: [],
		upcoming: []
	});
	const exported = await exportStudent(other.id);
	expect([exported.practices, exported.learningEvents]).toEqual([[], []]);
	const asked = { studentId: other.id, homePage };
	expect(JSON.parse(await exportLearning({ ...asked, format: 'json' }))).toMatchObject({
		events: []
	});
	expect(JSON.parse(await exportLearning({ ...asked, format: 'xapi' }))).toEqual([]);
	const csv = await exportLearning({ ...asked, format: 'csv' });
	expect(csv.trim().split('\r\n')).toHaveLength(1);
});

test('events are exported with their practice, as JSON, as a table and as statements', async () => {
	const { id: studentId } = await service.newStudent();
	const { practice, events } = await practise(studentId, await newRun(studentId, 'p'));
	const { practices: practised, learningEvents: learnt } = await exportStudent(studentId);
	expect(practised).toMatchObject([{ id: practice.id, runId: practice.runId, seed: 1 }]);
	expect(learnt).toMatchObject(events.map((event) => ({ event, practiceId: practice.id })));

	const asked = { studentId, homePage };
	const json = await exportLearning({ ...asked, format: 'json' });
	expect(JSON.parse(json)).toMatchObject({ events });
	const rows = (await exportLearning({ ...asked, format: 'csv' })).split('\r\n');
	expect(rows).toHaveLength(1 + events.length);
	expect(rows.at(-1)).toContain("'=5");
	const xapi = await exportLearning({ ...asked, format: 'xapi' });
	const statements = JSON.parse(xapi) as { id: string }[];
	expect(new Set(statements.map(({ id }) => id)).size).toBe(events.length);
	expect(xapi).not.toContain(studentId);
	expect(await exportLearning({ ...asked, format: 'xapi' })).toBe(xapi);
});

test('events and practices go with the student, those of others stay', async () => {
	const [leaving, staying] = [await service.newStudent(), await service.newStudent()];
	const made = await practise(leaving.id, await newRun(leaving.id, 'p'));
	const kept = await practise(staying.id, await newRun(staying.id, 'p'));
	await deleteStudent(leaving.id);
	expect(await learningEvents.list(leaving.id)).toEqual([]);
	expect(await learningEvents.listOfPractice(made.practice.id, leaving.id)).toEqual([]);
	expect(await practices.list(leaving.id)).toEqual([]);
	expect(await learningEvents.list(staying.id)).toHaveLength(kept.events.length);
});
