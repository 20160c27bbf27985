import { libraryRuns } from '$lib/server/library/library.ts';
import { service } from '$lib/server/runs/service.ts';
import { ask } from './ask.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
	const { name, range } = service().reasoner;
	const hasLibrary = libraryRuns(locals.language).length > 0;
	return { reasonerName: name, range: range?.[locals.language] ?? null, hasLibrary };
};

export const actions: Actions = {
	default: async (event) => ask(event, Object.fromEntries(await event.request.formData()))
};
