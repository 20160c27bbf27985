import { json, type RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { exportStudent } from '$lib/server/runs/student.ts';

export const GET: RequestHandler = async ({ locals }) => {
	const everything = await exportStudent(requireStudent(locals).id);
	return json(everything, {
		headers: {
			'content-disposition': 'attachment; filename="second-thought.json"',
			'cache-control': 'no-store'
		}
	});
};
