import { error, fail, redirect } from '@sveltejs/kit';
import { ensureStudent, requireStudent } from '$lib/server/auth/guest.ts';
import { libraryRun, libraryRuns } from '$lib/server/library/library.ts';
import { loadRecord } from '$lib/server/learning/record.ts';
import { listPractice } from '$lib/server/practice/list.ts';
import { startPractice } from '$lib/server/practice/start.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { student, language } }) => ({
	...(await listPractice(await loadRecord(student?.id ?? null, Date.now()), language)),
	hasLibrary: libraryRuns(language).length > 0
});

export const actions: Actions = {
	default: async (event) => {
		const form = Object.fromEntries(await event.request.formData());
		const library = form['library'];
		const isInLibrary = typeof library === 'string' && libraryRun(library) !== undefined;
		const asker = isInLibrary ? () => ensureStudent(event) : requireStudent(event.locals);
		const started = await startPractice(asker, form);
		if (!started) error(404, 'No such run');
		if (started.outcome === 'started') redirect(303, `/practice/${started.id}`);
		const { code, values, message } = started;
		return fail(409, { refusal: { code, values, message } });
	}
};
