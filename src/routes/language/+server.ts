import { redirect, type RequestHandler } from '@sveltejs/kit';
import { LANGUAGES } from '$lib/protocol/problem.ts';

const YEAR_S = 365 * 24 * 3600;

/** Keeps the chosen language in a cookie and goes back to where it was chosen. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const language = LANGUAGES.find((known) => known === form.get('language'));
	if (language)
		cookies.set('language', language, {
			path: '/',
			maxAge: YEAR_S,
			secure: url.protocol === 'https:'
		});
	redirect(303, ownPath(form.get('next'), url));
};

/** A path of our own only; what would lead elsewhere, like `//host` or `/..//host`, leads to the start. */
function ownPath(next: unknown, { origin }: URL): string {
	if (typeof next !== 'string' || !URL.canParse(next, origin)) return '/';
	const target = new URL(next, origin);
	const isOwn = target.origin === origin && !target.pathname.startsWith('//');
	return isOwn ? target.pathname + target.search : '/';
}
