import { redirect } from '@sveltejs/kit';
import { forgetStudent, requireStudent } from '$lib/server/auth/guest.ts';
import { listHistory } from '$lib/server/runs/history.ts';
import { deleteStudent } from '$lib/server/runs/student.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) =>
	locals.student ? listHistory(locals.student.id) : { runs: [], quarters: [] };

export const actions: Actions = {
	delete: async (event) => {
		await deleteStudent(requireStudent(event.locals).id);
		forgetStudent(event);
		redirect(303, '/history');
	}
};
