import { loadProgress } from '$lib/server/learning/progress.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => ({
	known: locals.student ? await loadProgress(locals.student.id, Date.now()) : null
});
