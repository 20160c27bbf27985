import { IntlMessageFormat } from 'intl-messageformat';
import { createContext } from 'svelte';
import type { Language } from '$lib/protocol/problem.ts';
import type en from '../../messages/en.json';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
export type MessageValues = Record<string, string | number | Date>;

/** As the server sends it. */
interface CodedError {
	readonly code?: string;
	readonly values?: MessageValues;
	readonly message: string;
}

/** Gives the words of the page in one language. */
export interface Translation {
	readonly language: Language;
	/** @param values for the ICU placeholders of the message */
	say(key: MessageKey, values?: MessageValues): string;
	/** The words for something the server names by a code, e.g. `error.queue-full`; `otherwise` where there are none. */
	sayCode(code: string, values: MessageValues, otherwise: string): string;
	/** The words for why something was refused or failed; its own message, in English, where there are none. */
	sayError(error: CodedError): string;
}

/** Messages, which are in that language, are parsed once, at their first use. */
export function createTranslation(language: Language, messages: Messages): Translation {
	const parsed = new Map<MessageKey, IntlMessageFormat>();
	const say = (key: MessageKey, values: MessageValues = {}) => {
		const format =
			parsed.get(key) ??
			new IntlMessageFormat(messages[key], language, undefined, { ignoreTag: true });
		parsed.set(key, format);
		return String(format.format(values));
	};
	const sayCode = (code: string, values: MessageValues, otherwise: string) =>
		code in messages ? say(code as MessageKey, values) : otherwise;
	return {
		language,
		say,
		sayCode,
		sayError: ({ code, values, message }) => sayCode(`error.${code}`, values ?? {}, message)
	};
}

export const [getTranslation, setTranslation] = createContext<Translation>();
