import { error, json, type RequestHandler } from '@sveltejs/kit';
import * as v from 'valibot';
import { readJson } from '../../../read-json.ts';
import { isAccountRefusal } from '$lib/protocol/account.ts';
import { hasPasskeys } from '$lib/server/auth/library.ts';
import {
	addPasskey,
	askForPasskey,
	offerPasskey,
	signInByPasskey
} from '$lib/server/auth/passkeys.ts';

const Input = v.object({
	nickname: v.optional(v.string()),
	response: v.optional(v.record(v.string(), v.unknown()), {})
});

/** The four requests of the two ceremonies: 200 with what the browser needs, or 400 with why not. */
export const POST: RequestHandler = async (event) => {
	if (!hasPasskeys()) error(404, 'Not found');
	const input = v.safeParse(Input, await readJson(event.request));
	if (!input.success) error(400, 'nickname is a text, response what the browser gave');
	const { nickname, response } = input.output;
	const steps = new Map<string, () => Promise<object | null>>([
		['offer', () => offerPasskey(event, nickname)],
		['add', () => addPasskey(event, { response, nickname })],
		['ask', () => askForPasskey(event)],
		['sign-in', () => signInByPasskey(event, response)]
	]);
	const step = steps.get(event.params['step'] ?? '') ?? error(404, 'Not found');
	const answer = await step();
	return json(answer ?? {}, { status: answer && isAccountRefusal(answer) ? 400 : 200 });
};
