import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunEvent } from '$lib/protocol/run-event.ts';
import { explainQueryError } from '../db/errors.ts';
import { claimDatabase } from '../db/postgres.ts';
import { createRun, stopRun } from './create.ts';
import { findRun } from './find.ts';
import { listHistory } from './history.ts';
import { deleteStudent } from './student.ts';
import { collect, logged, openTestService, slowReasoner, textOf } from './testing.ts';
import { recordVisit } from './visit.ts';

// The same code on a real PostgreSQL, where one is installed.
const BINARIES = findBinaries();
const WORDS = Array.from({ length: 60 }, (_, i) => `Step ${i}: 𝑥 = ${i}.\n\n`);
let server: ChildProcess;
let folder: string;
let settings: { DATABASE_URL: string };

beforeAll(async () => {
	if (BINARIES) await startPostgres(BINARIES);
});
afterAll(async () => {
	if (!BINARIES) return;
	server.kill('SIGINT');
	await once(server, 'exit');
	await rm(folder, { recursive: true });
});

test('runs, their followers, visits and deletion work the same', async (context) => {
	if (!BINARIES) return context.skip('PostgreSQL is not installed here');
	const service = await openTestService(slowReasoner(WORDS, { slots: 8 }), settings);
	const students = await Promise.all(Array.from({ length: 8 }, () => service.newStudent()));
	const asked = students.map(async (student) => {
		const created = await createRun(student, { problem: 'p' });
		const run = { id: created.outcome === 'created' ? created.id : '', studentId: student.id };
		expect(textOf('thought', await collect(run))).toBe(WORDS.join(''));
		expect(await findRun(run.id, run.studentId)).toMatchObject({
			status: 'finished',
			thought: WORDS.join(''),
			answer: 'Done.',
			thoughtTokens: 60
		});
		const visitor = { runId: run.id, studentId: student.id };
		expect(await recordVisit(visitor, { start: 0, doubt: true })).toBe('stored');
		expect(await recordVisit(visitor, { start: 0, doubt: true })).toBe('stored');
		expect((await listHistory(student.id)).runs).toMatchObject([{ doubtsVisited: 1, place: 0 }]);
		await deleteStudent(student.id);
		expect(await findRun(run.id, run.studentId)).toBeNull();
	});
	await Promise.all(asked);
	await service.remove();
});

test('stopped and interrupted runs are there after a restart', async (context) => {
	if (!BINARIES) return context.skip('PostgreSQL is not installed here');
	const endless = slowReasoner(WORDS, { endless: true });
	const service = await openTestService(endless, settings);
	const student = await service.newStudent();
	const ids: string[] = [];
	for (let i = 0; i < 2; i++) {
		const created = await createRun(student, { problem: 'p' });
		ids.push(created.outcome === 'created' ? created.id : '');
	}
	const [stopped = '', interrupted = ''] = ids;
	const text = await collect(
		{ id: stopped, studentId: student.id },
		{ enough: (events) => events.length > 4 }
	);
	await stopRun(stopped, student.id);
	await service.remove();
	const again = await openTestService(endless, settings);
	const found = await findRun(stopped, student.id);
	expect(found?.status).toBe('stopped');
	expect(found?.thought.startsWith(textOf('thought', logged(text)))).toBe(true);
	expect(await findRun(interrupted, student.id)).toMatchObject({ status: 'interrupted' });
	await again.remove();
});

test('a second server on the database, and one that is not there, are refused', async (context) => {
	if (!BINARIES) return context.skip('PostgreSQL is not installed here');
	const first = await claimDatabase(settings.DATABASE_URL);
	const open = () => openTestService(slowReasoner(WORDS), settings);
	await expect(open()).rejects.toMatchObject({ code: 'in-use' });
	await first.end();
	await (await open()).remove();
	const nowhere = 'postgres://me:secret@127.0.0.1:9/none';
	const error: unknown = await claimDatabase(nowhere).catch((error: unknown) => error);
	expect(String(error)).toContain('127.0.0.1:9/none cannot be used: connect ECONNREFUSED');
	expect(String(error)).not.toContain('secret');
});

test('who loses the connection that keeps the database keeps it again', async (context) => {
	if (!BINARIES) return context.skip('PostgreSQL is not installed here');
	const claim = await claimDatabase(settings.DATABASE_URL);
	const admin = postgres(settings.DATABASE_URL);
	const before = await findKeeper(admin);
	await cutKeepers(admin);
	await expect.poll(() => findKeeper(admin)).not.toBeOneOf([before, undefined]);
	await expect.poll(() => claim.isHeld).toBe(true);
	await expect(claimDatabase(settings.DATABASE_URL)).rejects.toMatchObject({ code: 'in-use' });
	await claim.end();
	await admin.end();
});

test('a lost connection of its own that PostgreSQL still keeps does not hold a server off', async (context) => {
	if (!BINARIES) return context.skip('PostgreSQL is not installed here');
	const claim = await claimDatabase(settings.DATABASE_URL);
	const admin = postgres(settings.DATABASE_URL);
	const before = (await findKeeper(admin)) ?? 0;
	const [named] = await admin`select application_name from pg_stat_activity where pid = ${before}`;
	const connection = { application_name: String(named?.['application_name']) };
	const kept = postgres(settings.DATABASE_URL, { max: 1, connection });
	const taken = kept`select pg_advisory_lock(20260302), pg_backend_pid() as pid`.execute();
	await expect.poll(() => countWaiting(admin)).toBe(1);
	await admin`select pg_terminate_backend(${before})`;
	const [lost] = await taken;
	await expect.poll(() => findKeeper(admin)).not.toBeOneOf([before, lost?.['pid'], undefined]);
	await expect.poll(() => claim.isHeld).toBe(true);
	await claim.end();
	await Promise.all([admin.end(), kept.end()]);
});

test('a server whose database another one has taken stores nothing until that is gone', async (context) => {
	if (!BINARIES) return context.skip('PostgreSQL is not installed here');
	const service = await openTestService(slowReasoner(WORDS, { endless: true }), settings);
	const student = await service.newStudent();
	const working = await createRun(student, { problem: 'p' });
	const run = { id: working.outcome === 'created' ? working.id : '', studentId: student.id };
	await collect(run, { enough: (events) => events.length > 2 });
	const other = postgres(settings.DATABASE_URL, { max: 1 });
	const admin = postgres(settings.DATABASE_URL, { max: 1 });
	// It waits for the lock, so that it is the next to have it.
	const taken = other`select pg_advisory_lock(20260302)`.execute();
	await expect.poll(() => countWaiting(admin)).toBe(1);
	await cutKeepers(admin);
	await taken;
	const ask = () =>
		createRun(student, { problem: 'p' }).then(
			({ outcome }) => outcome,
			(error: unknown) => explainQueryError(error)?.code
		);
	await expect.poll(ask).toBe('storage-unavailable');
	const stored = await findRun(run.id, run.studentId);
	await wait(300);
	expect(await findRun(run.id, run.studentId)).toEqual(stored);

	await other.end();
	await expect.poll(ask).toBe('created');
	const isLonger = (events: readonly RunEvent[]) =>
		textOf('thought', events).length > (stored?.thought.length ?? 0);
	await collect(run, { enough: isLonger });
	await admin.end();
	await service.remove();
});

/** The connection that has the lock. */
async function findKeeper(sql: Sql): Promise<number | undefined> {
	const [lock] = await sql<
		{ pid: number }[]
	>`select pid from pg_locks where locktype = 'advisory' and granted`;
	return lock?.pid;
}

async function countWaiting(sql: Sql): Promise<number> {
	const waiting = await sql`select from pg_locks where locktype = 'advisory' and not granted`;
	return waiting.length;
}

/** Ends the connections that keep a database for a server, as a PostgreSQL that is started again does. */
function cutKeepers(sql: Sql) {
	return sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'second-thought %'`;
}

function findBinaries(): string | null {
	const root = '/usr/lib/postgresql';
	const versions = existsSync(root) ? readdirSync(root) : [];
	const found = versions.map((version) => join(root, version, 'bin')).filter(existsSync);
	return found[0] ?? null;
}

/** Its programs refuse to run as root: then they run as the user that the package made. */
function pickUser(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString());
	return { uid: idOf('-u'), gid: idOf('-g') };
}

async function startPostgres(binaries: string): Promise<void> {
	const user = pickUser();
	folder = await mkdtemp(join(tmpdir(), 'second-thought-postgres-'));
	if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const initialise = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
	execFileSync(join(binaries, 'initdb'), initialise, { ...user, cwd: folder, stdio: 'ignore' });
	const port = await findPort();
	const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
	server = spawn(join(binaries, 'postgres'), args, {
		...user,
		cwd: folder,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	settings = { DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres` };
	for await (const line of server.stderr ?? [])
		if (String(line).includes('ready to accept connections')) break;
}

async function findPort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	return port;
}
