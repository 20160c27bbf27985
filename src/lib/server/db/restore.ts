import { PGlite } from '@electric-sql/pglite';
import { existsSync, realpathSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { listDeleted } from './deleted.ts';
import { DatabaseError } from './errors.ts';
import { lockFolder } from './lock.ts';
import { listSnapshots } from './snapshot.ts';

export interface Restored {
	readonly snapshot: string;
	/** Where the database went that was there before; null if there was none. */
	readonly replaced: string | null;
}

/**
 * Puts a snapshot in the place of the database, without students who were deleted since. What was there is kept beside
 * it under another name.
 * @param name file name of the snapshot; undefined: the newest
 * @throws {DatabaseError} `in-use`, or `unreadable` if there is no such snapshot
 */
export async function restoreSnapshot(dataDir: string, name?: string): Promise<Restored> {
	const folder = existsSync(dataDir) ? realpathSync(dataDir) : refuse(dataDir, 'no such folder');
	const lock = await lockFolder(folder);
	if (!lock)
		throw new DatabaseError(
			'in-use',
			`A server is using the data folder ${folder}. Stop it first.`
		);
	try {
		const snapshots = await listSnapshots(join(folder, 'snapshots'));
		const snapshot = snapshots.find((file) => !name || file === name);
		if (!snapshot)
			return refuse(folder, `it has these snapshots: ${snapshots.join(', ') || 'none'}`);
		const data = new Blob([await readFile(join(folder, 'snapshots', snapshot))]);
		return { snapshot, replaced: await replaceDatabase(folder, data) };
	} finally {
		lock.release();
	}
}

async function replaceDatabase(folder: string, snapshot: Blob): Promise<string | null> {
	const place = join(folder, 'database');
	const now = new Date().toISOString().replaceAll(':', '-');
	const restored = join(folder, `database.restored-${now}`);
	const database = await PGlite.create({ dataDir: restored, loadDataDir: snapshot });
	const deleted = await listDeleted(join(folder, 'snapshots'));
	if (deleted.length > 0)
		await database.query('delete from students where id = any($1)', [deleted]);
	await database.close();
	const replaced = existsSync(place) ? join(folder, `database.replaced-${now}`) : null;
	if (replaced) await rename(place, replaced);
	await rename(restored, place);
	return replaced;
}

function refuse(folder: string, why: string): never {
	throw new DatabaseError('unreadable', `Nothing to restore in ${folder}: ${why}.`);
}
