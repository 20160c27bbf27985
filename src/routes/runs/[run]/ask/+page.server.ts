import { error, fail, redirect } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { askFollowUp } from '$lib/server/runs/follow-up/ask.ts';
import { findAskable } from '$lib/server/runs/follow-up/find.ts';
import type { Actions, PageServerLoad } from './$types.js';
import type { Refused } from './refused.ts';

/** The form on a page of its own, for those without scripts; with them the run's page opens it. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
	const own = { runId: params.run, studentId: requireStudent(locals).id };
	const given = url.searchParams.get('start') ?? '';
	const start = /^\d{1,9}$/.test(given) ? Number(given) : null;
	return (await findAskable(own, start)) ?? error(404, 'No such run');
};

export const actions: Actions = {
	default: async ({ params, locals, request }) => {
		const own = { runId: params.run, studentId: requireStudent(locals).id };
		const form = Object.fromEntries(await request.formData());
		const asked = (await askFollowUp(own, form)) ?? error(404, 'No such run');
		if (asked.outcome === 'created') redirect(303, `/runs/${asked.id}`);
		const { code, values, message } = asked;
		const question = typeof form['question'] === 'string' ? form['question'] : '';
		return fail(400, { question, refusal: { code, values, message } } satisfies Refused);
	}
};
