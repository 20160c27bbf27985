import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.each([
	['zh', 'en-GB', 'zh'],
	[undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
	[undefined, 'en;q=0.3,zh-TW;q=0.7', 'zh'],
	[undefined, 'fr-FR,fr;q=0.9,en;q=0.2', 'en'],
	[undefined, 'zh;q=0,de', 'en'],
	[undefined, null, 'en'],
	['tlh', 'zh', 'zh']
])('cookie %s and Accept-Language %s give %s', (chosen, accepted, language) => {
	expect(chooseLanguage(chosen, accepted)).toBe(language);
});
