import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { log } from '../log.ts';
import { DatabaseError } from './errors.ts';
import type { ProcessReport, ProcessRequest } from './process.ts';

const FIRST_SNAPSHOT_MS = 30_000;
const SNAPSHOT_EVERY_MS = 3_600_000;
/** A database that died is started again after this; longer each time would keep a class waiting for nothing. */
const RESTART_MS = 500;

/** The database process of this server. Whoever starts it closes it. */
export class EmbeddedDatabase {
	readonly socketPath: string;
	readonly #dataDir: string;
	readonly #timers: NodeJS.Timeout[] = [];
	#child: ChildProcess | null = null;
	#closing = false;

	private constructor(dataDir: string, socketPath: string) {
		this.#dataDir = dataDir;
		this.socketPath = socketPath;
	}

	/** @throws {DatabaseError} `in-use` or `unreadable` */
	static async start(dataDir: string): Promise<EmbeddedDatabase> {
		const database = new EmbeddedDatabase(dataDir, makeSocketPath());
		try {
			await database.#start();
		} catch (error) {
			await database.close();
			throw error;
		}
		const snapshot = () => void database.snapshot().catch((error) => warn(error));
		database.#timers.push(
			setTimeout(snapshot, FIRST_SNAPSHOT_MS).unref(),
			setInterval(snapshot, SNAPSHOT_EVERY_MS).unref()
		);
		return database;
	}

	/** @returns the path of the file; @throws {Error} if it could not be written */
	async snapshot(): Promise<string> {
		const report = await this.#ask('snapshot');
		if (report?.type === 'snapshot') return report.file;
		throw new Error(report?.type === 'snapshot-failed' ? report.message : 'no database process');
	}

	/** Finishes what was asked of it, then ends the process. */
	async close(): Promise<void> {
		this.#closing = true;
		this.#timers.forEach(clearTimeout);
		const child = this.#child;
		if (child && child.exitCode === null && child.signalCode === null) {
			const exited = once(child, 'exit');
			child.send('close' satisfies ProcessRequest);
			await exited;
		}
		if (process.platform !== 'win32') rmSync(join(this.socketPath, '..'), { recursive: true });
	}

	async #start(): Promise<void> {
		const child = forkDatabase(this.#dataDir, this.socketPath);
		this.#child = child;
		const report = await firstReport(child);
		if (report?.type !== 'ready') throw explainRefusal(report, this.#dataDir);
		child.once('exit', (code, signal) => {
			if (!this.#closing) this.#restartLater({ code, signal });
		});
	}

	#restartLater(cause: object): void {
		log.error('database process ended', cause);
		const again = () => {
			if (this.#closing) return;
			this.#start().then(
				() => log.info('database process started again'),
				(error: unknown) => this.#restartLater({ error })
			);
		};
		this.#timers.push(setTimeout(again, RESTART_MS).unref());
	}

	async #ask(request: ProcessRequest): Promise<ProcessReport | null> {
		const child = this.#child;
		if (!child?.connected) return null;
		const reported = firstReport(child);
		child.send(request);
		return reported;
	}
}

function makeSocketPath(): string {
	if (process.platform === 'win32') return `\\\\.\\pipe\\second-thought-${process.pid}`;
	// Only this user may enter the folder, so only this user's processes can connect.
	return join(mkdtempSync(join(tmpdir(), 'second-thought-db-')), '.s.PGSQL.5432');
}

function forkDatabase(dataDir: string, socketPath: string): ChildProcess {
	const fromSource = import.meta.url.endsWith('.ts');
	const file = fromSource
		? fileURLToPath(new URL('./process.ts', import.meta.url))
		: resolve('build/processes/database.js');
	const execArgv = fromSource ? ['--import', 'tsx'] : [];
	return fork(file, [dataDir, socketPath], {
		execArgv,
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
}

/** The next report; null if the process ends without one. */
function firstReport(child: ChildProcess): Promise<ProcessReport | null> {
	return new Promise((resolve) => {
		const exited = () => resolve(null);
		child.once('exit', exited);
		child.once('message', (report) => {
			child.off('exit', exited);
			resolve(report as ProcessReport);
		});
	});
}

function explainRefusal(report: ProcessReport | null, dataDir: string): DatabaseError {
	if (report?.type === 'refused' && report.code === 'in-use')
		return new DatabaseError(
			'in-use',
			`${report.message} Stop it first, or give this one a folder of its own: DATA_DIR=other npm start`
		);
	const why = report?.type === 'refused' ? report.message : 'its process ended without a word';
	return new DatabaseError(
		'unreadable',
		`The database in ${resolve(dataDir)} cannot be opened: ${why}. Nothing was changed. ` +
			'Snapshots of it are in the folder snapshots beside it: npm run restore'
	);
}

function warn(error: unknown): void {
	log.warn('snapshot failed', { error });
}
