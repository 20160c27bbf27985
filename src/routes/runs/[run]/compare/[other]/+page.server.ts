import { error } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { findTwo } from '$lib/server/runs/find.ts';
import { leadToPractice } from '../../lead-to-practice.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => {
	const found = await findTwo([params.run, params.other], requireStudent(locals).id);
	if (!found) error(404, 'No such run');
	leadToPractice(found.left);
	leadToPractice(found.right);
	return found;
};
