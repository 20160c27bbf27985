import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineSettings } from './message.ts';

/** Starts the engine process: from source through tsx, or as built by `vite.processes.config.ts`. */
export function launch(settings: EngineSettings): ChildProcess {
	const fromSource = import.meta.url.endsWith('.ts');
	const here = dirname(fileURLToPath(import.meta.url));
	return fork(
		fromSource ? join(here, 'process.ts') : builtProcess(here),
		[JSON.stringify(settings)],
		{
			execArgv: fromSource ? ['--import', 'tsx'] : [],
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
