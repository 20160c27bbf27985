import { ask } from '../ask.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
	default: async (event) => {
		const { file, ...form } = Object.fromEntries(await event.request.formData());
		// Without scripts a chosen file comes beside an empty text field.
		const uploaded = file instanceof File && file.size > 0 ? await file.text() : '';
		return ask(event, { ...form, trace: form['trace'] || uploaded });
	}
};
