import { error, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { exportRun } from '$lib/server/runs/open-format.ts';

export const GET: RequestHandler = async ({ params, locals }) => {
	const own = { runId: params.run ?? '', studentId: requireStudent(locals).id };
	return new Response((await exportRun(own)) ?? error(404, 'No such run'), {
		headers: {
			'content-type': 'application/jsonl; charset=utf-8',
			'content-disposition': `attachment; filename="${own.runId}.jsonl"`,
			'cache-control': 'no-store'
		}
	});
};
