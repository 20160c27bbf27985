import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { killDatabaseOf, makeDataDir } from '../db/testing.ts';
import { continueRun, createRun } from './create.ts';
import { findRun } from './find.ts';
import { closeService } from './service.ts';
import { collect, logged, openTestService, slowReasoner, textOf } from './testing.ts';

const WORDS = Array.from({ length: 100 }, (_, i) => `Step ${i}: 𝑥 = ${i}.\n\n`);
// Each test starts several processes.
vi.setConfig({ testTimeout: 180_000 });

let dataDir: string;

beforeEach(async () => {
	dataDir = await makeDataDir();
});
afterEach(async () => {
	await closeService();
	await rm(dataDir, { recursive: true, force: true });
});

/** A server of its own process that works on one run and lets one wait, until it is killed. */
async function startServer() {
	const args = ['--import', 'tsx', 'src/lib/server/runs/killed.server.ts'];
	const child = spawn(process.execPath, args, {
		env: { ...process.env, DATA_DIR: dataDir },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [line] = (await once(child.stdout, 'data')) as [Buffer];
	const ids = JSON.parse(line.toString()) as { student: string; working: string; waiting: string };
	return { child, ...ids };
}

test('runs of a killed server are interrupted, their text is there, and they can go on', async () => {
	const server = await startServer();
	server.child.kill('SIGKILL');
	await openTestService(slowReasoner(WORDS, { paceMs: 1 }), { DATA_DIR: dataDir });
	const working = await findRun(server.working, server.student);
	expect(working).toMatchObject({ status: 'interrupted', continuable: true });
	expect(working?.thought.length).toBeGreaterThan(100);
	expect(WORDS.join('').startsWith(working?.thought ?? 'none')).toBe(true);
	expect(working?.totalMs).toBeLessThan(60_000);
	const run = { id: server.working, studentId: server.student };
	const events = await collect(run);
	expect(logged(events).at(-1)).toMatchObject({ type: 'ended', status: 'interrupted' });
	expect(await findRun(server.waiting, server.student)).toMatchObject({
		status: 'interrupted',
		thought: '',
		totalMs: 0
	});

	expect(await continueRun(run.id, run.studentId)).toEqual({ outcome: 'continued' });
	const rest = await collect(run, { after: logged(events).at(-1)?.seq ?? 0 });
	expect(textOf('thought', [...events, ...rest])).toBe(WORDS.join(''));
});

test('a server that is asked to end stores what its runs thought and interrupts them', async () => {
	const service = await openTestService(slowReasoner(WORDS, { endless: true, paceMs: 1 }), {
		DATA_DIR: dataDir
	});
	const student = await service.newStudent();
	const created = await createRun(student, { problem: 'p' });
	const run = { id: created.outcome === 'created' ? created.id : '', studentId: student.id };
	const followed = collect(run);
	await collect(run, { enough: (events) => textOf('thought', events).length > 100 });
	await service.close();
	expect((await followed).at(-1)).toMatchObject({ type: 'ended', status: 'interrupted' });
	await openTestService(slowReasoner(WORDS), { DATA_DIR: dataDir });
	const found = await findRun(run.id, run.studentId);
	expect(found).toMatchObject({
		status: 'interrupted',
		thought: textOf('thought', await followed)
	});
});

test('a run goes on when the database process is killed and started again', async () => {
	const words = slowReasoner(WORDS, { paceMs: 40 });
	const service = await openTestService(words, { DATA_DIR: dataDir });
	const student = await service.newStudent();
	const created = await createRun(student, { problem: 'p' });
	const run = { id: created.outcome === 'created' ? created.id : '', studentId: student.id };
	await collect(run, { enough: (events) => textOf('thought', events).length > 100 });
	killDatabaseOf(dataDir);
	await expect
		.poll(async () => (await findRun(run.id, run.studentId).catch(() => null))?.status, {
			timeout: 30_000
		})
		.toBe('finished');
	expect((await findRun(run.id, run.studentId))?.thought).toBe(WORDS.join(''));
});
