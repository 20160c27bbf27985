import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEEDS } from '../../../../tests/bakery.ts';
import { loadRecord } from '../learning/record.ts';
import type { Correction } from '$lib/trace/index.ts';
import { correctRun } from '../runs/correct.ts';
import { createRun } from '../runs/create.ts';
import { findRun } from '../runs/find.ts';
import { readRun } from '../runs/read-run.ts';
import { collect, openTestService, slowReasoner } from '../runs/testing.ts';
import { findAlike } from './alike.ts';
import { act, assess } from './act.ts';
import { findPractice, type OwnPractice } from './find.ts';
import { giveUp, openHint } from './help.ts';
import { listPractice } from './list.ts';
import { startPractice } from './start.ts';
import { eventsOf, newBakeryRun, newPractice, rightFields } from './testing.ts';

let service: Awaited<ReturnType<typeof openTestService>>;
beforeAll(async () => {
	service = await openTestService(slowReasoner([]));
});
afterAll(() => service.remove());

const newStudent = async () => (await service.newStudent()).id;

test.each(Object.values(SEEDS))(
	'a practice asks $kinds and is over after the last',
	async ({ seed, kinds }) => {
		const { own, runId } = await newPractice(await newStudent(), seed);
		for (const [at, kind] of kinds.entries()) {
			const shown = await findPractice(own);
			expect(shown).toMatchObject({
				isOver: false,
				count: kinds.length,
				asked: { form: { checkpoint: kind } }
			});
			expect(shown?.text.length).toBe(shown?.asked?.form.visibleEnd);
			expect(await act(own, at, await rightFields(own))).toEqual({ outcome: 'stored' });
		}
		const over = await findPractice(own);
		expect(over).toMatchObject({ isOver: true, asked: null });
		expect(over?.text).toBe((await findRun(runId, own.studentId))?.thought);
		expect(over?.answered.map(({ score }) => score)).toEqual(
			kinds.map((kind) => (kind === 'explain' ? null : 1))
		);
		expect(await eventsOf(own)).toMatchObject(
			kinds.map((checkpoint) => ({ type: 'checkpoint', checkpoint, runId, hints: 0 }))
		);
	}
);

test('an answer is graded on the server, with its right answer and what was sure', async () => {
	const { own } = await newPractice(await newStudent(), SEEDS.order.seed);
	const none = { checkpoint: 'spot-the-slip', line: 'none' };
	expect(await act(own, 0, none)).toEqual({ outcome: 'stored' });
	const shown = await findPractice(own);
	expect(shown?.answered).toMatchObject([
		{ feedback: 'slip-missed', score: 0, slipKind: 'calculation', right: { response: { line: 2 } } }
	]);
	expect(await eventsOf(own)).toMatchObject([{ response: 'none', score: 0, slip: true }]);
});

test('what was answered is known by its place, which leads to the same step when steps are corrected', async () => {
	const studentId = await newStudent();
	const { own, runId } = await newPractice(studentId, SEEDS.order.seed);
	await act(own, 0, await rightFields(own));
	await giveUp(own);
	const [first] = (await findPractice(own))!.answered;
	const { thought } = (await findRun(runId, studentId))!;
	const end = thought.indexOf('She sells');
	const split = { type: 'split', start: 0, end: thought.indexOf('First I need'), at: end };
	const corrected = await correctRun({ runId, studentId }, { after: 0, corrections: [split] });
	expect(corrected).toEqual({ outcome: 'stored' });
	const { analysis } = await readRun((await findRun(runId, studentId))!, [split as Correction]);
	const text = ({ start, end }: { start: number; end: number }) => thought.slice(start, end);
	expect(text(analysis.steps[first!.step]!)).not.toContain('There are 12 trays');
	expect(text(analysis.steps.find(({ start }) => start === first!.start)!)).toContain(
		'There are 12 trays'
	);
});

test('hints are counted and limit the score; a second click costs nothing', async () => {
	const { own } = await newPractice(await newStudent(), SEEDS.order.seed);
	const before = (await findPractice(own))?.asked;
	expect(before?.opened).toEqual([]);
	const { level, atMost } = before!.next!;
	for (let time = 0; time < 2; time++)
		expect(await openHint(own, { at: 0, level })).toEqual({ outcome: 'stored' });
	expect((await findPractice(own))?.asked?.opened).toMatchObject([{ level, atMost }]);
	await act(own, 0, await rightFields(own));
	expect(await eventsOf(own)).toMatchObject([
		{ type: 'help', level: 1, isLast: false },
		{ type: 'checkpoint', hints: 1, score: atMost, unaided: 1 }
	]);
	expect((await findPractice(own))?.asked?.opened).toEqual([]);
});

test('a hint cannot be skipped, nor opened where nothing is asked', async () => {
	const { own } = await newPractice(await newStudent(), SEEDS.order.seed);
	for (const asked of [
		{ at: 0, level: 2 },
		{ at: 1, level: 1 },
		{ at: 0, level: 0 },
		{ at: 0, level: NaN }
	])
		expect(await openHint(own, asked)).toMatchObject({ outcome: 'refused', code: 'not-asked' });
	expect(await eventsOf(own)).toEqual([]);
});

test('of two answers to a checkpoint, also at the same time, one is stored', async () => {
	const { own } = await newPractice(await newStudent(), SEEDS.order.seed);
	const right = await rightFields(own);
	const both = await Promise.all([act(own, 0, right), act(own, 0, { ...right, line: 'none' })]);
	expect(both.map((done) => done?.outcome).sort()).toEqual(['refused', 'stored']);
	expect(await act(own, 0, right)).toMatchObject({ code: 'not-asked', values: { at: 0 } });
	expect(await eventsOf(own)).toHaveLength(1);
});

test('giving up shows it all and is stored as the last help; nothing is taken after it', async () => {
	const { own, runId } = await newPractice(await newStudent(), SEEDS.order.seed);
	const right = await rightFields(own);
	for (let time = 0; time < 2; time++) expect(await giveUp(own)).toEqual({ outcome: 'stored' });
	expect(await eventsOf(own)).toMatchObject([{ type: 'help', isLast: true }]);
	expect(await findPractice(own)).toMatchObject({ isOver: true, asked: null, answered: [] });
	expect((await findRun(runId, own.studentId))?.thought).toContain('sister');
	expect(await act(own, 0, right)).toMatchObject({ code: 'not-asked' });
	expect(await openHint(own, { at: 0, level: 1 })).toMatchObject({ code: 'not-asked' });
});

test('what a student says of an explanation is stored once, after it', async () => {
	const { own } = await newPractice(await newStudent(), SEEDS.explain.seed);
	for (const at of SEEDS.explain.kinds.keys()) {
		expect(await assess(own, at, [])).toMatchObject({ code: 'not-asked' });
		await act(own, at, await rightFields(own));
	}
	const last = SEEDS.explain.kinds.length - 1;
	expect(await assess(own, last, ['nonsense'])).toMatchObject({ code: 'bad-response' });
	expect(await assess(own, last, ['gives-reason'])).toEqual({ outcome: 'stored' });
	expect(await assess(own, last, [])).toMatchObject({ code: 'not-asked' });
	expect((await findPractice(own))?.answered.at(-1)).toMatchObject({
		response: { text: 'It forgot a tray.' },
		fulfils: ['gives-reason']
	});
});

test('another student reaches nothing of it', async () => {
	const [owner, other] = [await newStudent(), await newStudent()];
	const { own, runId } = await newPractice(owner, SEEDS.order.seed);
	const theirs = { ...own, studentId: other };
	expect(await findPractice(theirs)).toBeNull();
	expect(await act(theirs, 0, await rightFields(own))).toBeNull();
	expect(await openHint(theirs, { at: 0, level: 1 })).toBeNull();
	expect(await assess(theirs, 0, [])).toBeNull();
	expect(await giveUp(theirs)).toBeNull();
	expect(await startPractice({ id: other }, { run: runId })).toBeNull();
	const listed = await listPractice(await loadRecord(other, 0), 'en');
	expect(listed).toMatchObject({ open: [], unpractised: [] });
	expect(listed.session.map(({ from }) => from)).not.toContain('run');
	expect(await findAlike(runId, other)).toBeNull();
	expect(await eventsOf(own)).toEqual([]);
	expect(await findPractice({ ...own, practiceId: "' or 1=1" })).toBeNull();
});

describe('a practice', () => {
	test('goes on where it was when it is started again, and asks the same by the same seed', async () => {
		const studentId = await newStudent();
		const { own, runId } = await newPractice(studentId, 7);
		const again = { outcome: 'started', id: own.practiceId };
		expect(await startPractice({ id: studentId }, { run: runId, seed: '8' })).toEqual(again);
		const other = await newPractice(studentId, 7);
		const forms = async (one: OwnPractice) => (await findPractice(one))?.asked?.form;
		expect(await forms(other.own)).toEqual(await forms(own));
	});

	test('of a run that is not finished, or in which nothing can be asked, is refused', async () => {
		const studentId = await newStudent();
		const create = async (trace: string, charsPerSecond: number | null) => {
			const created = await createRun({ id: studentId }, { problem: 'p', trace, charsPerSecond });
			if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
			return created.id;
		};
		const going = await create('So it goes on and on.', 1);
		expect(await startPractice({ id: studentId }, { run: going })).toMatchObject({
			code: 'run-not-finished'
		});
		const short = await create('Hello.', null);
		await collect({ id: short, studentId });
		expect(await startPractice({ id: studentId }, { run: short })).toMatchObject({
			code: 'nothing-to-ask'
		});
		expect(await startPractice({ id: studentId }, { run: short, seed: '-1' })).toMatchObject({
			code: 'bad-field'
		});
		expect(await startPractice({ id: studentId }, { run: 'none' })).toBeNull();
	});

	test('is suggested with its reasons, for runs that were never practised', async () => {
		const studentId = await newStudent();
		const runId = await newBakeryRun(studentId);
		const { own } = await newPractice(studentId, 7);
		const listed = await listPractice(await loadRecord(studentId, Date.now()), 'en');
		expect(listed.open).toMatchObject([{ id: own.practiceId }]);
		expect(listed.unpractised).toMatchObject([{ from: 'run', id: runId }]);
		expect(listed.unpractised[0]?.count).toBeGreaterThan(3);
		expect(listed.session.every(({ reasons }) => reasons.length > 0)).toBe(true);
	});
});
