import { add, divide, isWhole, multiply, negate, ONE, type Rational } from './rational.ts';
import { exactValue } from './exact.ts';
import type { Tree } from './tree.ts';

/** Coefficients by monomial; a monomial is `name^power` joined by blanks, in order, and `` for the constant. */
export type Polynomial = ReadonlyMap<string, Rational>;

/** A quotient of polynomials, not in lowest terms. */
export interface Fraction {
	readonly over: Polynomial;
	readonly under: Polynomial;
}

const MOST_TERMS = 120;
const MOST_POWER = 40n;

/** How many products of two terms a check may still make: bounds its time. */
export interface Work {
	left: number;
}

export function newWork(): Work {
	return { left: 1500 };
}

export const UNIT: Polynomial = new Map([['', ONE]]);

/** A tree as a quotient of polynomials; `i` squared is -1. Null where it is none, or where the work is used up. */
export function toFraction(tree: Tree, work: Work): Fraction | null {
	switch (tree.type) {
		case 'number':
			return { over: constant(tree.value), under: UNIT };
		case 'name':
			if (tree.name === 'infinity') return null;
			return { over: new Map([[`${tree.name}^1`, ONE]]), under: UNIT };
		case 'call': {
			const value = exactValue(tree);
			return value && { over: constant(value), under: UNIT };
		}
		case 'unary': {
			if (tree.op === '-') {
				const of = toFraction(tree.of, work);
				return of && { over: scaled(of.over, negate(ONE)), under: of.under };
			}
			const value = exactValue(tree);
			return value && { over: constant(value), under: UNIT };
		}
		case 'binary':
			return binary(tree, work);
	}
}

function binary(tree: Extract<Tree, { type: 'binary' }>, work: Work): Fraction | null {
	if (tree.op === '^') return raise(tree, work);
	const a = toFraction(tree.left, work);
	const b = a && toFraction(tree.right, work);
	if (!a || !b) return null;
	if (tree.op === '*') return quotient(times(a.over, b.over, work), times(a.under, b.under, work));
	if (tree.op === '/') {
		if (isZero(b.over)) return null;
		return quotient(times(a.over, b.under, work), times(a.under, b.over, work));
	}
	if (tree.op !== '+' && tree.op !== '-') return null;
	return sum(a, tree.op === '+' ? b : { ...b, over: scaled(b.over, negate(ONE)) }, work);
}

function sum(a: Fraction, b: Fraction, work: Work): Fraction | null {
	if (isSame(a.under, b.under)) return quotient(plus(a.over, b.over), a.under);
	const left = times(a.over, b.under, work);
	const right = times(b.over, a.under, work);
	return quotient(left && right && plus(left, right), times(a.under, b.under, work));
}

function raise(tree: Extract<Tree, { type: 'binary' }>, work: Work): Fraction | null {
	const value = exactValue(tree);
	if (value) return { over: constant(value), under: UNIT };
	const exponent = exactValue(tree.right);
	const base = exponent && isWhole(exponent) ? toFraction(tree.left, work) : null;
	if (!base || !exponent) return null;
	const count = exponent.n < 0n ? -exponent.n : exponent.n;
	if (count > MOST_POWER) return null;
	let [over, under]: [Polynomial | null, Polynomial | null] = [UNIT, UNIT];
	for (let i = 0n; i < count && over && under; i++)
		[over, under] = [times(over, base.over, work), times(under, base.under, work)];
	if (exponent.n >= 0n) return quotient(over, under);
	return over && !isZero(over) ? quotient(under, over) : null;
}

function quotient(over: Polynomial | null, under: Polynomial | null): Fraction | null {
	return over && under && { over, under };
}

export function constant(value: Rational): Polynomial {
	return value.n === 0n ? new Map() : new Map([['', value]]);
}

function isZero(of: Polynomial): boolean {
	return of.size === 0;
}

export function isSame(a: Polynomial, b: Polynomial): boolean {
	if (a.size !== b.size) return false;
	return [...a].every(([key, { n, d }]) => {
		const other = b.get(key);
		return other?.n === n && other.d === d;
	});
}

/** Null where a coefficient is too large or there are too many terms. */
export function plus(a: Polynomial, b: Polynomial): Polynomial | null {
	const all = new Map(a);
	for (const [key, value] of b) if (!addTo(all, key, value)) return null;
	return all.size > MOST_TERMS ? null : all;
}

export function times(a: Polynomial, b: Polynomial, work: Work): Polynomial | null {
	if (a === UNIT) return b;
	if (b === UNIT) return a;
	work.left -= a.size * b.size;
	if (work.left < 0) return null;
	const product = new Map<string, Rational>();
	for (const [key, value] of a)
		for (const [other, by] of b) {
			const { monomial, sign } = join(key, other);
			const term = multiply(value, by);
			if (!term || !addTo(product, monomial, sign < 0 ? negate(term) : term)) return null;
		}
	return product.size > MOST_TERMS ? null : product;
}

export function scaled(of: Polynomial, by: Rational): Polynomial {
	const all = new Map<string, Rational>();
	for (const [key, value] of of) {
		const term = multiply(value, by);
		if (term) all.set(key, term);
	}
	return all;
}

/** The number that `a` is of `b`; null where they are not proportional. */
export function ratio(a: Polynomial, b: Polynomial): Rational | null {
	if (a.size !== b.size || a.size === 0) return null;
	let by: Rational | null = null;
	for (const [key, value] of a) {
		const other = b.get(key);
		const next: Rational | null = other ? divide(value, other) : null;
		if (!next || (by && (by.n !== next.n || by.d !== next.d))) return null;
		by = next;
	}
	return by;
}

/** Whether something was added, false where the sum is too large. */
function addTo(all: Map<string, Rational>, key: string, value: Rational): boolean {
	const before = all.get(key);
	const sum = before ? add(before, value) : value;
	if (!sum) return false;
	if (sum.n === 0n) all.delete(key);
	else all.set(key, sum);
	return true;
}

function join(a: string, b: string): { monomial: string; sign: number } {
	if (a === '' || b === '') {
		const monomial = a || b;
		return { monomial, sign: 1 };
	}
	const powers = new Map<string, number>();
	for (const part of [...a.split(' '), ...b.split(' ')]) {
		const at = part.lastIndexOf('^');
		const name = part.slice(0, at);
		powers.set(name, (powers.get(name) ?? 0) + Number(part.slice(at + 1)));
	}
	const ofI = powers.get('i') ?? 0;
	if (ofI > 1) powers.set('i', ofI % 2);
	const monomial = [...powers]
		.filter(([, count]) => count > 0)
		.map(([name, count]) => `${name}^${count}`)
		.sort()
		.join(' ');
	return { monomial, sign: Math.floor(ofI / 2) % 2 === 1 ? -1 : 1 };
}
