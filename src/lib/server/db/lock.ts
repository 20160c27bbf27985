import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';
import { removeSocketPath } from './socket-path.ts';

/** A killed holder of this machine needs this long at most to be gone; a living one keeps its lock longer. */
const PATIENCE_MS = 2_000;
/** The lock file is touched this often, so that another machine sees that its holder lives. */
const TOUCH_MS = 5_000;
const STALE_MS = 3 * TOUCH_MS;

export interface FolderLock {
	release(): void;
}

/**
 * Takes the data folder for this process; null if another process has it. PGlite has no lock of its own: two
 * processes on one store lose each other's rows without a word. On one machine the kernel keeps the lock (an abstract
 * Unix socket, free the moment its holder is killed); a lock file guards against other machines and containers that
 * share the folder, and against all where there are no abstract sockets.
 * @param folder its real path
 * @param socketPath where this process listens; that of a holder who was killed is removed
 */
export async function lockFolder(folder: string, socketPath = ''): Promise<FolderLock | null> {
	const path = join(folder, 'database.lock');
	const deadline = Date.now() + PATIENCE_MS;
	for (;;) {
		const socket = await listenAbstract(folder);
		if (socket && !isHeldElsewhere(path)) return hold(folder, socket, socketPath);
		if (socket && socket !== 'unsupported') socket.close();
		if (Date.now() > deadline) return null;
		await wait(100);
	}
}

async function listenAbstract(folder: string): Promise<Server | 'unsupported' | null> {
	if (process.platform !== 'linux') return 'unsupported';
	const name = createHash('sha256').update(folder).digest('hex').slice(0, 32);
	const server = createServer((socket) => socket.destroy());
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? resolve(null) : reject(error)
		);
		server.listen(`\0second-thought:${name}`, () => resolve(server.unref()));
	});
}

/** Whether the lock file names a living holder that the kernel's lock cannot know of. */
function isHeldElsewhere(path: string): boolean {
	const holder = readHolder(path);
	if (!holder) return false;
	if (holder.host !== hostname()) return Date.now() - statSync(path).mtimeMs < STALE_MS;
	return process.platform !== 'linux' && isAlive(holder.pid);
}

interface Holder {
	readonly host: string;
	readonly pid: number;
	readonly folder: string;
	readonly socketPath: string;
}

function readHolder(path: string): Holder | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Holder;
	} catch {
		return null; // no file, or one cut short by a crash: nobody holds it
	}
}

function hold(folder: string, socket: Server | 'unsupported', socketPath: string): FolderLock {
	const path = join(folder, 'database.lock');
	const holder: Holder = { host: hostname(), pid: process.pid, folder, socketPath };
	removeLeft(readHolder(path), holder);
	writeFileSync(path, JSON.stringify(holder));
	const timer = setInterval(() => touch(path), TOUCH_MS).unref();
	return {
		release() {
			clearInterval(timer);
			rmSync(path, { force: true });
			if (socket !== 'unsupported') socket.close();
		}
	};
}

/** Of a holder that was killed together with its server. A copied folder has the file of one that may live. */
function removeLeft(left: Holder | null, { host, folder, socketPath }: Holder): void {
	const isOfThisFolder = left?.host === host && left.folder === folder;
	if (isOfThisFolder && left.socketPath !== socketPath) removeSocketPath(left.socketPath);
}

function touch(path: string): void {
	const now = new Date();
	try {
		utimesSync(path, now, now);
	} catch {
		// The folder was taken away under us; the database itself will say so.
	}
}
