import { expect, test } from 'vitest';
import { translateTo } from '$lib/state/translate.ts';
import { Analyser } from '$lib/trace/index.ts';
import { LiveNews } from './live-news.ts';

const translation = translateTo('en');

test('it tells doubts and what came of them once, and no other step', () => {
	const news = new LiveNews();
	const analyser = new Analyser();
	const told = (text: string) => news.next(translation, analyser.append(text));
	told('I subtract $5$: $20-5=16$, so $x=16$.\n\nNext, I double it: $2\\times16=32$.\n\n');
	expect(told('Then I double it again: $2\\times32=64$.\n\n')).toBeNull();
	expect(told('Wait, let me check: $3\\times16+5=53$, not $20$.\n\nThat is not right. ')).toMatch(
		/^Step \d.*checks.*second thoughts? so far$/
	);
	expect(told('I made a mistake.\n\nI subtract $5$: $20-5=15$.\n\n')).toMatch(/second thought/);
	expect(told('So $3x=15$.\n\n')).not.toMatch(/checks/);
});

test('in Chinese its sentences end as Chinese ones do', () => {
	const news = new LiveNews();
	const analyser = new Analyser();
	const told = (text: string) => news.next(translateTo('zh'), analyser.append(text));
	told('I subtract $5$: $20-5=16$, so $x=16$.\n\nNext, I double it: $2\\times16=32$.\n\n');
	expect(told('Wait, let me check: $3\\times16+5=53$, not $20$.\n\nThat is not right. ')).toMatch(
		/^第 \d 步[^.]*。至今 \d 处三思$/
	);
});

test('what was there when one came is not told', () => {
	const analysis = new Analyser().append('Wait, is that right?\n\nLet me check that again.\n\n');
	expect(new LiveNews().next(translation, analysis)).toMatch(/^It is thinking/);
});
