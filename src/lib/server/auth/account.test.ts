import { rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import * as accounts from '../db/accounts.ts';
import { closeDatabase, database, openDatabase } from '../db/client.ts';
import { passkeys } from '../db/schema/accounts.ts';
import { makeDataDir } from '../db/testing.ts';
import {
	changePassword,
	findAccount,
	register,
	removePasskey,
	signOutElsewhere
} from './account.ts';
import { auth, openAuth } from './library.ts';
import { makeCode, resetPassword } from './reset.ts';
import { signIn, signOut } from './sign-in.ts';
import { TestBrowser } from './testing.ts';
import { hashToken } from './token.ts';

let dataDir: string;
beforeAll(async () => {
	dataDir = await makeDataDir();
	await openDatabase({ DATA_DIR: dataDir });
	await openAuth({});
});
afterAll(async () => {
	await closeDatabase();
	await rm(dataDir, { recursive: true, force: true });
});

const PASSWORD = 'seven blue whales';
const make = (browser: TestBrowser, form: object) =>
	browser.ask((event) => register(event, { password: PASSWORD, email: '', ...form }));
const enter = (browser: TestBrowser, name: string, password = PASSWORD) =>
	browser.ask((event) => signIn(event, { name, password }));
const codeOf = async (refusal: Promise<{ code: string } | null>) => (await refusal)?.code ?? null;

test('a guest who makes an account stays the same student, and finds it from another browser', async () => {
	const [school, home] = [new TestBrowser(), new TestBrowser()];
	const id = await school.begin();
	expect(await make(school, { nickname: 'Ada' })).toBeNull();
	expect(await school.who()).toBe(id);
	expect(school.cookie('student')).toBeUndefined();
	expect(await enter(home, '  ADA ')).toBeNull();
	expect(await home.who()).toBe(id);
});

test('someone new makes an account with one row, and signs in by e-mail as well', async () => {
	const [school, home] = [new TestBrowser(), new TestBrowser()];
	expect(await make(school, { nickname: '小明', email: ' Ming@Example.org ' })).toBeNull();
	expect(await enter(home, 'ming@example.ORG')).toBeNull();
	expect(await home.who()).toBe(await school.who());
	expect(await home.ask(findAccount)).toMatchObject({
		nickname: '小明',
		email: 'ming@example.org',
		role: 'student',
		hasPassword: true,
		sessions: [
			{ device: 'Firefox, Linux', isThis: true },
			{ device: 'Firefox, Linux', isThis: false }
		]
	});
});

test('tables hold neither a token nor a password nor an address', async () => {
	const browser = new TestBrowser('198.51.100.7');
	await make(browser, { nickname: 'secretive' });
	await enter(browser, 'secretive');
	const token = browser.cookie('account') ?? '';
	const rows = await database().execute(
		sql`select (select json_agg(s) from sessions s)::text || (select json_agg(c) from credentials c)::text as all`
	);
	const stored = String(rows[0]?.['all']);
	expect(stored).toContain(hashToken(token));
	for (const secret of [token, PASSWORD, '198.51.100.7']) expect(stored).not.toContain(secret);
});

test.each([
	[{ nickname: 'ADA' }, 'nickname-taken'],
	[{ nickname: 'Ａｄａ' }, 'nickname-taken'],
	[{ nickname: 'other', email: 'MING@example.org' }, 'email-taken'],
	[{ nickname: 'x' }, 'nickname-length'],
	[{ nickname: 'a@b.example' }, 'nickname-character'],
	[{ nickname: 'other', email: 'not one' }, 'email-form'],
	[{ nickname: 'other', password: 'short' }, 'password-length'],
	[{ nickname: 'eightlong', password: 'EightLong' }, 'password-is-nickname']
])('%o is refused as %s, and makes no student', async (form, code) => {
	const browser = new TestBrowser();
	const before = await countStudents();
	expect(await codeOf(make(browser, form))).toBe(code);
	expect(await browser.who()).toBeNull();
	expect(await countStudents()).toBe(before);
});

test.each([
	['Ada', 'seven blue whale'],
	['nobody here', PASSWORD],
	['nobody@example.org', PASSWORD],
	['', PASSWORD],
	['<script>', PASSWORD]
])('%s with a wrong password, or an unknown name, signs nobody in', async (name, password) => {
	const browser = new TestBrowser();
	expect(await codeOf(enter(browser, name, password))).toBe('sign-in-wrong');
	expect(await browser.who()).toBeNull();
});

test('an account cannot become a second one', async () => {
	const browser = new TestBrowser();
	await make(browser, { nickname: 'once' });
	expect(await codeOf(make(browser, { nickname: 'twice' }))).toBe('has-account');
	expect(await accounts.findByName('twice')).toBeNull();
});

test('who signs out is gone here and stays elsewhere, until signed out from there', async () => {
	const [one, two, three] = [new TestBrowser(), new TestBrowser(), new TestBrowser()];
	await make(one, { nickname: 'Emmy' });
	for (const browser of [two, three]) await enter(browser, 'Emmy');
	await one.ask(signOut);
	expect([await one.who(), await two.who()]).toEqual([null, await three.who()]);
	await two.ask(signOutElsewhere);
	expect([await two.who(), await three.who()]).toEqual([expect.any(String), null]);
});

test('a new password needs the present one and signs out the others', async () => {
	const [here, there] = [new TestBrowser(), new TestBrowser()];
	await make(here, { nickname: 'Sofia' });
	await enter(there, 'Sofia');
	const change = (current: string) =>
		here.ask((event) => changePassword(event, { current, password: 'eight grey seals' }));
	expect(await codeOf(change('a wrong one'))).toBe('password-wrong');
	expect(await change(PASSWORD)).toBeNull();
	expect([await here.who(), await there.who()]).toEqual([expect.any(String), null]);
	expect(await codeOf(enter(there, 'Sofia'))).toBe('sign-in-wrong');
	expect(await enter(there, 'Sofia', 'eight grey seals')).toBeNull();
});

test('a way to reset the password that is out is good for nothing once the password was changed', async () => {
	const browser = new TestBrowser();
	await make(browser, { nickname: 'Emilie' });
	const code = await makeCode((await browser.who()) ?? '', 3600);
	const password = 'eight grey seals';
	const change = (event: RequestEvent) => changePassword(event, { current: PASSWORD, password });
	expect(await browser.ask(change)).toBeNull();
	expect((await resetPassword({ code, password: 'nine red foxes' }))?.code).toBe('code-wrong');
});

test('what one account does to its browsers and passkeys never touches another', async () => {
	const [mine, theirs] = [new TestBrowser(), new TestBrowser()];
	await make(mine, { nickname: 'Grace' });
	await make(theirs, { nickname: 'Alan' });
	const key = { credentialID: 'c', publicKey: 'p', counter: 0, deviceType: 'd', backedUp: false };
	const [passkey] = await database()
		.insert(passkeys)
		.values({ ...key, studentId: (await theirs.who()) ?? '' })
		.returning();
	await mine.ask(signOutElsewhere);
	expect(await codeOf(mine.ask((event) => removePasskey(event, passkey?.id ?? '')))).toBe(
		'passkey-needed'
	);
	expect((await theirs.ask(findAccount))?.passkeys).toHaveLength(1);
	expect(await theirs.ask((event) => removePasskey(event, passkey?.id ?? ''))).toBeNull();
	expect((await theirs.ask(findAccount))?.passkeys).toEqual([]);
});

test('after ten wrong passwords even the right one waits, and other names do not', async () => {
	const browser = new TestBrowser('192.0.2.99');
	await make(browser, { nickname: 'Lise' });
	for (let i = 0; i < 10; i++) await enter(browser, 'LISE ', `guess ${i}`);
	expect(await codeOf(enter(browser, 'Lise'))).toBe('too-many-tries');
	expect(await enter(browser, 'Ada')).toBeNull();
});

test('a session that is too old is nobody’s', async () => {
	const browser = new TestBrowser();
	await make(browser, { nickname: 'Kurt' });
	await enter(browser, 'Kurt');
	const long = await database().execute(
		sql`select 1 from sessions where device <> '' and expires_at > now() + interval '91 days'`
	);
	expect(long).toHaveLength(0);
	await database().execute(
		sql`update sessions set expires_at = now() where token_hash = ${hashToken(browser.cookie('account') ?? '')}`
	);
	expect(await browser.who()).toBeNull();
	await enter(browser, 'Kurt');
	const old = await database().execute(sql`select 1 from sessions where expires_at <= now()`);
	expect(old).toHaveLength(0);
});

async function countStudents(): Promise<number> {
	const [row] = await database().execute(sql`select count(*)::int as count from students`);
	return Number(row?.['count']);
}

test('what was signed before a restart is good after it', async () => {
	const secret = async () => (await auth().$context).secret;
	const before = await secret();
	await openAuth({});
	expect(await secret()).toBe(before);
});
