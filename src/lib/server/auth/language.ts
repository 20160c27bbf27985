import { LANGUAGES, type Language } from '$lib/protocol/problem.ts';

/**
 * The language of the page: what the student chose, else the first of the browser's languages that we have.
 * @param chosen the cookie `language`
 * @param accepted the header Accept-Language
 */
export function chooseLanguage(chosen: string | undefined, accepted: string | null): Language {
	return toLanguage(chosen) ?? preferred(accepted ?? '').find(isLanguage) ?? 'en';
}

function preferred(accepted: string): string[] {
	return accepted
		.split(',')
		.map((entry) => {
			const [range = '', ...parameters] = entry.trim().toLowerCase().split(';');
			const weight = /^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1];
			return { tag: range.split('-')[0] ?? '', weight: Number(weight ?? 1) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.map(({ tag }) => tag);
}

function isLanguage(tag: string): tag is Language {
	return (LANGUAGES as readonly string[]).includes(tag);
}

function toLanguage(tag: string | undefined): Language | null {
	return tag !== undefined && isLanguage(tag) ? tag : null;
}
