import { expect, test } from 'vitest';
import { translateTo } from '$lib/state/translate.ts';
import { episodeSentence } from './episode-sentence.ts';

const NONE = { confirmed: 0, corrected: 0, dropped: 0, open: 0 };

/** What is told of an episode from one step to another, in English and Chinese. */
function told(firstStep: number, lastStep: number, outcomes = NONE): readonly string[] {
	const doubts = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
	const span = { start: 0, end: 0 };
	const episode = { ...span, index: 0, firstStep, lastStep, title: span, doubts };
	const facts = { steps: lastStep - firstStep + 1, outcomes, roadsLeft: 0 };
	return (['en', 'zh'] as const).map((language) =>
		episodeSentence(translateTo(language), { ended: true }, { episode, facts, title: 'A sum' })
	);
}

test('an episode tells its steps and what came of its doubts', () => {
	expect(told(12, 33, { ...NONE, confirmed: 1, dropped: 2 })).toEqual([
		'A sum, steps 13 to 34. 3 second thoughts: 1 confirmed, 2 dropped.',
		'A sum，第 13 至 34 步。3 处三思：1 处已确认，2 处已放弃。'
	]);
});

test('an episode of one step names it once', () => {
	expect(told(4, 4)).toEqual(['A sum, step 5.', 'A sum，第 5 步。']);
});
