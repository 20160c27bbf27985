import { expect, test } from 'vitest';
import { advance, BEGINNING, phaseOf } from './phase.ts';
import type { Kind } from './step.ts';

/** The phases of a story told by kinds; `conclude!` gives the answer. */
function tell(kinds: string): string {
	let story = BEGINNING;
	return kinds
		.split(' ')
		.map((word) => {
			const kind = word.replace('!', '') as Kind;
			const phase = phaseOf(kind, story);
			story = advance(story, kind, word.endsWith('!') ? 'So the answer is 4.' : '');
			return phase;
		})
		.join(' ');
}

test.each([
	['restate plan derive conclude', 'read reflect first-attempt synthesise'],
	['derive plan question derive plan', 'first-attempt first-attempt doubt refine refine'],
	['derive recall verify recall', 'first-attempt recall doubt recall'],
	['derive conclude! derive restate other', 'first-attempt synthesise explain explain explain'],
	['derive conclude! verify derive conclude', 'first-attempt synthesise doubt refine synthesise'],
	['derive alternative derive', 'first-attempt refine first-attempt']
])('%s falls in %s', (kinds, phases) => expect(tell(kinds)).toBe(phases));
