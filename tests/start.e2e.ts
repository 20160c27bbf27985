import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEmptyFolder, startApp, type App } from './app.ts';

let app: App;

beforeAll(async () => {
	app = await startApp({ DATA_DIR: await makeEmptyFolder() });
});
afterAll(async () => {
	await app.stop();
	await app.removeData();
});

/** Starts a second app that is expected to refuse; everything it printed. */
function refusal(settings: Record<string, string>): string {
	const env = { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...settings };
	const ended = spawnSync(process.execPath, ['scripts/start.mjs'], {
		env,
		encoding: 'utf8',
		timeout: 60_000
	});
	expect(ended.status).toBe(1);
	return ended.stdout + ended.stderr;
}

test('a port in use is named, with the way out', () => {
	const { port } = new URL(app.url);
	const said = refusal({ PORT: port });
	expect(said).toContain(`Port ${port} on 127.0.0.1 is in use`);
	expect(said).toContain(`PORT=${Number(port) + 1} npm start`);
});

test('a second server on the same data folder is refused, and the first goes on', async () => {
	const said = refusal({ DATA_DIR: app.dataDir });
	expect(said).toContain(app.dataDir);
	expect(said).toContain('DATA_DIR=');
	expect((await fetch(app.url)).status).toBe(200);
});

test('settings that are wrong are all named, with their values and what is right', () => {
	const said = refusal({ MODEL_THREADS: 'many', REASONER: 'oracle' });
	expect(said).toContain('MODEL_THREADS=many');
	expect(said).toContain('REASONER=oracle');
});
