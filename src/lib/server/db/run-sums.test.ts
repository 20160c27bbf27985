import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from './client.ts';
import * as runEvents from './run-events.ts';
import * as runs from './runs.ts';
import * as students from './students.ts';
import { makeDataDir, storeLog } from './testing.ts';

let dataDir: string;
let studentId: string;
beforeAll(async () => {
	dataDir = await makeDataDir();
	await openDatabase({ DATA_DIR: dataDir });
	studentId = (await students.create('hash')).id;
});
afterAll(async () => {
	await closeDatabase();
	await rm(dataDir, { recursive: true, force: true });
});

test.each([
	['one part, after waiting', 'start 500, text 700, end 1500', 1000],
	['two parts', 'start 0, text 300, end 1000, start 5000, text 5100, end 5500', 1500],
	['ended in the queue, never started', 'end 3000', 0],
	['ended in the queue, then started', 'end 3000, start 5000, text 5100, end 6000', 1000],
	['continued, ended in the queue', 'start 0, text 300, end 1000, end 9000', 1000],
	[
		'ended in the queue between two parts',
		'start 0, text 300, end 1000, end 9000, end 9500, start 9900, text 9950, end 10000',
		1100
	]
])('work in all is the sum of the parts that were worked on: %s', async (_, log, totalMs) => {
	expect(await runs.find(await storeLog(studentId, log), studentId)).toMatchObject({ totalMs });
});

test('a run that is interrupted in the queue after it was continued has worked no more', async () => {
	const id = await storeLog(studentId, 'start 0, text 300, end 1000');
	await runs.requeue(id, ['stopped']);
	await runEvents.interruptUnfinished();
	expect(await runs.find(id, studentId)).toMatchObject({ status: 'interrupted', totalMs: 1000 });
});
