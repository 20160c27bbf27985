import type { Translation } from '$lib/state/translation.ts';

/** Words for a form that the server could not take: it was not reached, or it said why. */
export function explainFailure(
	translation: Translation,
	{ status, error }: { readonly status?: number; readonly error: unknown }
): string {
	if (!status) return translation.say('error.connection');
	const { code, id } = error as App.Error;
	if (status === 404 && !code) return translation.say('error.not-found');
	const words = translation.sayCode(`error.${code}`, {}, translation.say('error.unexpected'));
	return id ? `${words} ${translation.say('error.id', { id })}` : words;
}
