import { afterAll, beforeAll, expect, test } from 'vitest';
import { libraryRun, libraryRuns } from '../library/library.ts';
import { openLibraryRun } from '../library/open.ts';
import { loadRecord } from '../learning/record.ts';
import { createRun } from '../runs/create.ts';
import { collect, openTestService, slowReasoner } from '../runs/testing.ts';
import { findAlike } from './alike.ts';
import { candidateOf } from './candidates.ts';
import { findPractice, type OwnPractice } from './find.ts';
import { giveUp } from './help.ts';
import { listPractice } from './list.ts';
import { librarySources } from './sources.ts';
import { startPractice } from './start.ts';

const DAY = 24 * 60 * 60 * 1000;
let service: Awaited<ReturnType<typeof openTestService>>;
beforeAll(async () => {
	service = await openTestService(slowReasoner([]));
});
afterAll(() => service.remove());

const newStudent = async () => (await service.newStudent()).id;

const list = async (studentId: string | null, language: 'en' | 'zh' = 'en') =>
	listPractice(await loadRecord(studentId, DAY), language);

async function start(studentId: string, input: object): Promise<OwnPractice> {
	const started = await startPractice({ id: studentId }, input);
	if (started?.outcome !== 'started') throw new Error(JSON.stringify(started));
	return { practiceId: started.id, studentId };
}

test('in each run of the library something can be asked', async () => {
	const sources = (['en', 'zh'] as const).flatMap((language) => librarySources([], language));
	const candidates = await Promise.all(sources.map(candidateOf));
	expect(sources.filter((_, at) => candidates[at] === null).map(({ id }) => id)).toEqual([]);
});

test('someone new is given a session from the library, in their language', async () => {
	for (const language of ['en', 'zh'] as const) {
		const listed = await list(null, language);
		expect(listed).toMatchObject({ open: [], unpractised: [] });
		expect(listed.session.length).toBeGreaterThan(0);
		for (const { from, id, reasons } of listed.session) {
			expect([from, libraryRun(id)?.language]).toEqual(['library', language]);
			expect(reasons.length).toBeGreaterThan(0);
		}
	}
});

test('what is started from the library asks as much as was promised, and goes on when started again', async () => {
	const { session } = await list(null);
	const { id, count } = session[0]!;
	const studentId = await newStudent();
	const own = await start(studentId, { library: id });
	expect(await findPractice(own)).toMatchObject({ count, isOver: false });
	expect(await start(studentId, { library: id })).toEqual(own);
	expect(await startPractice({ id: studentId }, { library: 'none' })).toBeNull();
	expect(await startPractice({ id: studentId }, {})).toBeNull();
	const after = await list(studentId);
	expect(after.session.map((one) => one.id)).not.toContain(id);
	expect(after.open).toMatchObject([{ id: own.practiceId }]);
});

test('what is refused makes no student of someone new', async () => {
	const made: string[] = [];
	const newcomer = async () => {
		const student = await service.newStudent();
		made.push(student.id);
		return student;
	};
	const library = libraryRuns('en')[0]!.id;
	for (const seed of ['', '-1', 'x', String(2 ** 31)])
		expect(await startPractice(newcomer, { library, seed })).toMatchObject({ code: 'bad-field' });
	expect(made).toEqual([]);
	expect(await startPractice(newcomer, { library, seed: '7' })).toMatchObject({
		outcome: 'started'
	});
	expect(made).toHaveLength(1);
});

test('another like it is of the same family if there is one, and never practised before', async () => {
	const studentId = await newStudent();
	const [first] = libraryRuns('en').filter(
		({ family }, _, all) => all.filter((run) => run.family === family).length > 1
	);
	const met = new Set<string>();
	let from: object = { library: first!.id };
	for (let time = 0; time < 4; time++) {
		const own = await start(studentId, from);
		await giveUp(own);
		const { runId, statement } = (await findPractice(own))!;
		met.add(statement);
		const alike = await findAlike(runId, studentId);
		if (time === 0) expect(libraryRun(alike!.id)?.family).toBe(first!.family);
		if (!alike) break;
		expect(met).not.toContain(alike.statement);
		from = { [alike.from]: alike.id };
	}
	expect(met.size).toBeGreaterThan(1);
});

test('the newest run of each problem is suggested, and an older one is not', async () => {
	const studentId = await newStudent();
	const trace = libraryRuns('en')[0]!.trace;
	const create = async (problem: string) => {
		const created = await createRun({ id: studentId }, { problem, trace });
		if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
		await collect({ id: created.id, studentId });
		return created.id;
	};
	await create('Solve 3x + 5 = 20.');
	const newest = await create('Solve 3x + 5 = 20.');
	const other = await create('What is 20 % of 50?');
	await openLibraryRun(studentId, libraryRuns('en')[0]!.id);
	const { unpractised } = await list(studentId);
	const own = unpractised.map(({ id }) => id);
	expect(own.slice(-2)).toEqual([other, newest]);
	expect(own).toHaveLength(3);
});
