import { IntlMessageFormat } from 'intl-messageformat';
import { createContext } from 'svelte';
import en from '../../messages/en.json' with { type: 'json' };
import zh from '../../messages/zh.json' with { type: 'json' };

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
export type MessageKey = keyof typeof en;
export type MessageValues = Record<string, string | number | Date>;

/** Gives the words of the page in one language. */
export interface Translation {
	readonly language: Language;
	/** @param values for the ICU placeholders of the message */
	say(key: MessageKey, values?: MessageValues): string;
}

const MESSAGES: Record<Language, Record<MessageKey, string>> = { en, zh };

/** Messages are parsed once, at their first use. */
export function createTranslation(language: Language): Translation {
	const parsed = new Map<MessageKey, IntlMessageFormat>();
	return {
		language,
		say(key, values = {}) {
			let format = parsed.get(key);
			if (!format) {
				format = new IntlMessageFormat(MESSAGES[language][key], language, undefined, {
					ignoreTag: true
				});
				parsed.set(key, format);
			}
			return String(format.format(values));
		}
	};
}

export const [getTranslation, setTranslation] = createContext<Translation>();
