import { expect, test } from 'vitest';
import { Fates } from './fate.ts';
import type { Stance } from './cues.ts';
import type { Kind, LinkType, Outcome } from './step.ts';

const SIGNS: Record<string, [Kind, Stance | null]> = {
	'=': ['restate', null],
	'◇': ['plan', null],
	'→': ['derive', null],
	'?': ['question', null],
	'!': ['question', 'rejects'],
	'≟': ['verify', 'announces'],
	'✓': ['verify', 'affirms'],
	'↺': ['revise', 'rejects'],
	'⑂': ['alternative', null],
	'■': ['conclude', null]
};
const TYPES: Partial<Record<Kind, LinkType>> = {
	question: 'questions',
	verify: 'verifies',
	revise: 'revises',
	alternative: 'branches'
};

/** One sign per step with the steps that it looks back to: `↺1,2` revises steps 1 and 2, `→0` builds on step 0. */
function run(drawn: string): Fates {
	const fates = new Fates();
	drawn.split(' ').forEach((word, index) => {
		const [kind, stance] = SIGNS[word[0]!]!;
		const type = TYPES[kind] ?? 'supports';
		const targets = word.slice(1) === '' ? [] : word.slice(1).split(',').map(Number);
		const links = targets.map((to) => ({ from: index, to, type }));
		const text = stance === 'rejects' ? 'That is not right.' : `${index}`;
		fates.add({ index, kind, stance, text }, links);
	});
	return fates;
}

function outcomes(drawn: string): Outcome[] {
	const fates = run(drawn);
	return drawn.split(' ').flatMap((_, index) => fates.outcomeOf(index) ?? []);
}

test.each<[string, string, Outcome[]]>([
	['a verdict on one of several doubted steps', '→ → ?0,1 ✓1', ['confirmed', 'confirmed']],
	['a verdict on another step much later', `→ → ?0 ${'→ '.repeat(14)}↺1`, ['open', 'open']],
	['a verdict on what came of the doubt', '→ ?0 → ↺2 →', ['corrected', 'corrected']],
	['a conclusion after a check that was made', '→ ≟0 → ■', ['confirmed']],
	['a conclusion after a mere question', '→ ?0 → ■', ['dropped']]
])('%s', (_, drawn, wanted) => expect(outcomes(drawn)).toEqual(wanted));

test('a doubt that was dropped is settled after all when its subject is taken up again', () => {
	expect(outcomes('→ ?0 ⑂0')).toEqual(['dropped']);
	expect(outcomes('→ ?0 ⑂0 → ↺0 →')).toEqual(['corrected', 'corrected']);
	expect(outcomes('→ ?0 ⑂0 → ✓0')).toEqual(['confirmed', 'confirmed']);
	expect(run('→ ?0 ⑂0 → ✓0').fateOf(1)).toBe('kept');
});

test('what was found wrong is not dropped for another way, but put right by the conclusion of it', () => {
	expect(outcomes('→ ■0 !1 ⑂2')).toEqual(['open']);
	const fates = run('→ ■0 !1 ⑂2 →3 ■4');
	expect(fates.outcomeOf(2)).toBe('corrected');
	expect(fates.fateOf(1)).toBe('superseded');
});

test('another way leaves the plan that it names, with what was done for it alone', () => {
	const fates = run('= ◇0 →0 ◇2 →3 →4 →2 ⑂3');
	expect(Array.from({ length: 8 }, (_, index) => fates.fateOf(index))).toEqual([
		...['kept', 'kept', 'kept', 'abandoned', 'abandoned', 'abandoned', 'kept', 'kept']
	]);
});

test('the spine leads to the last conclusion that rests on a few steps', () => {
	expect(run('= →0 →0 →1 ■3 →2').spine()).toEqual([0, 1, 3, 4]);
	expect(run('= →0 →0 →1 ■3 →2 ■').spine()).toEqual([0, 1, 3, 4]);
	expect(run('= →0 →0').spine()).toEqual([0, 1, 2]);
});
