import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { createRun } from '$lib/server/runs/create.ts';
import { forNewcomer } from './newcomer.ts';
import { refusalStatus } from './refusal-status.ts';

/**
 * What both forms do: ask, then go to the run, or to the student's own try (`first`). What was typed comes back
 * with a refusal, so nothing is lost.
 */
export async function ask(event: RequestEvent, form: Readonly<Record<string, unknown>>) {
	const input = { language: event.locals.language, ...form };
	const created = await forNewcomer(event, (asker) => createRun(asker, input));
	const first = form['first'] === 'true';
	const typed = { problem: asText(form['problem']), trace: asText(form['trace']), first };
	switch (created.outcome) {
		case 'created':
			return redirect(303, `/runs/${created.id}${first ? '/try' : ''}`);
		case 'outside':
			return fail(409, { ...typed, outside: created.reason, refusal: null });
		case 'refused': {
			const { code, values, message } = created;
			const refusal = { code, values, message };
			return fail(refusalStatus(created), { ...typed, outside: null, refusal });
		}
	}
}

/** A field that holds no text comes back empty. */
function asText(field: unknown): string {
	return typeof field === 'string' ? field : '';
}
