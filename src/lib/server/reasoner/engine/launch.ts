import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineSettings } from './message.ts';

/**
 * libuv's threads. node-llama-cpp draws the tokens of all sequences of a batch at once, each on one of them, and llama.cpp
 * sorts the batch's logits when they are first read: with more than one thread a sequence may draw from those of another.
 */
const POOL_THREADS = '1';

/** Starts the engine process: from source through tsx, or as built by `vite.processes.config.ts`. */
export function launch(settings: EngineSettings): ChildProcess {
	const fromSource = import.meta.url.endsWith('.ts');
	const here = dirname(fileURLToPath(import.meta.url));
	return fork(
		fromSource ? join(here, 'process.ts') : builtProcess(here),
		[JSON.stringify(settings)],
		{
			execArgv: fromSource ? ['--import', 'tsx'] : [],
			env: { ...process.env, UV_THREADPOOL_SIZE: POOL_THREADS },
			stdio: ['ignore', 'ignore', 'pipe', 'ipc']
		}
	);
}

/** The built server lies some folders deep in `build/`, whose `processes/` holds the engine. */
function builtProcess(folder: string): string {
	const file = join(folder, 'processes', 'engine.js');
	if (existsSync(file)) return file;
	if (dirname(folder) === folder)
		throw new Error('build/processes/engine.js is missing. Run `npm run build`.');
	return builtProcess(dirname(folder));
}
