import { rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, database, openDatabase } from '../db/client.ts';
import { makeDataDir } from '../db/testing.ts';
import { limitAddress } from './limits.ts';
import { TestBrowser } from './testing.ts';
import { hashToken } from './token.ts';

let dataDir: string;
beforeAll(async () => {
	dataDir = await makeDataDir();
	await openDatabase({ DATA_DIR: dataDir });
});
afterAll(async () => {
	await closeDatabase();
	await rm(dataDir, { recursive: true, force: true });
});

/** What is left of a session of 400 days, before a guest comes back and after. */
test.each([
	[301, 301],
	[299, 400]
])('a guest who comes back with %i days left is known for %i more', async (before, after) => {
	const browser = new TestBrowser();
	const id = await browser.begin();
	const hash = hashToken(browser.cookie('student') ?? '');
	await database().execute(
		sql`update sessions set expires_at = now() + interval '1 day' * ${before}::int where token_hash = ${hash}`
	);
	expect(await browser.who()).toBe(id);
	const [row] = await database().execute(
		sql`select round(extract(epoch from expires_at - now()) / 86400)::int as days from sessions where token_hash = ${hash}`
	);
	expect(row?.['days']).toBe(after);
});

test('an address that sends newcomers without end is told to wait, and no other', async () => {
	const getClientAddress = () => '198.51.100.1';
	for (let i = 0; i < 500; i++)
		expect(await limitAddress({ getClientAddress }, 'guest-address')).toBeNull();
	const known = new TestBrowser('198.51.100.2');
	const id = await known.begin();
	await expect(new TestBrowser('198.51.100.1').begin()).rejects.toMatchObject({
		status: 429,
		body: { code: 'too-many-guests' }
	});
	expect(await known.begin()).toBe(id);
});
