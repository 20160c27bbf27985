/**
 * The database process: PGlite on one data folder, behind a Unix socket. It is a process of its own because a heavy
 * query would stall every stream of the server. Started by `embedded.ts`, to which it speaks over IPC; it ends when
 * its parent does.
 */
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder, type FolderLock } from './lock.ts';
import { removeUnfinished, writeSnapshot } from './snapshot.ts';
import { removeSocketPath } from './socket-path.ts';

/** What the process says to its parent. */
export type ProcessReport =
	| { type: 'ready' }
	| { type: 'refused'; code: 'in-use' | 'unreadable'; message: string }
	| { type: 'snapshot'; file: string }
	| { type: 'snapshot-failed'; message: string }
	| { type: 'alive' };
/** What the parent asks for. */
export type ProcessRequest = 'snapshot' | 'ping' | 'close';

const [dataDir = 'data', socketPath = ''] = process.argv.slice(2);
let end: () => Promise<void> = () => Promise.resolve();
let ending = false;

process.on('disconnect', () => void exit());
process.on('SIGTERM', () => void exit());
// Ctrl+C reaches the whole process group; the parent still has rows to write, and closes us after.
process.on('SIGINT', () => undefined);
await main();

async function main(): Promise<void> {
	mkdirSync(dataDir, { recursive: true });
	const folder = realpathSync(dataDir);
	const lock = await lockFolder(folder, socketPath);
	if (!lock) return refuse('in-use', `Another server is using the data folder ${folder}.`);
	try {
		await serve(folder, lock);
	} catch (error) {
		refuse('unreadable', error instanceof Error ? error.message : String(error));
	}
}

async function serve(folder: string, lock: FolderLock): Promise<void> {
	await removeUnfinished(join(folder, 'snapshots'));
	const database = await PGlite.create(join(folder, 'database'));
	rmSync(socketPath, { force: true });
	// One connection does the work (see docs/decisions/0001-embedded-database.md); the others let it be replaced.
	const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 4 });
	await server.start();
	end = async () => {
		await server.stop();
		await database.close();
		lock.release();
	};
	process.on('message', (request: ProcessRequest) => {
		if (request === 'close') void exit();
		else if (request === 'snapshot') void snapshot(database, folder);
		else tell({ type: 'alive' });
	});
	tell({ type: 'ready' });
}

async function snapshot(database: PGlite, folder: string): Promise<void> {
	try {
		tell({ type: 'snapshot', file: await writeSnapshot(database, join(folder, 'snapshots')) });
	} catch (error) {
		tell({ type: 'snapshot-failed', message: String(error) });
	}
}

function refuse(code: 'in-use' | 'unreadable', message: string): void {
	tell({ type: 'refused', code, message }, () => process.exit(1));
}

function tell(report: ProcessReport, done?: () => void): void {
	if (process.connected) process.send?.(report, undefined, undefined, done);
	else done?.();
}

async function exit(): Promise<void> {
	if (ending) return;
	ending = true;
	await end();
	// Its server was killed, and cannot.
	if (!process.connected) removeSocketPath(socketPath);
	process.exit(0);
}
