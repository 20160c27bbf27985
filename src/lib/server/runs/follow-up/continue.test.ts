import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reasoner, ReasonerRequest } from '../../reasoner/reasoner.ts';
import { continueRun, createRun, stopRun } from '../create.ts';
import { findRun } from '../find.ts';
import { collect, openTestService, slowReasoner } from '../testing.ts';
import { askFollowUp } from './ask.ts';

const requests: ReasonerRequest[] = [];
let service: Awaited<ReturnType<typeof openTestService>>;

beforeAll(async () => {
	const slow = slowReasoner(['word '], { followUps: true, endless: true });
	const heard: Reasoner = {
		...slow,
		think: (request, signal) => {
			requests.push(request);
			return slow.think(request, signal);
		}
	};
	service = await openTestService(heard);
});
afterAll(() => service.remove());

test('a follow-up that was stopped goes on with the same context', async () => {
	const { id: studentId } = await service.newStudent();
	const trace = '<think>So x is 3.\n\nYes.</think>x = 3';
	const created = await createRun({ id: studentId }, { problem: '2x = 6', trace });
	const runId = created.outcome === 'created' ? created.id : '';
	await collect({ id: runId, studentId });
	const asked = await askFollowUp({ runId, studentId }, { question: 'Why?', start: 0 });
	const id = asked?.outcome === 'created' ? asked.id : '';
	await expect.poll(async () => (await findRun(id, studentId))?.thought).toContain('word');
	await stopRun(id, studentId);
	const thought = (await findRun(id, studentId))?.thought;

	expect(await continueRun(id, studentId)).toEqual({ outcome: 'continued' });
	await expect.poll(() => requests.length).toBe(2);
	await stopRun(id, studentId);
	expect(requests[0]?.problem).toContain('[1] So x is 3.');
	expect(requests[1]).toEqual({ ...requests[0], thoughtSoFar: thought });
});
