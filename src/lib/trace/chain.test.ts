import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestChain, type Pair } from './chain.ts';

/** `ac-1` is left `a` with right `c`, weight 1. */
const pairs = (drawn: string): Pair[] =>
	drawn.split(' ').map((pair) => ({
		left: pair.charCodeAt(0) - 97,
		right: pair.charCodeAt(1) - 97,
		weight: Number(pair.slice(3))
	}));
const draw = (chain: Pair[]) =>
	chain.map(({ left, right }) => String.fromCharCode(97 + left, 97 + right)).join(' ');

test.each([
	['aa-1 bb-1 cc-1', 'aa bb cc'],
	['ab-1 ba-1 cc-1', 'ba cc'],
	['ac-5 ba-1 cb-1', 'ac'],
	['aa-1 ab-1 ac-1', 'aa'],
	['aa-1 ba-1', 'aa']
])('of %s the heaviest chain is %s', (drawn, chain) =>
	expect(draw(heaviestChain(pairs(drawn)))).toHaveLength(chain.length)
);

test('without pairs there is no chain', () => expect(heaviestChain([])).toEqual([]));

test('it ascends on both sides, and no chain tried by brute force is heavier', () => {
	const place = fc.integer({ min: 0, max: 6 });
	const pair = fc.record({ left: place, right: place, weight: fc.integer({ min: 1, max: 5 }) });
	fc.assert(
		fc.property(fc.array(pair, { maxLength: 9 }), (given) => {
			const chain = heaviestChain(given);
			chain.slice(1).forEach((next, at) => {
				expect(next.left).toBeGreaterThan(chain[at]!.left);
				expect(next.right).toBeGreaterThan(chain[at]!.right);
			});
			expect(weightOf(chain)).toBe(heaviestTried(given));
		})
	);
});

function heaviestTried(given: readonly Pair[], from: Pair | null = null): number {
	const following = given.filter(
		({ left, right }) => !from || (left > from.left && right > from.right)
	);
	return Math.max(0, ...following.map((next) => next.weight + heaviestTried(given, next)));
}

function weightOf(chain: readonly Pair[]): number {
	return chain.reduce((sum, { weight }) => sum + weight, 0);
}
