import { error, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { recordVisit } from '$lib/server/runs/visit.ts';
import { readJson } from '../../../read-json.ts';

export const POST: RequestHandler = async ({ params, locals, request }) => {
	const input = await readJson(request);
	const visitor = { runId: params.run ?? '', studentId: requireStudent(locals).id };
	switch (await recordVisit(visitor, input)) {
		case 'stored':
			return new Response(null, { status: 204 });
		case 'no-such-run':
			return error(404, 'No such run');
		case 'bad-input':
			return error(
				400,
				'Send {"start": offset of the step in the trace, "doubt": true or false, "passing"?: true or false}'
			);
	}
};
