import { json, type RequestHandler } from '@sveltejs/kit';
import { ensureStudent } from '$lib/server/auth/guest.ts';
import { createRun, type Created } from '$lib/server/runs/create.ts';
import { readJson } from '../read-json.ts';
import { refusalStatus } from '../refusal-status.ts';

/** Asks a problem. The answer is `createRun`'s, `outcome` and all, whatever the status. */
export const POST: RequestHandler = async (event) => {
	const input = await readJson(event.request);
	const created = await createRun(() => ensureStudent(event), input);
	return json(created, { status: statusOf(created) });
};

function statusOf(created: Created): number {
	if (created.outcome === 'refused') return refusalStatus(created);
	return created.outcome === 'created' ? 201 : 409;
}
