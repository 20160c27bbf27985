import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { findAlike } from '$lib/server/practice/alike.ts';
import { act, assess, type Done } from '$lib/server/practice/act.ts';
import { findHiding, findPractice } from '$lib/server/practice/find.ts';
import { giveUp, openHint } from '$lib/server/practice/help.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => {
	const own = ownOf({ params, locals });
	const practice = await findPractice(own);
	if (!practice) {
		const hiding = await findHiding(own);
		if (hiding) redirect(303, `/practice/${hiding}`);
		error(404, 'No such practice');
	}
	const alike = practice.isOver ? await findAlike(practice.runId, own.studentId) : null;
	return { practice, alike };
};

export const actions: Actions = {
	act: async (event) => {
		const form = await event.request.formData();
		const lists = { order: form.getAll('order'), place: form.getAll('place') };
		const at = Number(form.get('at'));
		return answer(await act(ownOf(event), at, { ...Object.fromEntries(form), ...lists }), at);
	},
	assess: async (event) => {
		const form = await event.request.formData();
		const at = Number(form.get('at'));
		return answer(await assess(ownOf(event), at, form.getAll('fulfils')), at);
	},
	hint: async (event) => {
		const form = await event.request.formData();
		const asked = { at: Number(form.get('at')), level: Number(form.get('level')) };
		return answer(await openHint(ownOf(event), asked), null);
	},
	giveUp: async (event) => answer(await giveUp(ownOf(event)), null)
};

function ownOf({ params, locals }: Pick<RequestEvent, 'params' | 'locals'>) {
	return { practiceId: params['practice'] ?? '', studentId: requireStudent(locals).id };
}

/** @param actedAt the checkpoint whose feedback is to be shown; null: that of none */
function answer(done: Done | null, actedAt: number | null) {
	if (!done) error(404, 'No such practice');
	if (done.outcome === 'stored') return { actedAt, refusal: null };
	const { code, values, message } = done;
	return fail(code === 'not-asked' ? 409 : 400, {
		actedAt: null,
		refusal: { code, values, message }
	});
}
