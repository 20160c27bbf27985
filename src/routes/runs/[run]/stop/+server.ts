import { error, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { stopRun } from '$lib/server/runs/create.ts';

export const POST: RequestHandler = async ({ params, locals }) => {
	if (!(await stopRun(params.run ?? '', requireStudent(locals).id))) error(404, 'No such run');
	return new Response(null, { status: 204 });
};
