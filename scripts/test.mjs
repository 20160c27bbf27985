// `npm test`: sets up, then lint, types, Python's, unit, server and browser tests. Every stage runs; the end says what failed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { provideChromium } from './chromium.mjs';
import { buildApp, installPackages, requireNode, ROOT } from './setup.mjs';

requireNode();
process.chdir(ROOT);
installPackages();

const reports = mkdtempSync(join(tmpdir(), 'second-thought-tests-'));
const shell = process.platform === 'win32';
const failed = /** @type {string[]} */ ([]);
const failedTests = /** @type {string[]} */ ([]);
const count = { passed: 0, failed: 0, skipped: 0 };

// Lint and types both read what the build makes. Each takes one core, and so do Python's tests.
buildApp();
const types = stage('types', 'npm', ['run', '--silent', 'check']);
await Promise.all([stage('lint', 'npm', ['run', '--silent', 'lint']), types.then(testPython)]);
tests('unit');
tests('server');
process.env.CHROMIUM_PATH = provideChromium();
tests('browser');

rmSync(reports, { recursive: true });
if (failed.length > 0) console.error(['Failed: ' + failed.join(', '), ...failedTests].join('\n'));
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(failed.length > 0 ? 1 : 0);

/**
 * Says what it has to say when it is over: another may run beside it.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
async function stage(name, command, args) {
	const child = spawn(command, args, { shell });
	const said = /** @type {Buffer[]} */ ([]);
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
	const [status] = await once(child, 'close');
	console.log(`\n── ${name}\n${Buffer.concat(said).toString()}`);
	if (status !== 0) failed.push(name);
}

/** @param {string} project a project of vite.config.ts */
function tests(project) {
	console.log(`\n── ${project}`);
	const report = join(reports, `${project}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const args = ['vitest', 'run', '--project', project, ...reporters];
	const { status } = spawnSync('npx', args, { stdio: 'inherit', shell });
	if (status !== 0) failed.push(project);
	if (!existsSync(report)) return;
	const result = JSON.parse(readFileSync(report, 'utf8'));
	count.passed += result.numPassedTests;
	count.failed += result.numFailedTests;
	count.skipped += result.numPendingTests + result.numTodoTests;
	for (const file of result.testResults)
		for (const { status, fullName, failureMessages } of file.assertionResults)
			if (status === 'failed')
				failedTests.push(
					`- ${relative(ROOT, file.name)}: ${fullName}: ${failureMessages[0] ?? ''}`
				);
}

/** What trains our models is Python; the app never needs it, so neither do its tests. */
async function testPython() {
	const python = spawnSync('python3', ['--version']);
	if (python.status !== 0) {
		console.log('\n── python: skipped, there is no python3 on this machine');
		return;
	}
	for (const folder of ['models/pocket', 'models/trace'])
		await stage(folder, 'python3', ['-m', 'unittest', 'discover', '-s', folder, '-p', 'test_*.py']);
}
