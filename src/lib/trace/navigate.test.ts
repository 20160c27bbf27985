import { describe, expect, test } from 'vitest';
import { analyse } from './analysis.ts';
import {
	againstLink,
	alongLink,
	mostTellingStep,
	nextDoubt,
	nextEpisode,
	nextRevision,
	nextStep,
	previousDoubt,
	previousEpisode,
	previousRevision,
	previousStep
} from './navigate.ts';
import {
	isDoubt,
	type Analysis,
	type Fate,
	type Kind,
	type Link,
	type LinkType,
	type Outcome,
	type Step
} from './step.ts';

const BY_RULES = { classifier: 'rules', hindsight: false } as const;

const SIGNS: Record<string, Kind> = {
	'=': 'restate',
	'→': 'derive',
	'?': 'question',
	'≟': 'verify',
	'↺': 'revise',
	'■': 'conclude'
};
const TYPES: Partial<Record<Kind, LinkType>> = {
	question: 'questions',
	verify: 'verifies',
	revise: 'revises'
};

/** One sign per step; `x` before it: superseded; after it the step it looks back to; `!` after that: it corrected. */
function trace(drawn: string): Analysis {
	const links: Link[] = [];
	const steps = drawn.split(' ').map((token, index): Step => {
		const [, superseded, sign, target, corrected] = /^(x?)(.)(\d*)(!?)$/u.exec(token)!;
		const kind = SIGNS[sign!]!;
		if (target) links.push({ from: index, to: Number(target), type: TYPES[kind] ?? 'supports' });
		const fate: Fate = superseded ? 'superseded' : 'kept';
		const open: Outcome = corrected ? 'corrected' : 'open';
		const outcome = isDoubt({ kind }) ? open : null;
		return { index, kind, fate, outcome, start: 0, end: 0, confidence: 1, phase: 'refine' };
	});
	const spine = steps.filter(({ fate }) => fate === 'kept').map(({ index }) => index);
	return { text: '', steps, links, spine, episodes: [], faintLinks: [], ended: true, ...BY_RULES };
}

describe('ways', () => {
	const walked = trace('= → ?1 → ↺3 ≟3 ■');

	test('from step to step, none beyond the ends', () => {
		expect(nextStep(walked, 0)).toBe(1);
		expect(nextStep(walked, 6)).toBeNull();
		expect(previousStep(walked, 1)).toBe(0);
		expect(previousStep(walked, 0)).toBeNull();
	});

	test('with nothing selected, forwards from the first and backwards from the last', () => {
		expect(nextStep(walked, null)).toBe(0);
		expect(previousStep(walked, null)).toBe(6);
		expect(nextDoubt(walked, null)).toBe(2);
		expect(alongLink(walked, null)).toBeNull();
		expect(againstLink(walked, null)).toBeNull();
	});

	test('from doubt to doubt', () => {
		expect(nextDoubt(walked, 2)).toBe(4);
		expect(nextDoubt(walked, 5)).toBeNull();
		expect(previousDoubt(walked, 4)).toBe(2);
		expect(previousDoubt(walked, 2)).toBeNull();
	});

	test('from revision to revision', () => {
		expect(nextRevision(walked, 0)).toBe(4);
		expect(nextRevision(walked, 4)).toBeNull();
		expect(previousRevision(walked, 6)).toBe(4);
	});

	test('from episode to episode, back to the start of this one first', () => {
		const analysis = analyse('So $x=2$. Then $y=3$.\n\n'.repeat(12));
		const [, second, third] = analysis.episodes.map(({ firstStep }) => firstStep);
		expect(nextEpisode(analysis, null)).toBe(0);
		expect(nextEpisode(analysis, 0)).toBe(second);
		expect(previousEpisode(analysis, second! + 1)).toBe(second);
		expect(previousEpisode(analysis, second!)).toBe(0);
		expect(previousEpisode(analysis, 0)).toBeNull();
		expect(third).toBeUndefined();
		expect(nextEpisode(analysis, second!)).toBeNull();
	});

	test('along a link and back to the first step that looks here', () => {
		expect(alongLink(walked, 5)).toBe(3);
		expect(alongLink(walked, 0)).toBeNull();
		expect(againstLink(walked, 3)).toBe(4);
		expect(againstLink(walked, 6)).toBeNull();
	});

	test('a doubt goes before a step that only builds on this one', () => {
		expect(againstLink(trace('→ →0 ?0'), 0)).toBe(2);
		expect(againstLink(trace('→ →0 →0'), 0)).toBe(1);
	});
});

describe('the most telling step', () => {
	test('is the revision that replaced a conclusion', () => {
		expect(mostTellingStep(trace('→ x■ ?1 ↺1! x→ ↺4! ■'))).toBe(3);
	});

	test('else the last revision that replaced a step and stands in the answer', () => {
		expect(mostTellingStep(trace('x→ ↺0! x→ ↺2! →'))).toBe(3);
	});

	test('else the first doubt that corrected something, else the first doubt', () => {
		expect(mostTellingStep(trace('→ ?0 ≟0! ■'))).toBe(2);
		expect(mostTellingStep(trace('→ ?0 ≟0 ■'))).toBe(1);
	});

	test('else the conclusion, else the first step, else none', () => {
		expect(mostTellingStep(trace('→ ■ →'))).toBe(1);
		expect(mostTellingStep(trace('→ →'))).toBe(0);
		expect(
			mostTellingStep({
				text: '',
				steps: [],
				links: [],
				spine: [],
				episodes: [],
				faintLinks: [],
				ended: true,
				...BY_RULES
			})
		).toBeNull();
	});
});
