import type { RequestEvent } from '@sveltejs/kit';
import { SESSION_S } from './library.ts';

/** Two, so that a guest's work is still there when the one who signed in has signed out. */
export const GUEST_COOKIE = 'student';
export const ACCOUNT_COOKIE = 'account';

/** The longest that browsers keep a cookie. */
const GUEST_S = 400 * 24 * 3600;

/** Scripts cannot read it, other sites cannot send it. */
export function setTokenCookie(
	{ cookies, url }: RequestEvent,
	name: typeof GUEST_COOKIE | typeof ACCOUNT_COOKIE,
	token: string
): void {
	cookies.set(name, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: name === GUEST_COOKIE ? GUEST_S : SESSION_S
	});
}
