import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRun, listRuns } from '../runs/find.ts';
import { openTestService, slowReasoner } from '../runs/testing.ts';
import { libraryRuns } from './library.ts';
import { openLibraryRun } from './open.ts';

let service: Awaited<ReturnType<typeof openTestService>>;
beforeAll(async () => {
	service = await openTestService(slowReasoner([]));
});
afterAll(() => service.remove());

const newStudent = async () => (await service.newStudent()).id;
const [first] = libraryRuns('en') as [ReturnType<typeof libraryRuns>[number]];

test('a run that is opened is the student’s own from then on, once', async () => {
	const studentId = await newStudent();
	const id = (await openLibraryRun(studentId, first.id))!;
	expect(await openLibraryRun(studentId, first.id)).toBe(id);
	expect(await findRun(id, studentId)).toMatchObject({
		status: 'finished',
		reasonerType: 'recorded',
		reasonerName: first.reasonerName,
		libraryId: first.id,
		thought: first.trace,
		answer: first.answer,
		thoughtTokens: first.tokens,
		// How long it took was not recorded.
		firstTextMs: null,
		thoughtMs: null,
		totalMs: null,
		continuable: false,
		problem: { statement: first.problem, expected: first.expected, language: 'en' }
	});
});

test('a run that is opened twice at once is copied once', async () => {
	const studentId = await newStudent();
	const [one, other] = await Promise.all([1, 2].map(() => openLibraryRun(studentId, first.id)));
	expect(one).toBe(other);
	expect(await listRuns(studentId)).toHaveLength(1);
});

test('another student gets a copy of their own', async () => {
	const [one, other] = [await newStudent(), await newStudent()];
	const own = (await openLibraryRun(one, first.id))!;
	expect(await findRun(own, other)).toBeNull();
	expect(await openLibraryRun(other, first.id)).not.toBe(own);
});

test('what the library does not have is not opened', async () => {
	const studentId = await newStudent();
	expect(await openLibraryRun(studentId, 'none')).toBeNull();
	expect(await listRuns(studentId)).toEqual([]);
});
