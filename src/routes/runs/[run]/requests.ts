import * as v from 'valibot';
import { RunTimes } from '$lib/protocol/run-times.ts';
import type { Translation } from '$lib/state/translation.ts';

/**
 * Asks the server for something about a run.
 * @param url of the run
 * @returns null if the server was not reached
 */
export async function send(
	url: string,
	act: 'stop' | 'continue' | 'visits' | 'corrections',
	body?: object
): Promise<Response | null> {
	const headers = { 'content-type': 'application/json' };
	const request = body && { headers, body: JSON.stringify(body) };
	return fetch(`${url}/${act}`, { method: 'POST', ...request }).catch(() => null);
}

/**
 * Asks when the trace of a run was written.
 * @param url of the run
 * @returns null if the server was not reached, or has no such run
 */
export async function loadTimes(url: string): Promise<RunTimes | null> {
	const answer = await fetch(`${url}/log`).catch(() => null);
	return answer?.ok ? v.parse(RunTimes, await answer.json()) : null;
}

/** Words for an answer that was no. */
export async function explainRefusal(
	translation: Translation,
	answer: Response | null
): Promise<string> {
	const told: unknown = await answer?.json().catch(() => null);
	if (!told) return translation.say('error.connection');
	return translation.sayError(told as Parameters<Translation['sayError']>[0]);
}
