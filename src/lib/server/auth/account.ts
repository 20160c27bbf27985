import type { RequestEvent } from '@sveltejs/kit';
import { APIError } from 'better-auth/api';
import {
	isAccountRefusal,
	readAccount,
	readPassword,
	readText,
	refuse,
	type AccountRefusal
} from '../../protocol/account.ts';
import * as accounts from '../db/accounts.ts';
import type { NotCreated } from '../db/accounts.ts';
import * as sessions from '../db/sessions.ts';
import { ACCOUNT_COOKIE, GUEST_COOKIE, setTokenCookie } from './cookies.ts';
import { nameDevice } from './device.ts';
import { auth, SESSION_S } from './library.ts';
import { forgiveTry, limitAddress, limitName } from './limits.ts';
import { hashToken, makeToken } from './token.ts';

type Form = Readonly<Record<string, unknown>>;

/**
 * Makes an account of whoever asks. A guest stays the same student, so all of their work is the account's.
 * @returns why there is none; null: it is there, and signed in
 */
export async function register(event: RequestEvent, form: Form): Promise<AccountRefusal | null> {
	const input = readAccount(form);
	if (isAccountRefusal(input)) return input;
	const { password, ...named } = input;
	const refusal = await limitAddress(event, 'register-address');
	if (refusal) return refusal;
	const { password: hasher } = await auth().$context;
	return openAccount(event, { ...named, passwordHash: await hasher.hash(password) });
}

/** Gives the one who asks a nickname, and with it an account. */
export async function openAccount(
	event: RequestEvent,
	account: Pick<accounts.NewAccount, 'nickname' | 'email' | 'passwordHash'>
): Promise<AccountRefusal | null> {
	const token = makeToken();
	const session = {
		tokenHash: hashToken(token),
		device: nameDevice(event.request.headers.get('user-agent') ?? ''),
		expiresAt: new Date(Date.now() + SESSION_S * 1000)
	};
	const created = await accounts.create({
		...account,
		studentId: event.locals.student?.id ?? null,
		session
	});
	if (typeof created === 'string') return explain(created, account);
	event.cookies.delete(GUEST_COOKIE, { path: '/' });
	setTokenCookie(event, ACCOUNT_COOKIE, token);
	event.locals.student = created;
	return null;
}

/** Chooses another password; every other browser is signed out. */
export async function changePassword(
	event: RequestEvent,
	form: Form
): Promise<AccountRefusal | null> {
	const token = event.cookies.get(ACCOUNT_COOKIE);
	const { student } = event.locals;
	const newPassword = readPassword(form['password']);
	if (typeof newPassword !== 'string') return newPassword;
	if (!token || !student?.nickname) return refuse(null, 'signed-out', SIGNED_OUT);
	const refusal = await limitName(student.id, 'sign-in-name');
	if (refusal) return refusal;
	const headers = new Headers({ authorization: `Bearer ${token}` });
	try {
		await auth().api.changePassword({
			headers,
			body: { newPassword, currentPassword: readText(form['current']) }
		});
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500)
			return refuse('current', 'password-wrong', {
				message: 'The current password is not right.'
			});
		throw error;
	}
	await forgiveTry('sign-in-name', student.id);
	await sessions.removeOthers(student.id, hashToken(token));
	await accounts.dropVerifications(student.id);
	return null;
}

/** Signs out every browser but this one. */
export async function signOutElsewhere({ cookies, locals }: RequestEvent): Promise<void> {
	const token = cookies.get(ACCOUNT_COOKIE);
	if (token && locals.student) await sessions.removeOthers(locals.student.id, hashToken(token));
}

/** Takes a passkey away, unless nobody could sign in without it. */
export async function removePasskey(
	{ locals }: RequestEvent,
	id: string
): Promise<AccountRefusal | null> {
	if (locals.student && (await accounts.removePasskey(id, locals.student.id))) return null;
	return refuse(null, 'passkey-needed', {
		message: 'This passkey is the only way to sign in; make another one first.'
	});
}

/** What the page of an account shows to its owner. Null: who asks has none. */
export async function findAccount({ cookies, locals }: RequestEvent) {
	const token = cookies.get(ACCOUNT_COOKIE);
	if (!token || !locals.student?.nickname) return null;
	const [account, signedIn] = await Promise.all([
		accounts.find(locals.student.id),
		sessions.list(locals.student.id, hashToken(token))
	]);
	return account && { ...account, sessions: signedIn };
}

const SIGNED_OUT = { message: 'You are not signed in any more.' };

function explain(
	why: NotCreated,
	{ nickname, email }: { nickname: string; email: string | null }
): AccountRefusal {
	switch (why) {
		case 'nickname-taken':
			return refuse('nickname', why, {
				values: { nickname },
				message: `The nickname “${nickname}” is taken; choose another.`
			});
		case 'email-taken':
			return refuse('email', why, {
				values: { email: email ?? '' },
				message: `“${email ?? ''}” belongs to an account already; sign in with it.`
			});
		case 'has-account':
			return refuse(null, why, { message: 'You have an account already.' });
	}
}
