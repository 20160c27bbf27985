import { error, fail, redirect } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { listPractice } from '$lib/server/practice/list.ts';
import { startPractice } from '$lib/server/practice/start.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) =>
	locals.student
		? listPractice(locals.student.id, Date.now())
		: { open: [], session: [], unpractised: [] };

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = Object.fromEntries(await request.formData());
		const started = await startPractice(requireStudent(locals).id, form);
		if (!started) error(404, 'No such run');
		if (started.outcome === 'started') redirect(303, `/practice/${started.id}`);
		const { code, values, message } = started;
		return fail(409, { refusal: { code, values, message } });
	}
};
