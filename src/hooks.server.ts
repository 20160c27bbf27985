import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { readDisplay } from '$lib/protocol/display.ts';
import { findStudent } from '$lib/server/auth/guest.ts';
import { chooseLanguage } from '$lib/server/auth/language.ts';
import { openAuth } from '$lib/server/auth/library.ts';
import { openMail } from '$lib/server/auth/mail.ts';
import { explainQueryError, withoutQuery } from '$lib/server/db/errors.ts';
import { readEnvironment } from '$lib/server/env.ts';
import { log, setLogLevel } from '$lib/server/log.ts';
import { closeService, openService } from '$lib/server/runs/service.ts';
import { displayAttributes } from '$lib/state/show-display.ts';

export const init: ServerInit = async () => {
	if (building) return;
	const environment = readEnvironment(process.env);
	setLogLevel(environment.LOG_LEVEL);
	await openService(environment);
	await openAuth(environment);
	openMail(environment);
	// Before the HTTP server waits for its connections: runs that end close the streams of their followers.
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close());
};

export const handle: Handle = async ({ event, resolve }) => {
	const { cookies, request, locals } = event;
	locals.language = chooseLanguage(cookies.get('language'), request.headers.get('accept-language'));
	locals.display = readDisplay(new URLSearchParams(cookies.get('display')));
	locals.student = await findStudent(event);
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', locals.language)
				.replace('%display%', displayAttributes(locals.display))
	});
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message };
	const id = crypto.randomUUID().slice(0, 8);
	const known = explainQueryError(error);
	log.error('request failed', { id, route: event.route.id, error: withoutQuery(known ?? error) });
	if (known) return { id, code: known.code, message: known.message };
	return { id, message: 'Something went wrong on the server.' };
};

async function close(): Promise<void> {
	try {
		await closeService();
	} catch (error) {
		log.error('could not close cleanly', { error });
	}
}
