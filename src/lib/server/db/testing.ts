import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from './client.ts';

/** A data folder with an empty, migrated database: a copy of one that is made once, since making one takes seconds. */
export async function makeDataDir(): Promise<string> {
	const dataDir = await mkdtemp(join(tmpdir(), 'second-thought-test-'));
	const template = join(tmpdir(), `second-thought-template-${hashOfSources()}`);
	if (!existsSync(template)) await makeTemplate(template);
	await cp(join(template, 'database'), join(dataDir, 'database'), { recursive: true });
	return dataDir;
}

/** Kills the database process that works on a folder, as the kernel does when memory runs out. */
export function killDatabaseOf(dataDir: string): void {
	const processes = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
	const found = processes.find((line) => line.includes('process.ts') && line.includes(dataDir));
	process.kill(Number(found?.trim().split(' ')[0]), 'SIGKILL');
}

async function makeTemplate(template: string): Promise<void> {
	const unfinished = await mkdtemp(join(tmpdir(), 'second-thought-test-'));
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
