import { fork, type ChildProcess } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { log } from '../log.ts';
import { DatabaseError } from './errors.ts';
import type { ProcessReport, ProcessRequest } from './process.ts';
import { makeSocketPath, removeSocketPath } from './socket-path.ts';

const FIRST_SNAPSHOT_MS = 30_000;
const SNAPSHOT_EVERY_MS = 3_600_000;
const WATCH_MS = 2_000;
/** Without room for its write-ahead log PGlite neither answers nor ends: it spins. No query of ours takes this long. */
const STALLED_MS = 30_000;
/** Going through a long write-ahead log on a slow disk takes minutes, in which nothing can be answered. */
const STARTING_MS = 600_000;
/** Closing takes less than a second; who stops a server waits about ten. */
const CLOSING_MS = 5_000;
/** Four segments of the write-ahead log. Below that nothing more is written, so that PGlite never runs out. */
const LEAST_ROOM_BYTES = 64 * 1024 * 1024;
const RESTART_MS = 500;

/** The database process of this server: started, watched, started again, and closed from here. */
export class EmbeddedDatabase {
	readonly socketPath = makeSocketPath();
	readonly #dataDir: string;
	readonly #timers: NodeJS.Timeout[] = [];
	#child: ChildProcess | null = null;
	/** From then on a process that has not answered counts as stalled. */
	#stalledAtMs = 0;
	/** Whether it was asked for an answer that has not come. */
	#isAsked = false;
	#hasRoom = true;
	#closing = false;

	private constructor(dataDir: string) {
		this.#dataDir = dataDir;
	}

	/** @throws {DatabaseError} `in-use` or `unreadable` */
	static async start(dataDir: string): Promise<EmbeddedDatabase> {
		const database = new EmbeddedDatabase(dataDir);
		try {
			await database.#start();
		} catch (error) {
			await database.close();
			throw error;
		}
		await database.#measureRoom();
		database.#repeat();
		return database;
	}

	/** False when the disk is so full that nothing more should be written. Measured every two seconds. */
	get hasRoom(): boolean {
		return this.#hasRoom;
	}

	/** @returns the path of the file; @throws {Error} if it could not be written */
	async snapshot(): Promise<string> {
		const report = await this.#ask('snapshot', ['snapshot', 'snapshot-failed']);
		if (report?.type === 'snapshot') return report.file;
		throw new Error(report?.type === 'snapshot-failed' ? report.message : 'no database process');
	}

	/** Finishes what was asked of it, then ends the process; one that does not end by itself is killed. */
	async close(): Promise<void> {
		this.#closing = true;
		this.#timers.forEach(clearTimeout);
		const child = this.#child;
		if (child && child.exitCode === null && child.signalCode === null) {
			// Not `once` of node:events, which an error of the channel would end.
			const exited = new Promise((resolve) => child.once('exit', resolve));
			child.send('close' satisfies ProcessRequest);
			const kill = setTimeout(() => child.kill('SIGKILL'), CLOSING_MS);
			await exited;
			clearTimeout(kill);
		}
		removeSocketPath(this.socketPath);
	}

	async #start(): Promise<void> {
		this.#stalledAtMs = performance.now() + STARTING_MS;
		const child = forkDatabase(this.#dataDir, this.socketPath);
		this.#child = child;
		const report = await nextReport(child, ['ready', 'refused']);
		if (report?.type !== 'ready') throw explainRefusal(report, this.#dataDir);
		this.#stalledAtMs = performance.now() + STALLED_MS;
		child.once('exit', (code, signal) => this.#restartLater({ code, signal }));
	}

	#repeat(): void {
		const snapshot = () =>
			void this.snapshot().catch((error: unknown) => log.warn('snapshot failed', { error }));
		this.#timers.push(
			setTimeout(snapshot, FIRST_SNAPSHOT_MS).unref(),
			setInterval(snapshot, SNAPSHOT_EVERY_MS).unref(),
			setInterval(() => void this.#watch(), WATCH_MS).unref(),
			setInterval(() => void this.#measureRoom(), WATCH_MS).unref()
		);
	}

	async #watch(): Promise<void> {
		if (performance.now() > this.#stalledAtMs) {
			log.error('database process does not answer');
			this.#child?.kill('SIGKILL');
		}
		// While it starts or is slow, more questions would pile up.
		if (this.#isAsked) return;
		this.#isAsked = true;
		const report = await this.#ask('ping', ['alive']);
		this.#isAsked = false;
		if (report) this.#stalledAtMs = performance.now() + STALLED_MS;
	}

	async #measureRoom(): Promise<void> {
		try {
			const { bavail, bsize } = await statfs(this.#dataDir);
			this.#hasRoom = bavail * bsize >= LEAST_ROOM_BYTES;
		} catch (error) {
			log.error('the room on the disk could not be measured', { error });
		}
	}

	#restartLater(cause: object): void {
		if (this.#closing) return;
		log.error('database process ended', cause);
		const again = () => {
			this.#start().then(
				() => log.info('database process started again'),
				(error: unknown) => this.#restartLater({ error })
			);
		};
		this.#timers.push(setTimeout(again, RESTART_MS).unref());
	}

	async #ask(
		request: ProcessRequest,
		answers: readonly ProcessReport['type'][]
	): Promise<ProcessReport | null> {
		const child = this.#child;
		if (!child?.connected) return null;
		const reported = nextReport(child, answers);
		child.send(request);
		return reported;
	}
}

function forkDatabase(dataDir: string, socketPath: string): ChildProcess {
	const fromSource = import.meta.url.endsWith('.ts');
	const file = fromSource
		? fileURLToPath(new URL('./process.ts', import.meta.url))
		: resolve('build/processes/database.js');
	const child = fork(file, [dataDir, socketPath], {
		execArgv: fromSource ? ['--import', 'tsx'] : [],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	// Such as EPIPE, where something is asked of a process that has just died: without a listener it would end the server.
	return child.on('error', (error) => log.error('database process not reached', { error }));
}

/** The next report of one of these types; null if the process ends without one, or is not reached. */
function nextReport(
	child: ChildProcess,
	types: readonly ProcessReport['type'][]
): Promise<ProcessReport | null> {
	return new Promise((resolve) => {
		const settle = (report: ProcessReport | null) => {
			child.off('exit', ended).off('error', ended).off('message', received);
			resolve(report);
		};
		const ended = () => settle(null);
		const received = (message: unknown) => {
			const report = message as ProcessReport;
			if (types.includes(report.type)) settle(report);
		};
		child.on('exit', ended).on('error', ended).on('message', received);
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
