import { error, type RequestEvent } from '@sveltejs/kit';
import * as students from '../db/students.ts';
import type { Student } from '../db/students.ts';
import { hashToken, makeToken } from './token.ts';

export type { Student } from '../db/students.ts';

const COOKIE = 'student';
/** The longest that browsers keep a cookie. */
const MAX_AGE_S = 400 * 24 * 3600;

/** Who is asking, known by the cookie; null for someone who has not used the app yet. Accounts will answer here too. */
export async function findStudent({ cookies }: RequestEvent): Promise<Student | null> {
	const token = cookies.get(COOKIE);
	return token ? students.findBySession(hashToken(token)) : null;
}

/** Who is asking; someone new becomes a student. For first uses only: looking around leaves no trace. */
export async function ensureStudent(event: RequestEvent): Promise<Student> {
	if (event.locals.student) return event.locals.student;
	const token = makeToken();
	const student = await students.create(hashToken(token));
	event.cookies.set(COOKIE, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:',
		maxAge: MAX_AGE_S
	});
	event.locals.student = student;
	return student;
}

/** Who is asking. What belongs to students is not there for anyone else: 404. */
export function requireStudent(locals: App.Locals): Student {
	return locals.student ?? error(404, 'Not found');
}

/** The browser forgets who the student was. */
export function forgetStudent({ cookies, locals }: RequestEvent): void {
	cookies.delete(COOKIE, { path: '/' });
	locals.student = null;
}
