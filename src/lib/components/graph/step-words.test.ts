import { expect, test } from 'vitest';
import { translateTo } from '$lib/state/translate.ts';
import { Analyser } from '$lib/trace/index.ts';
import { stepWords } from './step-words.ts';

function wordsOf(text: string, language: 'en' | 'zh'): string {
	const analyser = new Analyser();
	analyser.append(text);
	const analysis = analyser.end();
	return stepWords(translateTo(language), analysis, analysis.steps[0]!);
}

test('formulas are put into words, in the language of the page', () => {
	expect(wordsOf('So $x^2 = 4$.', 'en')).toMatch(/^Step 1 .*\. So x squared equals 4\.$/);
	expect(wordsOf('所以 $x^2 = 4$。', 'zh')).toMatch(/。所以 x 的平方 等于 4。$/);
});

test.each([
	['words', 'so '.repeat(200)],
	['a formula', `so we get $${'x + '.repeat(200)}1$`],
	['a formula between brackets', `so we get \\(${'x + '.repeat(200)}1\\)`]
])('a long step is cut, not in the middle of %s', (_, text) => {
	const words = wordsOf(text, 'en');
	expect(words).toMatch(/\. [Ss]o .*…$/s);
	expect(words).not.toMatch(/[$\\]|plus/);
	expect(words.length).toBeLessThan(350);
});
