import { approximate, type Values } from './approximate.ts';
import { newWork, toFraction, type Polynomial } from './polynomial.ts';
import { rational, ZERO, type Rational } from './rational.ts';
import { compareReals, toReal, type Real } from './real.ts';
import {
	EMPTY,
	REALS,
	finite,
	intersection,
	members,
	union,
	without,
	type RealSet
} from './real-set.ts';
import { realRoots, valueAt, type Coefficients } from './roots.ts';
import type { RelationSign } from './statement.ts';
import { replaceIn, someTree, variablesOf, type Tree } from './tree.ts';

/** One relation between two expressions. */
export interface Relation {
	readonly left: Tree;
	readonly sign: RelationSign;
	readonly right: Tree;
}

/** Absolute values that are split into cases. */
const MOST_CASES = 3;

/**
 * The real values of one unknown for which a relation holds: for quotients of polynomials whose roots `realRoots`
 * finds, with absolute values, and `x = c` for any number `c`. Null for others.
 */
export function solve(relation: Relation, name: string, cases = MOST_CASES): RealSet | null {
	const { left, sign, right } = relation;
	if (sign === '~') return null;
	const names = variablesOf(right, variablesOf(left));
	if (names.size > 1 || (names.size === 1 && !names.has(name))) return null;
	const absolute = absoluteIn(left, name) ?? absoluteIn(right, name);
	if (absolute) return cases > 0 ? byCases(relation, absolute, { name, cases }) : null;
	return isolated(relation, name) ?? byRoots(relation, name) ?? bySquaring(relation, name);
}

/** `x < c` and `c < x` for any number. */
function isolated({ left, sign, right }: Relation, name: string): RealSet | null {
	if (right.type === 'name' && right.name === name && left.type !== 'name')
		return isolated({ left: right, sign: MIRRORED[sign], right: left }, name);
	if (left.type !== 'name' || left.name !== name) return null;
	const value = infinite(right) ?? toReal(right);
	return value && halfLines(value, sign);
}

function infinite(tree: Tree): Real | null {
	const inner = tree.type === 'unary' && tree.op === '-' ? tree.of : tree;
	if (inner.type !== 'name' || inner.name !== 'infinity') return null;
	return { exact: null, near: { value: inner === tree ? Infinity : -Infinity, error: 0 } };
}

export const MIRRORED: Readonly<Record<RelationSign, RelationSign>> = {
	'=': '=',
	'!=': '!=',
	'~': '~',
	'<': '>',
	'>': '<',
	'<=': '>=',
	'>=': '<='
};

function halfLines(value: Real, sign: RelationSign): RealSet {
	if (!Number.isFinite(value.near.value)) {
		const isAll = value.near.value > 0 ? sign.startsWith('<') : sign.startsWith('>');
		return isAll || sign === '!=' ? REALS : EMPTY;
	}
	const below = sign === '!=' || sign.startsWith('<');
	const above = sign === '!=' || sign.startsWith('>');
	return { points: [value], at: [sign.endsWith('=') && sign !== '!='], between: [below, above] };
}

function absoluteIn(tree: Tree, name: string): Tree | null {
	let found: Tree | null = null;
	someTree(tree, (part) => {
		if (part.type === 'call' && part.name === 'abs' && variablesOf(part).has(name)) found = part;
		return false;
	});
	return found;
}

function byCases(
	{ left, sign, right }: Relation,
	absolute: Tree,
	{ name, cases }: { readonly name: string; readonly cases: number }
): RealSet | null {
	if (absolute.type !== 'call') return null;
	const { of } = absolute;
	const zero: Tree = { type: 'number', value: ZERO, written: 'whole', text: '0' };
	const withValue = (value: Tree) => {
		const by = (part: Tree) => (part === absolute ? value : null);
		return solve({ left: replaceIn(left, by), sign, right: replaceIn(right, by) }, name, cases - 1);
	};
	const [above, below] = (['>=', '<'] as const).map((side) =>
		solve({ left: of, sign: side, right: zero }, name, cases - 1)
	);
	const [plain, turned] = [withValue(of), withValue({ type: 'unary', op: '-', of })];
	if (!above || !below || !plain || !turned) return null;
	return union(intersection(above, plain), intersection(below, turned));
}

/** `sqrt(f) = g`: the solutions of `f = g^2` that are exact and solve it. */
function bySquaring({ left, sign, right }: Relation, name: string): RealSet | null {
	const [root, other] = left.type === 'call' ? [left, right] : [right, left];
	if (sign !== '=' || root.type !== 'call' || root.name !== 'sqrt' || root.base) return null;
	if (someTree(other, (part) => part.type === 'call')) return null;
	const square: Tree = { type: 'binary', op: '*', left: other, right: other };
	const candidates = solve({ left: root.of, sign, right: square }, name, 0);
	const values = candidates && members(candidates);
	if (!values?.every(({ exact }) => exact)) return null;
	return finite(
		values.filter((value) => {
			const at: Values = new Map([[name, value.near.value]]);
			const [a, b] = [approximate(root, at), approximate(other, at)];
			return Math.abs(a.value - b.value) <= 4 * (a.error + b.error) + 1e-9;
		})
	);
}

function byRoots({ left, sign, right }: Relation, name: string): RealSet | null {
	const work = newWork();
	const difference = toFraction({ type: 'binary', op: '-', left, right }, work);
	const over = difference && coefficients(difference.over, name);
	const under = difference && coefficients(difference.under, name);
	if (!over || !under || under.length === 0) return null;
	const gaps = realRoots(under);
	if (!gaps) return null;
	if (over.length === 0) {
		const all = sign === '=' || sign === '<=' || sign === '>=';
		return all ? without(REALS, finite(gaps)) : EMPTY;
	}
	const roots = realRoots(over);
	if (!roots) return null;
	const zeros = without(finite(roots), finite(gaps));
	if (sign === '=') return zeros;
	const outside = without(REALS, finite(gaps));
	if (sign === '!=') return without(outside, zeros);
	const inside = bySign(over, under, {
		points: [...roots, ...gaps],
		wanted: sign.startsWith('<') ? -1 : 1
	});
	return inside && (sign.endsWith('=') ? union(inside, zeros) : inside);
}

/** The open spans between the points where the quotient has the wanted sign. */
function bySign(
	over: Coefficients,
	under: Coefficients,
	{ points, wanted }: { readonly points: readonly Real[]; readonly wanted: number }
): RealSet | null {
	const sorted = finite([...points].sort(compareReals)).points;
	const between: boolean[] = [];
	for (let i = 0; i <= sorted.length; i++) {
		const x = inside(sorted[i - 1], sorted[i]);
		const [a, b] = [x && valueAt(over, x), x && valueAt(under, x)];
		if (!a || !b || a.n === 0n || b.n === 0n) return null;
		between.push((a.n > 0n === b.n > 0n ? 1 : -1) === wanted);
	}
	return { points: sorted, at: sorted.map(() => false), between };
}

function inside(from: Real | undefined, to: Real | undefined): Rational | null {
	const low = from ? from.near.value : (to?.near.value ?? 0) - 2;
	const high = to ? to.near.value : low + 2;
	const scale = 2 ** 30;
	const middle = Math.round(((low + high) / 2) * scale);
	return Number.isSafeInteger(middle) ? rational(BigInt(middle), BigInt(scale)) : null;
}

/** Null where there are other names; empty for 0. */
function coefficients(of: Polynomial, name: string): Coefficients | null {
	const all: Rational[] = [];
	for (const [key, value] of of) {
		const at = key.lastIndexOf('^');
		if (key !== '' && (key.includes(' ') || key.slice(0, at) !== name)) return null;
		all[key === '' ? 0 : Number(key.slice(at + 1))] = value;
	}
	return Array.from(all, (value) => value ?? ZERO);
}

/** The two sides as one polynomial that is 0 where the equation holds; null where it is none. */
export function toZero({ left, right }: Relation): Polynomial | null {
	const work = newWork();
	const difference = toFraction({ type: 'binary', op: '-', left, right }, work);
	return difference && difference.over;
}
