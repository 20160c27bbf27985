import { IntlMessageFormat } from 'intl-messageformat';
import { createContext } from 'svelte';
import type { Language } from '$lib/protocol/problem.ts';
import en from '../../messages/en.json' with { type: 'json' };
import zh from '../../messages/zh.json' with { type: 'json' };

export type MessageKey = keyof typeof en;
export type MessageValues = Record<string, string | number | Date>;

/** Gives the words of the page in one language. */
export interface Translation {
	readonly language: Language;
	/** @param values for the ICU placeholders of the message */
	say(key: MessageKey, values?: MessageValues): string;
	/** The words for something the server names by a code, e.g. `error.queue-full`; `otherwise` where there are none. */
	sayCode(code: string, values: MessageValues, otherwise: string): string;
}

const MESSAGES: Record<Language, Record<MessageKey, string>> = { en, zh };

/** Messages are parsed once, at their first use. */
export function createTranslation(language: Language): Translation {
	const parsed = new Map<MessageKey, IntlMessageFormat>();
	const say = (key: MessageKey, values: MessageValues = {}) => {
		const message = MESSAGES[language][key];
		const format =
			parsed.get(key) ?? new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
		parsed.set(key, format);
		return String(format.format(values));
	};
	return {
		language,
		say,
		sayCode: (code, values, otherwise) => (code in en ? say(code as MessageKey, values) : otherwise)
	};
}

export const [getTranslation, setTranslation] = createContext<Translation>();
