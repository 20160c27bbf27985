import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, database, openDatabase } from './client.ts';
import { EmbeddedDatabase } from './embedded.ts';
import { restoreSnapshot } from './restore.ts';
import * as runs from './runs.ts';
import { findDatabaseOf, killDatabaseOf, makeDataDir } from './testing.ts';
import { runs as runsTable } from './schema/runs.ts';
import * as students from './students.ts';

// Each test starts several processes.
vi.setConfig({ testTimeout: 180_000 });

let dataDir: string;
beforeEach(async () => {
	dataDir = await makeDataDir();
});
afterEach(async () => {
	await closeDatabase();
	await rm(dataDir, { recursive: true, force: true });
});

const problem = { statement: 'p', subject: 'math', language: 'en', expected: null } as const;

async function newRun(studentId: string, statement = 'p') {
	const run = { studentId, reasonerType: 'recorded', reasonerName: 'r' } as const;
	const [created] = await runs.createAll([
		{
			problem: { ...problem, statement },
			run: { ...run, recording: null, annotation: null, outside: null }
		}
	]);
	return created!;
}

test('queries, transactions, errors and large rows that come at the same time do not mix', async () => {
	await openDatabase({ DATA_DIR: dataDir });
	const student = await students.create('hash');
	const big = 'é∑𝑥'.repeat(100_000);
	const jobs = Array.from({ length: 100 }, async (_, i) => {
		const created = await newRun(student.id, i % 50 ? `problem ${i}` : big + i);
		const found = await runs.find(created.id, student.id);
		expect(found?.problem.statement).toBe(i % 50 ? `problem ${i}` : big + i);
		await expect(database().execute(sql`select ${i} / 0`)).rejects.toThrow();
		const rolledBack = database().transaction(async (transaction) => {
			await transaction.delete(runsTable);
			throw new Error('on purpose');
		});
		await expect(rolledBack).rejects.toThrow('on purpose');
	});
	await Promise.all(jobs);
	expect(await runs.list(student.id)).toHaveLength(100);
});

test('what was stored is there after opening again', async () => {
	await openDatabase({ DATA_DIR: dataDir });
	const { id } = await students.create('hash');
	await closeDatabase();
	await openDatabase({ DATA_DIR: dataDir });
	expect((await students.findBySession('hash'))?.id).toBe(id);
});

test('a second server on the same folder is refused, by whatever path it comes', async () => {
	await openDatabase({ DATA_DIR: dataDir });
	const link = `${dataDir}-link`;
	await symlink(dataDir, link);
	await expect(EmbeddedDatabase.start(link)).rejects.toMatchObject({
		code: 'in-use',
		message: expect.stringContaining('Another server is using the data folder') as string
	});
	await rm(link);
	await students.create('still works');
});

test('a folder that another machine uses is refused', async () => {
	await writeFile(join(dataDir, 'database.lock'), JSON.stringify({ host: 'other', pid: 1 }));
	await expect(openDatabase({ DATA_DIR: dataDir })).rejects.toMatchObject({ code: 'in-use' });
});

test('a database of a newer version is refused and left as it is', async () => {
	await openDatabase({ DATA_DIR: dataDir });
	await students.create('hash');
	const newer = sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`;
	await database().execute(newer);
	await closeDatabase();
	await expect(openDatabase({ DATA_DIR: dataDir })).rejects.toMatchObject({
		code: 'newer',
		message: expect.stringContaining('newer version of Second Thought') as string
	});
	await expect(openDatabase({ DATA_DIR: dataDir })).rejects.toMatchObject({ code: 'newer' });
});

test('a folder that holds something else is refused with the way back', async () => {
	await writeFile(join(dataDir, 'database', 'PG_VERSION'), 'not a number');
	await expect(openDatabase({ DATA_DIR: dataDir })).rejects.toMatchObject({
		code: 'unreadable',
		message: expect.stringContaining('npm run restore') as string
	});
});

test('a database process that is killed is started again, and nothing stored is lost', async () => {
	await openDatabase({ DATA_DIR: dataDir });
	const { id } = await students.create('hash');
	killDatabaseOf(dataDir);
	await expect
		.poll(async () => (await students.findBySession('hash').catch(() => null))?.id, {
			timeout: 15_000
		})
		.toBe(id);
});

test('a database process that is being started again is given the time for it', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'performance'] });
	try {
		const embedded = await EmbeddedDatabase.start(dataDir);
		const stalled = findDatabaseOf(dataDir);
		vi.advanceTimersByTime(40_000);
		const findNext = () => {
			vi.advanceTimersByTime(100);
			return findDatabaseOf(dataDir);
		};
		await expect.poll(findNext, { timeout: 30_000 }).not.toBeOneOf([stalled, null]);
		vi.advanceTimersByTime(10_000);
		expect(await embedded.snapshot()).toContain('.tar.gz');
		await embedded.close();
	} finally {
		vi.useRealTimers();
	}
});

test('a database process that is slow is asked once whether it is there, not again and again', async () => {
	const warned = vi.fn();
	process.on('warning', warned);
	vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'performance'] });
	try {
		const embedded = await EmbeddedDatabase.start(dataDir);
		// Without a turn of the event loop, in which it could answer.
		vi.advanceTimersByTime(28_000);
		await embedded.close();
		expect(warned.mock.calls).toEqual([]);
	} finally {
		vi.useRealTimers();
		process.off('warning', warned);
	}
});

test('a database process that does not end is killed when its server closes', async () => {
	const embedded = await EmbeddedDatabase.start(dataDir);
	killDatabaseOf(dataDir, 'SIGSTOP');
	await embedded.close();
	expect(findDatabaseOf(dataDir)).toBeNull();
});

test('asking a database process that has just died is no fault of the server', async () => {
	const embedded = await EmbeddedDatabase.start(dataDir);
	killDatabaseOf(dataDir);
	// Without a turn of the event loop, so that its end is not known here.
	execFileSync('sleep', ['0.5']);
	const asked = [embedded.snapshot(), embedded.close()];
	expect(await Promise.allSettled(asked)).toMatchObject([
		{ status: 'rejected', reason: { message: 'no database process' } },
		{ status: 'fulfilled' }
	]);
});

/** A server with a temp folder of its own, open on the data folder, until it is killed. */
async function startServer() {
	const temporary = join(dataDir, 'temporary');
	await mkdir(temporary);
	const server = spawn(process.execPath, ['--import', 'tsx', '-e', OPEN], {
		env: { ...process.env, DATA_DIR: dataDir, TMPDIR: temporary },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(server.stdout, 'data');
	const listLeft = async () =>
		(await readdir(temporary)).filter((name) => name.startsWith('second-thought'));
	return { server, listLeft };
}

test('the database process ends when its server is killed, and leaves nothing; the folder is free', async () => {
	const { server, listLeft } = await startServer();
	expect(await listLeft()).toHaveLength(1);
	server.kill('SIGKILL');
	await openDatabase({ DATA_DIR: dataDir });
	expect((await students.findBySession('from the killed server'))?.id).toBeTypeOf('string');
	await expect.poll(listLeft).toEqual([]);
});

test('what a server leaves that is killed together with its database process goes at the next start', async () => {
	const { server, listLeft } = await startServer();
	killDatabaseOf(dataDir);
	server.kill('SIGKILL');
	await once(server, 'exit');
	expect(await listLeft()).toHaveLength(1);
	await openDatabase({ DATA_DIR: dataDir });
	expect(await listLeft()).toEqual([]);
	expect((await students.findBySession('from the killed server'))?.id).toBeTypeOf('string');
});

test('half a snapshot that a killed process left is removed', async () => {
	const snapshots = join(dataDir, 'snapshots');
	await mkdir(snapshots);
	await writeFile(join(snapshots, '2026-01-01T00-00-00.000Z.tar.gz.unfinished'), 'half');
	await openDatabase({ DATA_DIR: dataDir });
	expect(await readdir(snapshots)).toEqual([]);
});

test('a snapshot can be restored, and what it replaces is kept', async () => {
	await openDatabase({ DATA_DIR: dataDir });
	await students.create('before');
	await closeDatabase();
	const embedded = await EmbeddedDatabase.start(dataDir);
	await embedded.snapshot();
	await expect(restoreSnapshot(dataDir)).rejects.toMatchObject({ code: 'in-use' });
	await embedded.close();
	await openDatabase({ DATA_DIR: dataDir });
	await students.create('after');
	await closeDatabase();

	await expect(restoreSnapshot(dataDir, 'none.tar.gz')).rejects.toThrow('it has these snapshots');
	const { replaced } = await restoreSnapshot(dataDir);
	expect(await readdir(dataDir)).toContain(replaced?.split('/').at(-1));
	await openDatabase({ DATA_DIR: dataDir });
	expect(await students.findBySession('before')).not.toBeNull();
	expect(await students.findBySession('after')).toBeNull();
});

test('who was deleted does not come back with a snapshot of before', async () => {
	await openDatabase({ DATA_DIR: dataDir });
	const { id } = await students.create('deleted');
	await newRun(id);
	await students.create('kept');
	await closeDatabase();
	const embedded = await EmbeddedDatabase.start(dataDir);
	await embedded.snapshot();
	await embedded.close();
	await openDatabase({ DATA_DIR: dataDir });
	await students.remove(id);
	await closeDatabase();

	await restoreSnapshot(dataDir);
	await openDatabase({ DATA_DIR: dataDir });
	expect(await students.findBySession('kept')).not.toBeNull();
	expect(await students.findBySession('deleted')).toBeNull();
	expect(await database().select().from(runsTable)).toEqual([]);
});

const OPEN = `
	import { openDatabase } from './src/lib/server/db/client.ts';
	import * as students from './src/lib/server/db/students.ts';
	await openDatabase({ DATA_DIR: process.env.DATA_DIR });
	await students.create('from the killed server');
	console.log('open');
`;
