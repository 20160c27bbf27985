import { compareTrees } from './identity.ts';
import { compareReals, toReal } from './real.ts';
import { roundingOf } from './rounding.ts';
import type { Relation } from './solve.ts';
import { variablesOf } from './tree.ts';

/** Whether a relation is true; `rounded` where it is as far as its digits go. */
export type Truth = 'true' | 'false' | 'rounded' | 'unknown';

/** Of a relation between numbers. */
export function truthOf({ left, sign, right }: Relation): Truth {
	const [a, b] = [toReal(left), toReal(right)];
	if (!a || !b) return 'unknown';
	const order = compareReals(a, b);
	switch (sign) {
		case '=':
			if (order === 0) return 'true';
			return roundingOf(left, a, b) || roundingOf(right, b, a) ? 'rounded' : 'false';
		case '~':
			return order === 0 ? 'true' : 'rounded';
		case '!=':
			return order === 0 ? 'false' : 'true';
		case '<':
			return order < 0 ? 'true' : 'false';
		case '>':
			return order > 0 ? 'true' : 'false';
		case '<=':
			return order <= 0 ? 'true' : 'false';
		case '>=':
			return order >= 0 ? 'true' : 'false';
	}
}

/** Whether an equation is true for all values of its variables: an identity. */
export function isIdentity({ left, sign, right }: Relation): boolean {
	return sign === '=' && compareTrees(left, right) === 'same';
}

export function isClosed({ left, right }: Relation): boolean {
	return variablesOf(right, variablesOf(left)).size === 0;
}
