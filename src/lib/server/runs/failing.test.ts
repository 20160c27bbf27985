import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as runEvents from '../db/run-events.ts';
import { makeDataDir } from '../db/testing.ts';
import { ReasonerError } from '../reasoner/errors.ts';
import { continueRun, createRun, stopRun } from './create.ts';
import { findRun } from './find.ts';
import { closeService } from './service.ts';
import { collect, logged, openTestService, slowReasoner, textOf } from './testing.ts';

const folders: string[] = [];
afterEach(async () => {
	await closeService();
	for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function ask(student: { id: string }, input: object = {}) {
	const created = await createRun(student, { problem: 'p', ...input });
	if (created.outcome !== 'created') throw new Error(JSON.stringify(created));
	return { id: created.id, studentId: student.id };
}

test('a reasoner that fails fails the run with its message, and the text stays', async () => {
	const fails = new ReasonerError('engine-crashed', 'The engine ended unexpectedly.');
	const service = await openTestService(slowReasoner(['So ', '3. '], { fails }));
	folders.push(service.folder);
	const run = await ask(await service.newStudent());
	const error = { code: 'engine-crashed', message: 'The engine ended unexpectedly.' };
	expect(logged(await collect(run)).at(-1)).toMatchObject({ status: 'failed', error });
	expect(await findRun(run.id, run.studentId)).toMatchObject({
		status: 'failed',
		error,
		thought: 'So 3. ',
		continuable: true
	});
});

test('a thought that goes round in circles is ended, with its reason, and can be continued', async () => {
	const circle = ['So I get $2$. ', 'That does not fit. ', 'Once more. '];
	const service = await openTestService(slowReasoner(circle, { endless: true, paceMs: 1 }));
	folders.push(service.folder);
	const run = await ask(await service.newStudent());
	const end = logged(await collect(run)).at(-1);
	expect(end).toMatchObject({ status: 'failed', error: { code: 'in-circles' } });
	const found = await findRun(run.id, run.studentId);
	expect(found).toMatchObject({ status: 'failed', continuable: true });
	expect(found?.thought.match(/Once more/g)?.length).toBeLessThan(20);
});

test('a recorded thought is kept whole, round in circles or not', async () => {
	const service = await openTestService(slowReasoner([]));
	folders.push(service.folder);
	const trace = 'So I get $2$. That does not fit. '.repeat(40).trim();
	const run = await ask(await service.newStudent(), { trace });
	expect(textOf('thought', await collect(run))).toBe(trace);
	expect(await findRun(run.id, run.studentId)).toMatchObject({ status: 'finished' });
});

test('a fault of ours is told without its details', async () => {
	const fails = new Error('secret');
	const service = await openTestService(slowReasoner(['So '], { fails }));
	folders.push(service.folder);
	const run = await ask(await service.newStudent());
	const end = logged(await collect(run)).at(-1);
	expect(end).toMatchObject({ status: 'failed', error: { code: 'unexpected' } });
	expect(JSON.stringify(end)).not.toContain('secret');
});

test('a reasoner that cannot go on from a beginning is not asked to', async () => {
	const fails = new ReasonerError('endpoint-cut-off', 'Cut off.');
	const service = await openTestService(slowReasoner(['So '], { fails, resume: false }));
	folders.push(service.folder);
	const run = await ask(await service.newStudent());
	await collect(run);
	expect(await findRun(run.id, run.studentId)).toMatchObject({ continuable: false });
	expect(await continueRun(run.id, run.studentId)).toMatchObject({ code: 'cannot-resume' });
});

test('a run whose end could not be stored is ended by stopping it, and can go on', async () => {
	const service = await openTestService(slowReasoner(['So '], { endless: true, paceMs: 20 }));
	folders.push(service.folder);
	const run = await ask(await service.newStudent());
	const begun = logged(await collect(run, { enough: (events) => events.length > 2 }));
	// A row where the log is to go on: no fault that goes by itself.
	const seq = (begun.at(-1)?.seq ?? 0) + 10;
	const foreign = { seq, atMs: 0, type: 'thought', text: '', tokens: 0 } as const;
	await runEvents.append([{ runId: run.id, event: foreign }]);
	expect(logged(await collect(run)).at(-1)).toMatchObject({ error: { code: 'unexpected' } });
	expect(await findRun(run.id, run.studentId)).toMatchObject({ status: 'running' });

	const stops = [stopRun(run.id, run.studentId), stopRun(run.id, run.studentId)];
	expect(await Promise.all(stops)).toEqual([true, true]);
	const stopped = await findRun(run.id, run.studentId);
	expect(stopped).toMatchObject({ status: 'stopped', lastSeq: seq + 1, continuable: true });
	expect(await continueRun(run.id, run.studentId)).toEqual({ outcome: 'continued' });
	expect(await stopRun(run.id, run.studentId)).toBe(true);
});

/** A disk of 160 MB in memory; null where one may not be made. */
async function mountSmallDisk(): Promise<string | null> {
	const disk = await mkdtemp(join(tmpdir(), 'second-thought-disk-'));
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'ignore' });
		return disk;
	} catch {
		await rm(disk, { recursive: true });
		return null;
	}
}

// Four segments of write-ahead log must stay free: see `LEAST_ROOM_BYTES`.
test('a full disk fails the run and refuses new ones; what was stored stays; room mends it', async (context) => {
	const disk = await mountSmallDisk();
	if (!disk) return context.skip('needs the right to mount a small disk');
	try {
		const dataDir = join(disk, 'data');
		const template = await makeDataDir();
		folders.push(template);
		execFileSync('cp', ['-r', template, dataDir]);
		const words = ['word '.repeat(20)];
		const endless = slowReasoner(words, { endless: true, paceMs: 20 });
		const service = await openTestService(endless, { DATA_DIR: dataDir });

		const student = await service.newStudent();
		const run = await ask(student);
		await collect(run, { enough: (events) => textOf('thought', events).length > 1_000 });
		await writeFile(join(disk, 'other'), Buffer.alloc(70 * 1024 * 1024));

		const events = await collect(run);

		expect(logged(events).at(-1)).toMatchObject({
			status: 'failed',
			error: { code: 'storage-full' }
		});
		expect((await findRun(run.id, run.studentId))?.thought).toBe(textOf('thought', events));
		await expect(ask(student)).rejects.toMatchObject({ code: 'storage-full' });

		await rm(join(disk, 'other'));
		await expect
			.poll(async () => (await findRun(run.id, run.studentId))?.status, { timeout: 20_000 })
			.toBe('failed');
		await ask(student);
		await closeService();
	} finally {
		await closeService();
		execFileSync('umount', ['-l', disk]);
		await rm(disk, { recursive: true });
	}
}, 120_000);
