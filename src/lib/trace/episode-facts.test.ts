import { expect, test } from 'vitest';
import { factsOf } from './episode-facts.ts';
import { trace } from './layout.notation.ts';

test('the facts of an episode are those of its own steps', () => {
	const analysis = trace('? → | → ?2 ~⑂ ~→ ≟2 → | ↺0');
	expect(factsOf(analysis, analysis.episodes[1]!)).toEqual({
		steps: 6,
		outcomes: { confirmed: 0, corrected: 0, dropped: 0, open: 2 },
		roadsLeft: 1
	});
});
