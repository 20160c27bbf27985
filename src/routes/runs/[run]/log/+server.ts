import { error, json, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { listTimes } from '$lib/server/runs/times.ts';
import { refuseHidden } from '../refuse-hidden.ts';

export const GET: RequestHandler = async ({ params, locals }) => {
	const { id: studentId } = requireStudent(locals);
	const id = params.run ?? '';
	await refuseHidden(id, studentId);
	const times = await listTimes({ id, studentId });
	return json(times ?? error(404, 'No such run'), { headers: { 'cache-control': 'no-store' } });
};
