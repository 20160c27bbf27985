import { redirect, type Actions } from '@sveltejs/kit';
import { readDisplay, writeDisplay } from '$lib/protocol/display.ts';
import { ownPath } from '../own-path.ts';
import type { PageServerLoad } from './$types.js';

const YEAR_S = 365 * 24 * 3600;

export const load: PageServerLoad = ({ url }) => ({
	next: ownPath(url.searchParams.get('next'), url)
});

/** The way without scripts; with them the page writes the same cookie at each choice. */
export const actions: Actions = {
	default: async ({ request, cookies, url }) => {
		const form = await request.formData();
		const texts = [...form].filter(
			(field): field is [string, string] => typeof field[1] === 'string'
		);
		cookies.set('display', writeDisplay(readDisplay(new URLSearchParams(texts))), {
			path: '/',
			maxAge: YEAR_S,
			httpOnly: false,
			secure: url.protocol === 'https:'
		});
		redirect(303, ownPath(form.get('next'), url));
	}
};
