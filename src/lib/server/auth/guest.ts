import { error, type RequestEvent } from '@sveltejs/kit';
import { withoutQuery } from '../db/errors.ts';
import * as sessions from '../db/sessions.ts';
import * as students from '../db/students.ts';
import type { Student } from '../db/students.ts';
import { log } from '../log.ts';
import { ACCOUNT_COOKIE, GUEST_COOKIE, setTokenCookie } from './cookies.ts';
import { limitAddress } from './limits.ts';
import { hashToken, makeToken } from './token.ts';

export type { Student } from '../db/students.ts';

/** Who is asking: who is signed in, else the guest of this browser; null for someone who has not used the app yet. */
export async function findStudent(event: RequestEvent): Promise<Student | null> {
	return (await findBy(event, ACCOUNT_COOKIE)) ?? (await findGuest(event));
}

/** The guest of this browser, who stays its guest while someone is signed in, and for as long as they come back. */
export async function findGuest(event: RequestEvent): Promise<Student | null> {
	const guest = await findBy(event, GUEST_COOKIE);
	if (guest && guest.expiresAt.getTime() - Date.now() < RENEW_BELOW_MS) await renew(event);
	return guest;
}

/**
 * Who is asking; someone new becomes a student. For first uses only, when there is something to store: looking around
 * leaves no trace. Limits per student would be none for who sends no cookie, so those of an address are counted: 429.
 */
export async function ensureStudent(event: RequestEvent): Promise<Student> {
	if (event.locals.student) return event.locals.student;
	if (await limitAddress(event, 'guest-address')) error(429, TOO_MANY);
	const token = makeToken();
	const student = await students.create(hashToken(token));
	setTokenCookie(event, GUEST_COOKIE, token);
	event.locals.student = student;
	return student;
}

/** Who is asking. What belongs to students is not there for anyone else: 404. */
export function requireStudent(locals: App.Locals): Student {
	return locals.student ?? error(404, UNKNOWN);
}

/** The browser forgets who the student was. */
export function forgetStudent(event: RequestEvent): void {
	if (event.locals.student?.nickname) event.cookies.delete(ACCOUNT_COOKIE, { path: '/' });
	else forgetGuest(event);
	event.locals.student = null;
}

/** The browser forgets its guest, who is gone or has an account now. */
export function forgetGuest({ cookies }: RequestEvent): void {
	cookies.delete(GUEST_COOKIE, { path: '/' });
}

const UNKNOWN = {
	code: 'not-known',
	message: 'Nothing is here for a browser that the server does not know.'
};
const TOO_MANY = {
	code: 'too-many-guests',
	message:
		'Too many newcomers have come from this address within an hour. Wait a little, then try again, or sign in.'
};

/** Of the 400 days of a new guest: so they are written anew once in a hundred days. */
const RENEW_BELOW_MS = 300 * 24 * 3_600_000;

async function renew(event: RequestEvent): Promise<void> {
	const token = event.cookies.get(GUEST_COOKIE) ?? '';
	try {
		await sessions.renewGuest(hashToken(token));
		setTokenCookie(event, GUEST_COOKIE, token);
	} catch (error) {
		// A full disk keeps nobody from reading; the next request tries again.
		log.warn('a guest could not be renewed', { error: withoutQuery(error) });
	}
}

async function findBy({ cookies }: RequestEvent, cookie: string) {
	const token = cookies.get(cookie);
	return token ? students.findBySession(hashToken(token)) : null;
}
