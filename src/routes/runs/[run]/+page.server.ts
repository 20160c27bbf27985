import { error } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { findRun } from '$lib/server/runs/find.ts';
import { leadToPractice } from './lead-to-practice.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => {
	const run = (await findRun(params.run, requireStudent(locals).id)) ?? error(404, 'No such run');
	leadToPractice(run);
	return { run };
};
