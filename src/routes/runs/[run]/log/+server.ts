import { error, json, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { listTimes } from '$lib/server/runs/times.ts';

export const GET: RequestHandler = async ({ params, locals }) => {
	const { id: studentId } = requireStudent(locals);
	const times = await listTimes({ id: params.run ?? '', studentId });
	return json(times ?? error(404, 'No such run'), { headers: { 'cache-control': 'no-store' } });
};
