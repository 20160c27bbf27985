import { fail, redirect } from '@sveltejs/kit';
import { readEmail, readText, refuse } from '$lib/protocol/account.ts';
import { canMail, mailReset } from '$lib/server/auth/mail.ts';
import { resetPassword } from '$lib/server/auth/reset.ts';
import { limitAddress, limitName } from '$lib/server/auth/limits.ts';
import { translateTo } from '$lib/state/translate.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ url }) => ({
	mails: canMail(),
	code: url.searchParams.get('code') ?? '',
	sent: url.searchParams.has('sent')
});

export const actions: Actions = {
	mail: async (event) => {
		const form = Object.fromEntries(await event.request.formData());
		const email = readEmail(form['email']) ?? refuse('email', 'email-form', NO_EMAIL);
		const typed = { email: readText(form['email']) };
		if (typeof email !== 'string') return fail(400, { refusal: email, typed });
		const refusal =
			(await limitAddress(event, 'mail-address')) ?? (await limitName(email, 'mail-name'));
		if (refusal) return fail(429, { refusal, typed });
		const translation = translateTo(event.locals.language);
		mailReset(email, {
			subject: translation.say('reset.mail-subject'),
			text: (link) => translation.say('reset.mail-text', { link })
		});
		redirect(303, '/account/reset?sent');
	},
	reset: async (event) => {
		const form = Object.fromEntries(await event.request.formData());
		const refusal = (await limitAddress(event, 'reset-address')) ?? (await resetPassword(form));
		const code = readText(form['code']);
		if (refusal) return fail(400, { refusal, typed: { code } });
		redirect(303, '/account?done=reset');
	}
};

const NO_EMAIL = { values: { email: '' }, message: '“” is not an e-mail address.' };
