import { fail } from '@sveltejs/kit';
import { importLines } from '$lib/server/runs/open-format.ts';
import { ask } from '../ask.ts';
import { forNewcomer } from '../newcomer.ts';
import { refusalStatus } from '../refusal-status.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
	paste: async (event) => {
		const { file, ...form } = Object.fromEntries(await event.request.formData());
		return ask(event, { ...form, trace: form['trace'] || (await textOf(file)) });
	},
	annotated: async (event) => {
		const form = await event.request.formData();
		const typed = form.get('lines');
		const lines = (typeof typed === 'string' && typed) || (await textOf(form.get('file')));
		const imported = await forNewcomer(event, (asker) => importLines(asker, lines));
		if (imported.outcome === 'created') return { opened: imported.runs };
		const { code, values, message } = imported;
		return fail(refusalStatus(imported), { lines, faulty: { code, values, message } });
	}
};

/** Without scripts a chosen file comes beside an empty text field. */
async function textOf(file: unknown): Promise<string> {
	return file instanceof File && file.size > 0 ? file.text() : '';
}
