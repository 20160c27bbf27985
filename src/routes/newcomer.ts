import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { ensureStudent } from '$lib/server/auth/guest.ts';
import type { Asker } from '$lib/server/runs/create.ts';

/**
 * Does something for who is asking with a form, who may be someone new. That none may come now is said in the form: an
 * error page would lose what was typed.
 */
export async function forNewcomer<Result>(
	event: RequestEvent,
	act: (asker: Asker) => Promise<Result>
) {
	try {
		return await act(() => ensureStudent(event));
	} catch (thrown) {
		if (!isHttpError(thrown, 429)) throw thrown;
		const { code = 'unexpected', message } = thrown.body;
		return { outcome: 'refused', code, values: {}, message } as const;
	}
}
