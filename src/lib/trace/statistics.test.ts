import { expect, test } from 'vitest';
import { analyse } from './analysis.ts';
import { countChanges, findResolvers, shareByKind } from './statistics.ts';

const TRACE = [
	'I need $x$ in $3x+5=20$.',
	'I subtract $5$: $20-5=16$.',
	'So I get $x=16$.',
	'Let me check: $3\\times16+5=53$.',
	'I need $20$ and have $53$.',
	'That is not right. I made a mistake.',
	'I subtract $5$: $20-5=15$, so $x=5$.',
	'So I get $x=5$.',
	'Let me check again: $3\\times5+5=20$.',
	'Yes, it matches.'
].join('\n\n');
const { steps, links } = analyse(TRACE);

test('one of the checks changed something', () => {
	const checks = steps.filter(({ kind }) => kind === 'verify' || kind === 'question');
	const corrected = checks.filter(({ outcome }) => outcome === 'corrected');
	expect(countChanges(steps)).toEqual({ looks: checks.length, changed: corrected.length });
	expect(corrected).toHaveLength(1);
});

test('the shares of the kinds make up the whole, largest first', () => {
	const shares = shareByKind(steps);
	expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
	expect(shares.map(({ share }) => share)).toEqual(
		shares.map(({ share }) => share).sort((a, b) => b - a)
	);
	expect(shares[0]?.kind).toBe('derive');
	expect(shareByKind([])).toEqual([]);
});

test('the first check is settled by the revision', () => {
	const check = steps.find(({ kind }) => kind === 'verify')!;
	const resolver = steps[findResolvers(links).get(check.index)!];
	expect(resolver?.kind).toBe('revise');
});

test('what resolves a doubt counts before what revises it', () => {
	const [first, second] = [
		{ from: 4, to: 2, type: 'resolves' },
		{ from: 5, to: 2, type: 'revises' }
	] as const;
	expect([...findResolvers([first, second])]).toEqual([[2, 4]]);
	expect([...findResolvers([second])]).toEqual([[2, 5]]);
});
