import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEEDS } from '../../../../tests/bakery.ts';
import { act } from '../practice/act.ts';
import { findPractice } from '../practice/find.ts';
import { giveUp, openHint } from '../practice/help.ts';
import { startPractice } from '../practice/start.ts';
import { newBakeryRun, newPractice, rightFields } from '../practice/testing.ts';
import { findRun } from '../runs/find.ts';
import { giveAnswer } from '../runs/own-try.ts';
import { openTestService, slowReasoner } from '../runs/testing.ts';
import { tellProgress } from './progress.ts';
import { loadRecord } from './record.ts';

let service: Awaited<ReturnType<typeof openTestService>>;

beforeAll(async () => {
	service = await openTestService(slowReasoner([]));
});
afterAll(() => service.remove());

/** A practice that goes on: the first line was taken for the slip, then the slip was mended. */
async function begin() {
	const { id: studentId } = await service.newStudent();
	const { runId, own } = await newPractice(studentId, SEEDS.order.seed);
	await act(own, 0, { checkpoint: 'spot-the-slip', line: '0', slipKind: '' });
	await act(own, 1, await rightFields(own));
	return { studentId, runId, own, load: () => load(studentId) };
}

async function load(studentId: string, count = 8) {
	return (await tellProgress(await loadRecord(studentId, Date.now()), count)).moments;
}

test('once a practice is over, each act tells what was said and what is right, and leads to its step', async () => {
	const { studentId, runId, own, load } = await begin();
	await giveUp(own);
	const [found, mended, help] = await load();
	expect(found).toMatchObject({
		said: { told: 'line', line: expect.stringContaining('A baker makes') as unknown },
		right: {
			told: 'line',
			line: expect.stringContaining('15=170') as unknown,
			slipKind: 'calculation'
		},
		lead: { runId }
	});
	expect(mended).toMatchObject({ said: { told: 'formula' }, lead: { runId } });
	expect(help).toBeNull();
	const { thought } = (await findRun(runId, studentId))!;
	const at = (found!.lead as { at: number }).at;
	expect(thought.slice(at)).toMatch(/^\s*There are 12 trays/);
});

test('while a run is practised with, nothing of it is told, whichever practice it was done in', async () => {
	const { studentId, runId, own, load } = await begin();
	const hidden = (practiceId: string) => ({ said: null, right: null, lead: { practiceId } });
	const [first] = await load();
	expect(first).toMatchObject(hidden(own.practiceId));
	expect(Object.keys(first!)).not.toContain('start');
	await giveUp(own);
	const again = await startPractice(
		{ id: studentId },
		{ run: runId, seed: String(SEEDS.explain.seed) }
	);
	if (again?.outcome !== 'started') throw new Error(JSON.stringify(again));
	const moments = await load();
	expect(moments.slice(0, 2)).toMatchObject([hidden(again.id), hidden(again.id)]);
	expect(JSON.stringify(moments)).not.toMatch(/trays|rolls/);
});

test('who was right with hints is told to have been right, and is not called too sure', async () => {
	const { id: studentId } = await service.newStudent();
	const { own } = await newPractice(studentId, SEEDS.order.seed);
	for (const at of SEEDS.order.kinds.keys()) {
		for (const level of [1, 2])
			if (!(await findPractice(own))?.asked?.next?.isLast) await openHint(own, { at, level });
		await act(own, at, await rightFields(own));
	}
	const record = await loadRecord(studentId, Date.now());
	const { moments } = await tellProgress(record, 8);
	const acts = moments.filter((moment) => moment?.type === 'checkpoint');
	expect(acts.map((moment) => moment?.type === 'checkpoint' && moment.score)).toEqual(
		acts.map(() => 1)
	);
	expect(acts.length).toBeGreaterThan(3);
	expect(record.progress.calibration).toMatchObject({ bins: [{ done: 1 }] });
	expect(record.progress.calibration?.overconfidence).toBeCloseTo(-0.1, 9);
});

test('an own answer leads to the newest run of its problem, or to the practice with it', async () => {
	const { id: studentId } = await service.newStudent();
	const { runId, own } = await newPractice(studentId, SEEDS.order.seed);
	const lead = async () => (await load(studentId))[0]?.lead;
	await giveAnswer({ runId, studentId }, { answer: '63', lines: [] }, Date.now());
	expect(await lead()).toEqual({ practiceId: own.practiceId });
	await giveUp(own);
	expect(await lead()).toEqual({ runId, at: null });
});

test('of each figure so many moments are told as were asked for, the newest', async () => {
	const { id: studentId } = await service.newStudent();
	for (const answer of ['1', '2', '3']) {
		const runId = await newBakeryRun(studentId);
		await giveAnswer({ runId, studentId }, { answer, lines: [] }, Date.now());
	}
	const told = async (count: number) =>
		(await load(studentId, count)).map((moment) => moment?.type ?? null);
	expect(await told(3)).toEqual(['attempt', 'attempt', 'attempt']);
	expect(await told(2)).toEqual([null, 'attempt', 'attempt']);
});
