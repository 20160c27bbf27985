import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readText, type AccountRefusal } from '$lib/protocol/account.ts';
import {
	changePassword,
	findAccount,
	register,
	removePasskey,
	signOutElsewhere
} from '$lib/server/auth/account.ts';
import { findGuest, forgetGuest } from '$lib/server/auth/guest.ts';
import { hasPasskeys } from '$lib/server/auth/library.ts';
import { signIn, signOut } from '$lib/server/auth/sign-in.ts';
import { listRuns } from '$lib/server/runs/find.ts';
import { carryOverWork } from '$lib/server/runs/student.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	const guest = await findGuest(event);
	return {
		account: await findAccount(event),
		guestRuns: guest ? (await listRuns(guest.id)).length : 0,
		passkeys: hasPasskeys(),
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	register: async (event) => {
		const { form, text } = await readForm(event);
		const refusal = await register(event, form);
		const typed = { nickname: text('nickname'), email: text('email') };
		return answer('register', refusal, typed);
	},
	signIn: async (event) => {
		const { text } = await readForm(event);
		const refusal = await signIn(event, { name: text('name'), password: text('password') });
		return answer('signIn', refusal, { name: text('name') });
	},
	signOut: async (event) => {
		await signOut(event);
		redirect(303, '/account');
	},
	signOutElsewhere: async (event) => {
		await signOutElsewhere(event);
		return answer('signOutElsewhere', null);
	},
	password: async (event) =>
		answer('password', await changePassword(event, (await readForm(event)).form)),
	removePasskey: async (event) =>
		answer('removePasskey', await removePasskey(event, (await readForm(event)).text('passkey'))),
	carryOver: async (event) => {
		const [guest, account] = await Promise.all([findGuest(event), findAccount(event)]);
		if (guest && account && (await carryOverWork(guest.id, account.id))) forgetGuest(event);
		return answer('carryOver', null);
	}
};

async function readForm({ request }: RequestEvent) {
	const form = Object.fromEntries(await request.formData());
	const text = (name: string) => readText(form[name]);
	return { form, text };
}

/** What was typed comes back with a refusal, except passwords. */
function answer(
	action: string,
	refusal: AccountRefusal | null,
	typed: { nickname?: string; email?: string; name?: string } = {}
) {
	if (refusal) return fail(400, { action, refusal, typed });
	return redirect(303, action === 'signIn' ? '/account' : `/account?done=${action}`);
}
