import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDataDir } from '../src/lib/server/db/testing.ts';

/** The built app, started as `npm start` starts it, on a free port and a data folder of its own. */
export class App {
	readonly url: string;
	readonly dataDir: string;
	readonly #process: ChildProcess;

	constructor(url: string, dataDir: string, process: ChildProcess) {
		this.url = url;
		this.dataDir = dataDir;
		this.#process = process;
	}

	/** Ends it as Ctrl+C does; `SIGKILL` as a crash does. The data folder stays. */
	async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
		if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
		this.#process.kill(signal);
		await once(this.#process, 'exit');
	}

	async removeData(): Promise<void> {
		await rm(this.dataDir, { recursive: true, force: true });
	}
}

/**
 * Starts it on an empty database, unless the settings name another folder.
 * @param settings environment variables beside the tests' own
 * @throws {Error} with what the app printed, if it ends before it is ready
 */
export async function startApp(settings: Record<string, string> = {}): Promise<App> {
	const dataDir = settings['DATA_DIR'] ?? (await makeDataDir());
	const child = spawn(process.execPath, ['scripts/start.mjs'], {
		env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...settings, DATA_DIR: dataDir },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	return new App(await readAddress(child), dataDir, child);
}

/** A data folder as a new user has it. */
export async function makeEmptyFolder(): Promise<string> {
	return mkdtemp(join(tmpdir(), 'second-thought-'));
}

async function readAddress(child: ChildProcess): Promise<string> {
	let printed = '';
	return new Promise((resolve, reject) => {
		const read = (data: Buffer) => {
			printed += data.toString();
			const ready = /ready: (http\S+)/.exec(printed);
			if (ready?.[1]) resolve(ready[1]);
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.once('exit', (code) =>
			reject(new Error(`the app ended (${code}) before it was ready:\n${printed}`))
		);
	});
}
