import type { Language } from '$lib/protocol/problem.ts';
import en from '../../messages/en.json' with { type: 'json' };
import zh from '../../messages/zh.json' with { type: 'json' };
import { createTranslation, type Messages, type Translation } from './translation.ts';

const MESSAGES: Record<Language, Messages> = { en, zh };

/** The words in one language, where all of them are at hand; a page loads only those that it shows. */
export function translateTo(language: Language): Translation {
	return createTranslation(language, MESSAGES[language]);
}
