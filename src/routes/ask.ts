import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ensureStudent } from '$lib/server/auth/guest.ts';
import { createRun } from '$lib/server/runs/create.ts';

/**
 * What both forms do: ask, then go to the run, or to the student's own try (`first`). What was typed comes back
 * with a refusal, so nothing is lost.
 */
export async function ask(event: RequestEvent, form: Readonly<Record<string, unknown>>) {
	const created = await createRun(() => ensureStudent(event), {
		language: event.locals.language,
		...form
	});
	const first = form['first'] === 'true';
	const typed = { problem: asText(form['problem']), trace: asText(form['trace']), first };
	switch (created.outcome) {
		case 'created':
			return redirect(303, `/runs/${created.id}${first ? '/try' : ''}`);
		case 'outside':
			return fail(409, { ...typed, outside: created.reason, refusal: null });
		case 'refused': {
			const { code, values, message } = created;
			return fail(400, { ...typed, outside: null, refusal: { code, values, message } });
		}
	}
}

/** A field that holds no text comes back empty. */
function asText(field: unknown): string {
	return typeof field === 'string' ? field : '';
}
