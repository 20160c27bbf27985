import { error, json, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { continueRun } from '$lib/server/runs/create.ts';

export const POST: RequestHandler = async ({ params, locals }) => {
	const continued = await continueRun(params.run ?? '', requireStudent(locals).id);
	if (!continued) error(404, 'No such run');
	return json(continued, { status: continued.outcome === 'continued' ? 202 : 409 });
};
