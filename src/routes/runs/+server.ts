import { json, type RequestHandler } from '@sveltejs/kit';
import { ensureStudent } from '$lib/server/auth/guest.ts';
import { createRun } from '$lib/server/runs/create.ts';
import { readJson } from '../read-json.ts';

const STATUS = { created: 201, outside: 409, refused: 400 } as const;
/** What is refused for now, not for what it is. */
const TOO_MANY: ReadonlySet<string> = new Set(['queue-full', 'all-busy', 'too-many-recorded']);

/** Asks a problem. The answer is `createRun`'s, `outcome` and all, whatever the status. */
export const POST: RequestHandler = async (event) => {
	const input = await readJson(event.request);
	const created = await createRun(() => ensureStudent(event), input);
	const isTooMany = created.outcome === 'refused' && TOO_MANY.has(created.code);
	return json(created, { status: isTooMany ? 429 : STATUS[created.outcome] });
};
