import type { RequestHandler } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import { exportCorrected } from '$lib/server/runs/open-format.ts';

export const GET: RequestHandler = async ({ locals }) =>
	new Response(await exportCorrected(requireStudent(locals).id), {
		headers: {
			'content-type': 'application/jsonl; charset=utf-8',
			'content-disposition': 'attachment; filename="second-thought-corrected.jsonl"',
			'cache-control': 'no-store'
		}
	});
