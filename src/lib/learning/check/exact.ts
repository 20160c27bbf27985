import {
	add,
	divide,
	isWhole,
	multiply,
	negate,
	power,
	root,
	subtract,
	whole,
	type Rational
} from './rational.ts';
import type { Tree } from './tree.ts';

const HUNDRED = whole(100);
const MOST_FACTORIAL = 150;

/** The exact value of a tree without variables; null where it has none, is no fraction, or is too large. */
export function exactValue(tree: Tree): Rational | null {
	switch (tree.type) {
		case 'number':
			return tree.value;
		case 'name':
			return null;
		case 'unary':
			return exactUnary(tree);
		case 'binary':
			return exactBinary(tree);
		case 'call':
			return exactCall(tree);
	}
}

function exactUnary({ op, of }: Extract<Tree, { type: 'unary' }>): Rational | null {
	const value = exactValue(of);
	if (!value) return null;
	if (op === '-') return negate(value);
	if (op === '%') return divide(value, HUNDRED);
	return op === '!' ? factorial(value) : null;
}

function factorial(of: Rational): Rational | null {
	if (!isWhole(of) || of.n < 0n || of.n > BigInt(MOST_FACTORIAL)) return null;
	let product = 1n;
	for (let n = 2n; n <= of.n; n++) product *= n;
	return { n: product, d: 1n };
}

function exactBinary({ op, left, right }: Extract<Tree, { type: 'binary' }>): Rational | null {
	const a = exactValue(left);
	const b = a && exactValue(right);
	if (!a || !b) return null;
	switch (op) {
		case '+':
			return add(a, b);
		case '-':
			return subtract(a, b);
		case '*':
			return multiply(a, b);
		case '/':
			return divide(a, b);
		case '^':
			return exactPower(a, b);
		case '±':
		case '∓':
			return null;
	}
}

function exactPower(base: Rational, exponent: Rational): Rational | null {
	if (isWhole(exponent)) return power(base, exponent.n);
	// A negative to a broken power has several values.
	const of = base.n < 0n ? null : root(base, exponent.d);
	return of && power(of, exponent.n);
}

function exactCall({ name, of, base }: Extract<Tree, { type: 'call' }>): Rational | null {
	if (name !== 'sqrt' && name !== 'abs') return null;
	const value = exactValue(of);
	if (!value) return null;
	if (name === 'abs') return value.n < 0n ? negate(value) : value;
	const order = base ? exactValue(base) : whole(2);
	return order && isWhole(order) ? root(value, order.n) : null;
}
