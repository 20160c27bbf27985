import type { PGlite } from '@electric-sql/pglite';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const KEPT = 10;
const UNFINISHED = '.unfinished';

/**
 * Writes all of the database to one file, on the disk for good when this returns, and drops all but the last ten.
 * Queries wait only while the files are read (about 0.2 s); packing is done beside them.
 * @returns the path of the file
 */
export async function writeSnapshot(database: PGlite, folder: string): Promise<string> {
	const dump = await database.dumpDataDir('none');
	const packed = await promisify(gzip)(Buffer.from(await dump.arrayBuffer()));
	const name = new Date().toISOString().replaceAll(':', '-');
	const path = join(folder, `${name}.tar.gz`);
	await mkdir(folder, { recursive: true });
	await writeDurably(path, packed);
	const old = (await listSnapshots(folder)).slice(KEPT);
	for (const file of old) await rm(join(folder, file));
	return path;
}

/** File names, newest first. */
export async function listSnapshots(folder: string): Promise<string[]> {
	await mkdir(folder, { recursive: true });
	const files = await readdir(folder);
	return files
		.filter((file) => file.endsWith('.tar.gz'))
		.sort()
		.reverse();
}

/** Of a process that was killed while it wrote one. To be called while nothing writes any. */
export async function removeUnfinished(folder: string): Promise<void> {
	const files = existsSync(folder) ? await readdir(folder) : [];
	for (const file of files.filter((file) => file.endsWith(UNFINISHED)))
		await rm(join(folder, file));
}

/** A file by this name is whole, or it is not there. */
async function writeDurably(path: string, data: Uint8Array): Promise<void> {
	const unfinished = path + UNFINISHED;
	try {
		const file = await open(unfinished, 'w');
		try {
			await file.writeFile(data);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
}
