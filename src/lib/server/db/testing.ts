import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvent } from '../../protocol/run-event.ts';
import { closeDatabase, openDatabase } from './client.ts';
import { isAlive } from './is-alive.ts';
import * as runEvents from './run-events.ts';
import * as runs from './runs.ts';

/** A data folder with an empty, migrated database: a copy of one that is made once, since making one takes seconds. */
export async function makeDataDir(): Promise<string> {
	const dataDir = await makeFolder();
	const template = join(tmpdir(), `second-thought-template-${hashOfSources()}`);
	if (!existsSync(template)) await makeTemplate(template);
	await cp(join(template, 'database'), join(dataDir, 'database'), { recursive: true });
	return dataDir;
}

/** Sends a signal to the database process of a folder: by default the one of the kernel when memory runs out. */
export function killDatabaseOf(dataDir: string, signal: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL'): void {
	process.kill(findDatabaseOf(dataDir) ?? NaN, signal);
}

/** Its process id; null: there is none. */
export function findDatabaseOf(dataDir: string): number | null {
	const processes = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
	const found = processes.find((line) => line.includes('process.ts') && line.includes(dataDir));
	return found ? Number(found.trim().split(' ')[0]) : null;
}

/** Stores a run with a log such as `start 0, text 300, end 1000`, as it comes: up to each end in one go. */
export async function storeLog(studentId: string, log: string): Promise<string> {
	const [run] = await runs.createAll([
		{
			problem: { statement: 'p', subject: 'math', language: 'en', expected: null },
			run: {
				studentId,
				reasonerType: 'embedded',
				reasonerName: 'r',
				recording: null,
				annotation: null,
				outside: null
			}
		}
	]);
	const { id } = run!;
	const events = log.split(', ').map((entry, index) => toEvent(entry, index + 1));
	let part: RunEvent[] = [];
	for (const event of events) {
		part.push(event);
		if (event.type !== 'ended') continue;
		await runEvents.append(part.map((event) => ({ runId: id, event })));
		part = [];
	}
	return id;
}

function toEvent(entry: string, seq: number): RunEvent {
	const [what = '', at] = entry.split(' ');
	const counted = { seq, atMs: Number(at) };
	if (what === 'start') return { ...counted, type: 'started' };
	if (what === 'end')
		return { ...counted, type: 'ended', status: 'stopped', error: null, unsure: null };
	return { ...counted, type: what === 'answer' ? 'answer' : 'thought', text: 'So.', tokens: 1 };
}

/** Named after this process, so that tests which were killed are known: what they left is removed. */
async function makeFolder(): Promise<string> {
	for (const name of await readdir(tmpdir())) {
		const pid = /^second-thought-test-(\d+)-/.exec(name)?.[1];
		if (pid && !isAlive(Number(pid)))
			await rm(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 3 });
	}
	return mkdtemp(join(tmpdir(), `second-thought-test-${process.pid}-`));
}

async function makeTemplate(template: string): Promise<void> {
	const unfinished = await makeFolder();
	await openDatabase({ DATA_DIR: unfinished });
	await closeDatabase();
	// Another test may have been faster.
	await rename(unfinished, template).catch(() => rm(unfinished, { recursive: true, force: true }));
}

function hashOfSources(): string {
	const hash = createHash('sha256');
	for (const file of ['drizzle/meta/_journal.json', 'package-lock.json'])
		hash.update(readFileSync(file));
	return hash.digest('hex').slice(0, 16);
}
