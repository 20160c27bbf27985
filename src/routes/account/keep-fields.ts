import type { SubmitFunction } from '@sveltejs/kit';

/** Forms keep what was typed when the server says no. */
export const keepFields: SubmitFunction = () => {
	return async ({ update }) => update({ reset: false });
};
