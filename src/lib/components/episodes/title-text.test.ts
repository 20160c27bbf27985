import { expect, test } from 'vitest';
import { titleText } from './title-text.ts';

/** The title is what stands between the bars. */
function shown(drawn: string): string {
	const start = drawn.indexOf('|');
	const end = drawn.indexOf('|', start + 1) - 1;
	return titleText(drawn.replaceAll('|', ''), { title: { start, end } });
}

test.each([
	['So |compute the area|. Then', 'Compute the area'],
	['## |**Step 2: factor**|\n', 'Step 2: factor'],
	['|a circle touches| the line', 'A circle touches…'],
	['|a = 2 is left|, so', 'a = 2 is left'],
	['嗯，|验算一下|。', '验算一下'],
	['Wait, |is it 3?| Yes', 'Is it 3?']
])('%s', (drawn, title) => expect(shown(drawn)).toBe(title));
