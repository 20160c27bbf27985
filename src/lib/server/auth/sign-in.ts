import type { RequestEvent } from '@sveltejs/kit';
import { APIError } from 'better-auth/api';
import {
	readEmail,
	readNickname,
	refuse,
	shorten,
	toNicknameKey,
	type AccountRefusal
} from '../../protocol/account.ts';
import * as sessions from '../db/sessions.ts';
import { ACCOUNT_COOKIE, setTokenCookie } from './cookies.ts';
import { auth } from './library.ts';
import { forgiveTry, limitAddress, limitName } from './limits.ts';
import { hashToken } from './token.ts';

/** @returns why nobody was signed in; null: the browser knows the account from now on */
export async function signIn(
	event: RequestEvent,
	typed: { readonly name: string; readonly password: string }
): Promise<AccountRefusal | null> {
	const name = toNicknameKey(typed.name);
	const shown = shorten(typed.name.trim());
	const refusal =
		(await limitAddress(event, 'sign-in-address')) ?? (await limitName(name, 'sign-in-name'));
	if (refusal) return refusal;
	const token = await checkPassword(event, { name, password: typed.password });
	if (!token)
		return refuse('name', 'sign-in-wrong', {
			values: { name: shown },
			message: `The name “${shown}” and this password do not belong together.`
		});
	await forgiveTry('sign-in-address', event.getClientAddress());
	await forgiveTry('sign-in-name', name);
	await sessions.removeExpired();
	setTokenCookie(event, ACCOUNT_COOKIE, token);
	return null;
}

/** Ends the session of this browser. Its guest, if there is one, is asking again. */
export async function signOut({ cookies, locals }: RequestEvent): Promise<void> {
	const token = cookies.get(ACCOUNT_COOKIE);
	if (token) await sessions.remove(hashToken(token));
	cookies.delete(ACCOUNT_COOKIE, { path: '/' });
	locals.student = null;
}

/** @returns the token of a new session; null if the two do not belong together */
async function checkPassword(
	{ request }: RequestEvent,
	{ name, password }: { name: string; password: string }
): Promise<string | null> {
	const headers = new Headers({ 'user-agent': request.headers.get('user-agent') ?? '' });
	try {
		if (typeof readEmail(name) === 'string')
			return (await auth().api.signInEmail({ body: { email: name, password }, headers })).token;
		if (typeof readNickname(name) !== 'string') return null;
		return (await auth().api.signInUsername({ body: { username: name, password }, headers })).token;
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return null;
		throw error;
	}
}
