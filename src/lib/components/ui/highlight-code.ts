import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import cpp from 'highlight.js/lib/languages/cpp';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';

/** What thoughts about programs are written in; `js`, `sh` and the like are other names of these. */
const LANGUAGES = { bash, cpp, java, javascript, python, sql };
for (const [name, language] of Object.entries(LANGUAGES)) hljs.registerLanguage(name, language);
hljs.registerAliases('c', { languageName: 'cpp' });

/**
 * Gives HTML for code, with its words in `<span class="hljs-…">` and everything else escaped; null for a language that
 * is none of ours. No language is guessed.
 */
export function highlightCode(code: string, language: string): string | null {
	if (!hljs.getLanguage(language)) return null;
	return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
