const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type Level = (typeof LEVELS)[number];

let threshold: Level = 'info';

/** Set once at start from LOG_LEVEL. */
export function setLogLevel(level: Level): void {
	threshold = level;
}

/** Writes one JSON line per fact to standard error. Never pass what a student wrote. */
export const log = {
	debug: (fact: string, details?: object) => write('debug', fact, details),
	info: (fact: string, details?: object) => write('info', fact, details),
	warn: (fact: string, details?: object) => write('warn', fact, details),
	error: (fact: string, details?: object) => write('error', fact, details)
};

function write(level: Level, fact: string, details: object = {}): void {
	if (LEVELS.indexOf(level) < LEVELS.indexOf(threshold)) return;
	const line = { at: new Date().toISOString(), level, fact, ...details };
	process.stderr.write(JSON.stringify(line, describeErrors) + '\n');
}

function describeErrors(_key: string, value: unknown): unknown {
	if (!(value instanceof Error)) return value;
	return { name: value.name, message: value.message, stack: value.stack, cause: value.cause };
}
