import { error, json, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { correctRun } from '$lib/server/runs/correct.ts';
import { refuseHidden } from '../refuse-hidden.ts';
import { readJson } from '../../../read-json.ts';

const STATUS = { stored: 200, behind: 409, refused: 400 } as const;

/** Takes corrections of steps. The answer is `correctRun`'s, `outcome` and all, whatever the status. */
export const POST: RequestHandler = async ({ params, locals, request }) => {
	const input = await readJson(request);
	const own = { runId: params.run ?? '', studentId: requireStudent(locals).id };
	await refuseHidden(own.runId, own.studentId);
	const corrected = (await correctRun(own, input)) ?? error(404, 'No such run');
	return json(corrected, { status: STATUS[corrected.outcome] });
};
