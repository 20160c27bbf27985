// What `npm start` and `npm test` need before anything of ours can run: plain Node, no dependency.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LEAST_NODE = [20, 19];
const SOURCES = [
	'src',
	'static',
	'content',
	'models/trace/trace-model.bin',
	'svelte.config.js',
	'vite.config.ts',
	'vite.processes.config.ts',
	'vite.standalone.config.ts',
	'tsconfig.json',
	'package-lock.json'
];

/** Ends the process with a message if this Node is too old. */
export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
	if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
	console.error(
		`Second Thought needs Node ${LEAST_NODE.join('.')} or later; this is ${process.versions.node}.`
	);
	process.exit(1);
}

/** Installs the packages that package-lock.json names, unless exactly these were installed before. */
export function installPackages() {
	const stamp = join(ROOT, 'node_modules', '.installed-lock');
	const wanted = hashOf(['package-lock.json']);
	if (readStamp(stamp) === wanted) return;
	console.log('Installing packages (once; about a minute) …');
	runOrExit('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	writeFileSync(stamp, wanted);
}

/** Builds the app, unless the present build was made from exactly these sources. */
export function buildApp() {
	const stamp = join(ROOT, 'build', '.sources');
	const wanted = hashOf(SOURCES);
	if (readStamp(stamp) === wanted) return;
	console.log('Building (only when sources changed) …');
	// Another NODE_ENV, as test runners set it, would put the libraries' development code into the build.
	const env = { ...process.env, NODE_ENV: 'production' };
	runOrExit('npm', ['run', '--silent', 'build'], { quiet: true, env });
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, wanted);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet: output is shown only if the command fails
 */
function runOrExit(command, args, { quiet = false, env = process.env } = {}) {
	const done = spawnSync(command, args, {
		cwd: ROOT,
		env,
		stdio: quiet ? 'pipe' : 'inherit',
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});
	if (done.status === 0) return;
	if (quiet) console.error(`${done.stdout}${done.stderr}`);
	console.error(`\`${command} ${args.join(' ')}\` failed (${done.error?.message ?? done.status}).`);
	process.exit(1);
}

/** @param {string[]} paths files and folders, relative to the root; missing ones count as empty */
function hashOf(paths) {
	const hash = createHash('sha256').update(process.version);
	for (const file of paths.flatMap((path) => filesIn(path)))
		hash.update(`\n${file}\n`).update(readFileSync(join(ROOT, file)));
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
	const full = join(ROOT, path);
	if (!existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
}

/** @param {string} file */
function readStamp(file) {
	return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
