import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import type { RequestEvent } from '@sveltejs/kit';
import { APIError } from 'better-auth/api';
import { parseSetCookieHeader } from 'better-auth/cookies';
import { readNickname, refuse, type AccountRefusal } from '../../protocol/account.ts';
import * as accounts from '../db/accounts.ts';
import { openAccount } from './account.ts';
import { ACCOUNT_COOKIE, GUEST_COOKIE, setTokenCookie } from './cookies.ts';
import { nameDevice } from './device.ts';
import { ensureStudent } from './guest.ts';
import { auth } from './library.ts';
import { limitAddress } from './limits.ts';

/** Where the cookie of a challenge is sent; it lives for five minutes. */
const PATH = '/account/passkey';

/** What a browser needs to make a passkey: for the account that is signed in, else for a new one with this nickname. */
export async function offerPasskey(event: RequestEvent, typed: unknown) {
	const nickname = event.locals.student?.nickname ?? readNickname(typed);
	if (typeof nickname !== 'string') return nickname;
	const refusal = await limitAddress(event, 'register-address');
	if (refusal) return refusal;
	const owner = await accounts.findByName(nickname);
	if (owner && owner.id !== event.locals.student?.id) return refuseTaken(nickname);
	await ensureStudent(event);
	const { headers, response } = await auth().api.generatePasskeyRegistrationOptions({
		headers: headersOf(event),
		query: { name: nickname },
		returnHeaders: true
	});
	keepChallenge(event, headers);
	return response;
}

/** Stores the passkey that a browser made; a guest becomes the account with this nickname. Null: done. */
export async function addPasskey(
	event: RequestEvent,
	{ response, nickname: typed }: { response: unknown; nickname: unknown }
): Promise<AccountRefusal | null> {
	const nickname = event.locals.student?.nickname ?? readNickname(typed);
	if (typeof nickname !== 'string') return nickname;
	const name = nameDevice(event.request.headers.get('user-agent') ?? '');
	try {
		await auth().api.verifyPasskeyRegistration({
			headers: headersOf(event),
			body: { response, name }
		});
	} catch (error) {
		return refusePasskey(error);
	}
	if (event.locals.student?.nickname) return null;
	return openAccount(event, { nickname, email: null, passwordHash: null });
}

/** What a browser needs to show the passkeys it has for this app. */
export async function askForPasskey(event: RequestEvent) {
	const refusal = await limitAddress(event, 'sign-in-address');
	if (refusal) return refusal;
	const { headers, response } = await auth().api.generatePasskeyAuthenticationOptions({
		headers: new Headers(),
		returnHeaders: true
	});
	keepChallenge(event, headers);
	return response;
}

/** Signs in the owner of a passkey. Null: done. */
export async function signInByPasskey(
	event: RequestEvent,
	shown: Record<string, unknown>
): Promise<AccountRefusal | null> {
	try {
		const { session } = await auth().api.verifyPasskeyAuthentication({
			headers: headersOf(event),
			// The library checks what a browser sent.
			body: { response: shown as unknown as AuthenticationResponseJSON }
		});
		setTokenCookie(event, ACCOUNT_COOKIE, session.token);
		return null;
	} catch (error) {
		return refusePasskey(error);
	}
}

/** The cookie of the challenge, and the token of who asks in the form that the library knows. */
function headersOf({ cookies, locals, request }: RequestEvent): Headers {
	const token = cookies.get(locals.student?.nickname ? ACCOUNT_COOKIE : GUEST_COOKIE);
	const headers = new Headers({
		cookie: request.headers.get('cookie') ?? '',
		'user-agent': request.headers.get('user-agent') ?? ''
	});
	if (token) headers.set('authorization', `Bearer ${token}`);
	return headers;
}

function keepChallenge({ cookies, url }: RequestEvent, headers: Headers): void {
	for (const [name, { value, 'max-age': maxAge }] of parseSetCookieHeader(
		headers.get('set-cookie') ?? ''
	))
		cookies.set(name, value, {
			path: PATH,
			httpOnly: true,
			sameSite: 'strict',
			secure: url.protocol === 'https:',
			maxAge: Number(maxAge)
		});
}

function refusePasskey(error: unknown): AccountRefusal {
	if (!(error instanceof APIError)) throw error;
	return refuse(null, 'passkey-refused', {
		message: 'The passkey was not accepted. Try again, or sign in with the password.'
	});
}

function refuseTaken(nickname: string): AccountRefusal {
	return refuse('nickname', 'nickname-taken', {
		values: { nickname },
		message: `The nickname “${nickname}” is taken; choose another.`
	});
}
