import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as accounts from '../db/accounts.ts';
import { closeDatabase, database, openDatabase } from '../db/client.ts';
import { makeDataDir } from '../db/testing.ts';
import { readEnvironment } from '../env.ts';
import { register } from './account.ts';
import { findOther, makeAdmin, requireAdmin, resetByAdmin } from './admin.ts';
import { openAuth } from './library.ts';
import { canMail, mailReset, openMail } from './mail.ts';
import { makeCode, resetPassword } from './reset.ts';
import { signIn } from './sign-in.ts';
import { TestBrowser } from './testing.ts';

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

const [OLD, NEW] = ['seven blue whales', 'eight grey seals'];

async function newAccount(nickname: string, email = '') {
	const browser = new TestBrowser();
	await browser.ask((event) => register(event, { nickname, email, password: OLD }));
	return { browser, id: (await browser.who()) ?? '' };
}
const enters = async (name: string, password: string) =>
	(await new TestBrowser().ask((event) => signIn(event, { name, password }))) === null;

test('a one-time password of an admin works once, and from then on only the new password', async () => {
	const { browser, id } = await newAccount('Ada');
	const code = await resetByAdmin(id);
	expect(await browser.who()).toBeNull();
	expect(await enters('Ada', OLD)).toBe(false);
	expect(await enters('Ada', code)).toBe(false);
	expect(await resetPassword({ code: ` ${code.toUpperCase()} `, password: NEW })).toBeNull();
	expect(await enters('Ada', NEW)).toBe(true);
	expect(await resetPassword({ code, password: OLD })).toMatchObject({ code: 'code-wrong' });
	expect(await enters('Ada', NEW)).toBe(true);
});

test('a one-time password that is too old, replaced or made up is refused, and names itself', async () => {
	const { id } = await newAccount('Emmy');
	const [old, replaced] = [await makeCode(id, -1), await makeCode(id, 60)];
	await makeCode(id, 60);
	for (const code of [old, replaced, 'abc-def-ghj-kmn', ''])
		expect(await resetPassword({ code, password: NEW })).toMatchObject({
			code: 'code-wrong',
			values: { code }
		});
	expect(await enters('Emmy', OLD)).toBe(true);
});

test('the table holds only the hash of a one-time password', async () => {
	const { id } = await newAccount('Kurt');
	const code = await makeCode(id, 60);
	const rows = await database().execute(sql`select json_agg(v)::text as all from verifications v`);
	expect(String(rows[0]?.['all'])).toContain(id);
	expect(String(rows[0]?.['all'])).not.toContain(code.replaceAll('-', ''));
});

test('the terminal makes the first admin, and raises an account that is there', async () => {
	const made = await makeAdmin('Head', false);
	expect(made.outcome).toBe('made');
	const code = 'code' in made ? made.code : '';
	expect(await resetPassword({ code, password: NEW })).toBeNull();
	const head = new TestBrowser();
	await head.ask((event) => signIn(event, { name: 'head', password: NEW }));
	const { browser, id } = await newAccount('Sofia');
	await browser.ask(({ locals }) => {
		expect(() => requireAdmin(locals)).toThrow(expect.objectContaining({ status: 404 }));
		return Promise.resolve();
	});
	await head.ask(async ({ locals }) => {
		expect(requireAdmin(locals).nickname).toBe('Head');
		expect(await findOther(locals, id)).toMatchObject({ nickname: 'Sofia', role: 'student' });
		const guest = await new TestBrowser().begin();
		for (const nobody of [guest, 'x']) await expect(findOther(locals, nobody)).rejects.toThrow();
		await expect(findOther(locals, locals.student?.id ?? '')).rejects.toThrow();
	});
	expect(await makeAdmin('SOFIA', false)).toEqual({ outcome: 'raised' });
	expect(await accounts.find(id)).toMatchObject({ role: 'admin' });
	expect(await makeAdmin('a@b', false)).toMatchObject({ outcome: 'refused' });
});

test('admins see nicknames, and of an e-mail only that there is one', async () => {
	await newAccount('Room_5', 'secret@example.org');
	await newAccount('Roomy5');
	const found = await accounts.list('ROOM_');
	expect(found).toMatchObject([{ nickname: 'Room_5', hasEmail: true }]);
	expect(JSON.stringify(found)).not.toContain('secret');
	expect(await accounts.list('ROOM_\u0000')).toEqual(found);
});

test('a mail with a link goes to the address of an account, and to no other', async () => {
	const { server, port, mails } = await openSmtp();
	const smtp = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'tutor@example.org' };
	expect(canMail()).toBe(false);
	openMail(readEnvironment({ ...smtp, ORIGIN: 'https://tutor.example.org' }));
	expect(canMail()).toBe(true);
	await newAccount('Grace', 'grace@example.org');
	const words = { subject: 'New', text: (link: string) => `Here: ${link}` };
	for (const email of ['nobody@example.org', 'grace@example.org']) mailReset(email, words);
	await expect.poll(() => mails.join('')).toContain('To: grace@example.org');
	expect(mails.join('')).not.toContain('nobody');
	const body = mails.join('').replaceAll('=\r\n', '').replaceAll('=3D', '=');
	const code = /https:\/\/tutor\.example\.org\/account\/reset\?code=([\w-]+)/.exec(body)?.[1];
	expect(await resetPassword({ code, password: NEW })).toBeNull();
	expect(await enters('grace@example.org', NEW)).toBe(true);
	server.close();
});

/** Just enough of a mail server to be given a mail. */
async function openSmtp(): Promise<{ server: Server; port: number; mails: string[] }> {
	const mails: string[] = [];
	const server = createServer((socket) => {
		let inData = false;
		socket.write('220 test\r\n');
		socket.on('data', (data) => {
			const text = data.toString();
			if (inData) mails.push(text);
			if (inData && !text.endsWith('\r\n.\r\n')) return;
			inData = /^DATA/m.test(text);
			socket.write(text.startsWith('QUIT') ? '221 bye\r\n' : inData ? '354 go\r\n' : '250 ok\r\n');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	return { server, mails, port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
}
