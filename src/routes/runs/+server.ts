import { json, type RequestHandler } from '@sveltejs/kit';
import { ensureStudent } from '$lib/server/auth/guest.ts';
import { createRun } from '$lib/server/runs/create.ts';

const STATUS = { created: 201, outside: 409, refused: 400 } as const;

/** Asks a problem. The answer is `createRun`'s, `outcome` and all, whatever the status. */
export const POST: RequestHandler = async (event) => {
	const input: unknown = await event.request.json().catch(() => null);
	const created = await createRun(await ensureStudent(event), input);
	const isFull = created.outcome === 'refused' && created.code === 'queue-full';
	return json(created, { status: isFull ? 429 : STATUS[created.outcome] });
};
