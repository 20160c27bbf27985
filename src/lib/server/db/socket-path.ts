import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const FOLDER = 'second-thought-db-';

/** Where a database process is to listen. */
export function makeSocketPath(): string {
	if (process.platform === 'win32') return `\\\\.\\pipe\\second-thought-${process.pid}`;
	// Only this user may enter the folder, so only this user's processes can connect.
	return join(mkdtempSync(join(tmpdir(), FOLDER)), '.s.PGSQL.5432');
}

/** Removes the folder that was made for it; no other, wherever the path comes from. */
export function removeSocketPath(socketPath: string): void {
	const folder = dirname(socketPath);
	if (basename(folder).startsWith(FOLDER)) rmSync(folder, { recursive: true, force: true });
}
