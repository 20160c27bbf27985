// `npm test`: sets up, then lint, types, unit, server and browser tests. Every stage runs; the end says what failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideChromium } from './chromium.mjs';
import { buildApp, installPackages, requireNode, ROOT } from './setup.mjs';

requireNode();
process.chdir(ROOT);
installPackages();

const reports = mkdtempSync(join(tmpdir(), 'second-thought-tests-'));
const failed = /** @type {string[]} */ ([]);
const count = { passed: 0, failed: 0, skipped: 0 };

stage('types', 'npm', ['run', '--silent', 'check']);
stage('lint', 'npm', ['run', '--silent', 'lint']);
tests('unit');
buildApp();
tests('server');
stagePython();
process.env.CHROMIUM_PATH = provideChromium();
tests('browser');

rmSync(reports, { recursive: true });
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(failed.length > 0 ? 1 : 0);

/**
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
function stage(name, command, args) {
	console.log(`\n── ${name}`);
	const shell = process.platform === 'win32';
	const done = spawnSync(command, args, { stdio: 'inherit', shell });
	if (done.status !== 0) failed.push(name);
	return done.status === 0;
}

/** @param {string} project a project of vite.config.ts */
function tests(project) {
	const report = join(reports, `${project}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	stage(project, 'npx', ['vitest', 'run', '--project', project, ...reporters]);
	if (!existsSync(report)) return;
	const result = JSON.parse(readFileSync(report, 'utf8'));
	count.passed += result.numPassedTests;
	count.failed += result.numFailedTests;
	count.skipped += result.numPendingTests + result.numTodoTests;
}

/** What trains our models is Python; the app never needs it, so neither do its tests. */
function stagePython() {
	const python = spawnSync('python3', ['--version']);
	if (python.status !== 0) {
		console.log('\n── python: skipped, there is no python3 on this machine');
		return;
	}
	for (const folder of ['models/pocket', 'models/trace'])
		stage(folder, 'python3', ['-m', 'unittest', 'discover', '-s', folder, '-p', 'test_*.py']);
}
