import { error, redirect } from '@sveltejs/kit';
import { TOPICS } from '$lib/protocol/library-file.ts';
import { ensureStudent } from '$lib/server/auth/guest.ts';
import { libraryRun, libraryRuns } from '$lib/server/library/library.ts';
import { openLibraryRun } from '$lib/server/library/open.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
	const runs = libraryRuns(locals.language);
	return {
		topics: TOPICS.map((topic) => ({
			topic,
			runs: runs
				.filter((run) => run.topic === topic)
				.map(({ id, level, problem }) => ({ id, level, statement: problem }))
		})).filter((topic) => topic.runs.length > 0)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const id = (await event.request.formData()).get('library');
		if (typeof id !== 'string' || !libraryRun(id)) error(404, 'No such run in the library');
		const student = await ensureStudent(event);
		redirect(303, `/runs/${await openLibraryRun(student.id, id)}`);
	}
};
