import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeDataDir } from './testing.ts';

test('the data folder of tests that were killed is removed by the next tests', async () => {
	const killed = spawn(process.execPath, ['--import', 'tsx', '-e', MAKE], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [said] = (await once(killed.stdout, 'data')) as [Buffer];
	const left = said.toString().trim();
	const whileItLives = await makeDataDir();
	expect(existsSync(left)).toBe(true);
	killed.kill('SIGKILL');
	await once(killed, 'exit');
	const next = await makeDataDir();
	expect([left, whileItLives, next].map(existsSync)).toEqual([false, true, true]);
	for (const folder of [whileItLives, next]) await rm(folder, { recursive: true });
});

const MAKE = `
	import { makeDataDir } from './src/lib/server/db/testing.ts';
	console.log(await makeDataDir());
	setInterval(() => undefined, 1000);
`;
