import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

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
 */
export async function lockFolder(folder: string): Promise<FolderLock | null> {
	const path = join(folder, 'database.lock');
	const deadline = Date.now() + PATIENCE_MS;
	for (;;) {
		const socket = await listenAbstract(folder);
		if (socket && !isHeldElsewhere(path)) return hold(path, socket);
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

function readHolder(path: string): { host: string; pid: number } | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as { host: string; pid: number };
	} catch {
		return null; // no file, or one cut short by a crash: nobody holds it
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function hold(path: string, socket: Server | 'unsupported'): FolderLock {
	writeFileSync(path, JSON.stringify({ host: hostname(), pid: process.pid }));
	const timer = setInterval(() => touch(path), TOUCH_MS).unref();
	return {
		release() {
			clearInterval(timer);
			rmSync(path, { force: true });
			if (socket !== 'unsupported') socket.close();
		}
	};
}

function touch(path: string): void {
	const now = new Date();
	try {
		utimesSync(path, now, now);
	} catch {
		// The folder was taken away under us; the database itself will say so.
	}
}
