import { exampleRun } from '$lib/server/library/library.ts';
import { service } from '$lib/server/runs/service.ts';
import { ask } from './ask.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
	const { name, range } = service().reasoner;
	return {
		reasonerName: name,
		range: range?.[locals.language] ?? null,
		example: exampleRun(locals.language)
	};
};

export const actions: Actions = {
	default: async (event) => ask(event, Object.fromEntries(await event.request.formData()))
};
