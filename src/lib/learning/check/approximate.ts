import { toNumber } from './rational.ts';
import type { FunctionName, Tree } from './tree.ts';

/** A value in doubles and a bound of its error, both carried through every operation. NaN: it has no real value. */
export interface Approximate {
	readonly value: number;
	readonly error: number;
}

export type Values = ReadonlyMap<string, number>;

/** Two units in the last place: what one operation on doubles may lose. */
const LOSS = 2 ** -51;
const NONE: Approximate = { value: NaN, error: 0 };

/** The real value of a tree at a point, by running error analysis; NaN outside of its domain. */
export function approximate(tree: Tree, at: Values = new Map()): Approximate {
	switch (tree.type) {
		case 'number':
			return rounded(toNumber(tree.value), 0);
		case 'name':
			return nameValue(tree.name, at);
		case 'unary':
			return unary(tree.op, approximate(tree.of, at));
		case 'binary':
			return binary(tree.op, approximate(tree.left, at), approximate(tree.right, at));
		case 'call':
			return call(tree.name, approximate(tree.of, at), tree.base && approximate(tree.base, at));
	}
}

function rounded(value: number, error: number): Approximate {
	return Number.isFinite(value) ? { value, error: error + Math.abs(value) * LOSS } : NONE;
}

function nameValue(name: string, at: Values): Approximate {
	if (name === 'pi') return rounded(Math.PI, 0);
	const value = at.get(name) ?? (name === 'e' ? Math.E : NaN);
	return rounded(value, 0);
}

function unary(op: string, of: Approximate): Approximate {
	if (op === '-') return { value: -of.value, error: of.error };
	if (op === '%') return rounded(of.value / 100, of.error / 100);
	if (op === '°') return rounded((of.value * Math.PI) / 180, of.error / 50);
	if (op !== '!' || !Number.isInteger(of.value) || of.value < 0 || of.value > 150) return NONE;
	let product = 1;
	for (let n = 2; n <= of.value; n++) product *= n;
	return rounded(product, product * of.value * LOSS);
}

function binary(op: string, a: Approximate, b: Approximate): Approximate {
	const [x, y] = [a.value, b.value];
	switch (op) {
		case '+':
			return rounded(x + y, a.error + b.error);
		case '-':
			return rounded(x - y, a.error + b.error);
		case '*':
			return rounded(x * y, Math.abs(x) * b.error + Math.abs(y) * a.error + a.error * b.error);
		case '/':
			if (Math.abs(y) <= b.error) return NONE;
			return rounded(x / y, (a.error + Math.abs(x / y) * b.error) / (Math.abs(y) - b.error));
		case '^':
			return raise(a, b);
		default:
			return NONE;
	}
}

function raise(a: Approximate, b: Approximate): Approximate {
	const [x, y] = [a.value, b.value];
	// Near 0 a broken or negative power may lose every digit.
	if (Number.isNaN(x) || Number.isNaN(y)) return NONE;
	if (x === 0 ? y <= 0 : Math.abs(x) <= a.error) return NONE;
	const value = x ** y;
	if (x === 0) return { value, error: a.error ** y };
	const relative =
		Math.abs(y) * (a.error / Math.abs(x)) + Math.abs(Math.log(Math.abs(x))) * b.error;
	return rounded(value, Math.abs(value) * (relative + Math.abs(y) * LOSS));
}

function call(name: FunctionName, of: Approximate, base: Approximate | null): Approximate {
	const x = of.value;
	switch (name) {
		case 'sqrt':
			return rootOf(of, base);
		case 'abs':
			return { value: Math.abs(x), error: of.error };
		case 'ln':
			return logarithm(of);
		case 'log':
		case 'lg': {
			const under = logarithm(base ?? { value: 10, error: 0 });
			return binary('/', logarithm(of), under);
		}
		case 'exp':
			return raise(rounded(Math.E, 0), of);
		case 'sin':
			return rounded(Math.sin(x), of.error);
		case 'cos':
			return rounded(Math.cos(x), of.error);
		case 'tan':
			return binary('/', call('sin', of, null), call('cos', of, null));
		case 'cot':
			return binary('/', call('cos', of, null), call('sin', of, null));
		case 'sec':
			return binary('/', { value: 1, error: 0 }, call('cos', of, null));
		case 'csc':
			return binary('/', { value: 1, error: 0 }, call('sin', of, null));
		case 'arcsin':
			return rounded(Math.asin(x), of.error / Math.sqrt(Math.max(1 - x * x, 1e-8)));
		case 'arccos':
			return rounded(Math.acos(x), of.error / Math.sqrt(Math.max(1 - x * x, 1e-8)));
		case 'arctan':
			return rounded(Math.atan(x), of.error);
	}
}

function rootOf(of: Approximate, base: Approximate | null): Approximate {
	const order = base?.value ?? 2;
	if (!Number.isInteger(order) || order < 1) return NONE;
	const isOdd = order % 2 === 1;
	if (Math.abs(of.value) <= of.error) return { value: 0, error: of.error ** (1 / order) };
	if (of.value < 0 && !isOdd) return NONE;
	const size = Math.abs(of.value) ** (1 / order);
	return rounded(Math.sign(of.value) * size, (size * of.error) / Math.abs(of.value) / order);
}

function logarithm(of: Approximate): Approximate {
	if (of.value <= of.error) return NONE;
	return rounded(Math.log(of.value), of.error / (of.value - of.error));
}
