import { error, redirect, type RequestHandler } from '@sveltejs/kit';
import { LANGUAGES } from '$lib/protocol/problem.ts';
import { ownPath } from '../own-path.ts';

const YEAR_S = 365 * 24 * 3600;

/** Keeps the chosen language in a cookie and goes back to where it was chosen. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request
		.formData()
		.catch(() => error(400, 'A form with language and next is needed'));
	const language = LANGUAGES.find((known) => known === form.get('language'));
	if (language)
		cookies.set('language', language, {
			path: '/',
			maxAge: YEAR_S,
			secure: url.protocol === 'https:'
		});
	redirect(303, ownPath(form.get('next'), url));
};
