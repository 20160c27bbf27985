import type { Language } from '$lib/protocol/problem.ts';
import type { Messages } from '$lib/state/translation.ts';
import type { LayoutLoad } from './$types.js';

/** A page loads the words of its language only. */
const MESSAGES: Record<Language, () => Promise<{ readonly default: Messages }>> = {
	en: () => import('../messages/en.json'),
	zh: () => import('../messages/zh.json')
};

export const load: LayoutLoad = async ({ data }) => ({
	...data,
	messages: (await MESSAGES[data.language]()).default
});
