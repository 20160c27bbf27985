import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startApp } from './app.ts';
import { openPage } from './chromium.ts';
import { openOwnWorld } from './world.ts';

// Passkeys belong to a name, so this app knows its own: localhost at a port that was free.
let site: string;
let code: string;
let settings: Record<string, string>;
const world = openOwnWorld(async () => {
	const [port, dataDir] = [await freePort(), mkdtempSync(join(tmpdir(), 'second-thought-'))];
	site = `http://localhost:${port}`;
	code = /: ([a-z0-9-]{15})$/m.exec(makeAdmin(dataDir))?.[1] ?? '';
	settings = { PORT: String(port), HOST: 'localhost', ORIGIN: site, DATA_DIR: dataDir };
	return settings;
});

/** A device that holds passkeys and confirms at once. */
async function addAuthenticator(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
}

test('an account is made with a passkey alone, and signed in to again', async () => {
	const page = await openPage(world.browser);
	await addAuthenticator(page);
	await page.goto(`${site}/account`);
	await page.getByLabel('Nickname', { exact: true }).fill('Ada');
	await page.getByRole('button', { name: 'With a passkey instead of a password' }).click();
	await page.getByText('You are signed in as Ada').waitFor();
	await page.getByRole('button', { name: 'Remove' }).click();
	await page.getByRole('alert').getByText('the only way to sign in').waitFor();
	await page.getByRole('button', { name: 'Sign out', exact: true }).click();
	await page.getByRole('button', { name: 'With a passkey', exact: true }).click();
	await page.getByText('You are signed in as Ada').waitFor();
});

test('the first admin chooses a password, then a role and a one-time password for another', async () => {
	const page = await openPage(world.browser);
	await page.goto(`${site}/account/reset`);
	await page.getByText('This server sends no mail.').waitFor();
	await page.getByLabel('One-time password').fill(code);
	await page.getByLabel('New password').fill('seven blue whales');
	await page.getByRole('button', { name: 'Use the new password' }).click();
	await page.getByLabel('Nickname or e-mail').fill('Head');
	await page
		.getByRole('region', { name: 'Sign in' })
		.getByLabel('Password')
		.fill('seven blue whales');
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	await page.getByRole('link', { name: 'Accounts' }).click();
	await page.getByLabel('Role of Ada').selectOption('teacher');
	await page.getByRole('button', { name: 'Set' }).click();
	await expect.poll(() => page.getByLabel('Role of Ada').inputValue()).toBe('teacher');
	await page.getByText('More about Ada').click();
	await page.getByRole('button', { name: 'Sign out and give a one-time password' }).click();
	await page
		.getByRole('alert')
		.getByText(/^[a-z2-9]{3}(-[a-z2-9]{3}){3}$/)
		.waitFor();
	await page.getByRole('button', { name: 'Delete, with all work' }).click();
	await expect.poll(() => page.getByText('More about Ada').count()).toBe(0);
});

function makeAdmin(dataDir: string): string {
	const env = { ...process.env, DATA_DIR: dataDir };
	return execFileSync('npx', ['tsx', 'scripts/admin.ts', 'Head'], { env, encoding: 'utf8' });
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

test('the server may be started again while someone signs in with a passkey', async () => {
	const page = await openPage(world.browser);
	await addAuthenticator(page);
	await page.goto(`${site}/account`);
	await page.getByLabel('Nickname', { exact: true }).fill('Bea');
	await page.getByRole('button', { name: 'With a passkey instead of a password' }).click();
	await page.getByText('You are signed in as Bea').waitFor();
	await page.getByRole('button', { name: 'Sign out', exact: true }).click();
	await page.route('**/account/passkey/sign-in', async (route) => {
		await world.app.stop();
		world.app = await startApp(settings);
		await route.continue();
	});
	await page.getByRole('button', { name: 'With a passkey', exact: true }).click();
	await page.getByText('You are signed in as Bea').waitFor();
});
