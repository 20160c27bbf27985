import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { requireStudent } from '$lib/server/auth/guest.ts';
import {
	findTry,
	giveAnswer,
	showThought,
	tryLines,
	type Tried
} from '$lib/server/runs/own-try.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	const found = await findTry(trierOf(event), Date.now());
	return { own: found ?? error(404, 'No such run') };
};

export const actions: Actions = {
	lines: async (event) => {
		const form = await event.request.formData();
		return answer(await tryLines(trierOf(event), form.getAll('line'), Date.now()), form);
	},
	answer: async (event) => {
		const form = await event.request.formData();
		const given = { answer: form.get('answer'), lines: form.getAll('line') };
		return answer(await giveAnswer(trierOf(event), given, Date.now()), form);
	},
	show: async (event) => {
		const form = await event.request.formData();
		return answer(await showThought(trierOf(event), Date.now()), form);
	}
};

function trierOf({ params, locals }: RequestEvent) {
	return { runId: params['run'] ?? '', studentId: requireStudent(locals).id };
}

/** What was typed comes back, so that nothing is lost where no script keeps it. */
function answer(tried: Tried, form: FormData) {
	const texts = form.getAll('line').filter((line) => typeof line === 'string');
	const given = form.get('answer');
	const typed = {
		lines: texts.filter((line) => line.trim() !== ''),
		answer: typeof given === 'string' ? given : ''
	};
	switch (tried) {
		case 'stored':
			return { ...typed, refusal: null };
		case 'bad-input':
			return fail(400, { ...typed, refusal: tried });
		case 'practised':
			return fail(409, { ...typed, refusal: tried });
		case 'no-such-run':
			return error(404, 'No such run');
	}
}
