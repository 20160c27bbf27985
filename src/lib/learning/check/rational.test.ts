import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	add,
	compare,
	divide,
	multiply,
	power,
	rational,
	root,
	subtract,
	toNumber
} from './rational.ts';

const fraction = fc
	.tuple(fc.bigInt({ min: -999n, max: 999n }), fc.bigInt({ min: 1n, max: 999n }))
	.map(([n, d]) => rational(n, d)!);

test('what is added can be taken away, what is multiplied divided', () => {
	fc.assert(
		fc.property(fraction, fraction, (a, b) => {
			expect(subtract(add(a, b)!, b)).toEqual(a);
			if (b.n !== 0n) expect(divide(multiply(a, b)!, b)).toEqual(a);
			expect(Math.sign(compare(a, b))).toBe(Math.sign(toNumber(a) - toNumber(b)));
		})
	);
});

test('a root raised again is the number', () => {
	fc.assert(
		fc.property(fraction, fc.bigInt({ min: 1n, max: 5n }), (a, order) => {
			const raised = power(a, order)!;
			const found = root(raised, order);
			expect(found && power(found, order)).toEqual(raised);
		})
	);
});

test('fractions are in lowest terms with the sign above', () => {
	expect(rational(6n, -8n)).toEqual({ n: -3n, d: 4n });
	expect(rational(1n, 0n)).toBeNull();
});

test('what is too large is given up', () => {
	expect(power({ n: 10n, d: 1n }, 300n)).not.toBeNull();
	expect(power({ n: 10n, d: 1n }, 400n)).toBeNull();
	expect(power({ n: 9n, d: 1n }, 9n ** 9n)).toBeNull();
	expect(root({ n: 2n, d: 1n }, 2n)).toBeNull();
});
