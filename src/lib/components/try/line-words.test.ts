import { expect, test } from 'vitest';
import { checkLine } from '$lib/learning/check/index.ts';
import { translateTo } from '$lib/state/translate.ts';
import { sayLine } from './line-words.ts';

/** What is said of the last of some lines, in English and Chinese. */
function said(...lines: readonly string[]): readonly string[] {
	const line = lines.at(-1)!;
	const judged = checkLine(line, lines.slice(0, -1), '');
	const shown = { ...judged, againstLine: judged.against };
	return (['en', 'zh'] as const).map((language) => sayLine(translateTo(language), line, shown));
}

test('a line that is one of several solutions says which are left out', () => {
	expect(said('(x-1)(x-2)(x-3)=0', 'x=2')).toEqual([
		'follows: it is one of the solutions of line 1; left out: $1$ and $3$',
		'能推出：是第 1 行的一个解；漏掉了：$1$和$3$'
	]);
});

test('where what is left out is not known, nothing is listed', () => {
	expect(said('2^x=x^2', 'x=2')).toEqual([
		'follows: it fits line 1; there may be other solutions',
		'能推出：它满足第 1 行；可能还有别的解'
	]);
});

test('a line that does not follow says why', () => {
	expect(said('2x=6', 'x=4')).toEqual([
		'does not follow: no solution of line 1 fits it',
		'推不出：第 1 行的解都不满足它'
	]);
});
