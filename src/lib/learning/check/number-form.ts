import type { Asked } from './asked.ts';
import { exactValue } from './exact.ts';
import { isWhole } from './rational.ts';
import { someTree, type Tree } from './tree.ts';

/** Whether a number is written in the way that the problem asks for. */
export function isWrittenAs(tree: Tree, form: NonNullable<Asked['number']>): boolean {
	const bare = tree.type === 'unary' && tree.op === '-' ? tree.of : tree;
	const isDecimal = bare.type === 'number' && bare.written === 'decimal';
	switch (form) {
		case 'fraction':
			return bare.type === 'binary' ? bare.op === '/' : bare.type === 'number' && !isDecimal;
		case 'decimal':
			return bare.type === 'number' && bare.written !== 'mixed';
		case 'percent':
			return bare.type === 'unary' && bare.op === '%';
		case 'power':
			return bare.type === 'binary' && bare.op === '^';
		case 'mixed':
			return bare.type === 'number' && !isDecimal;
		case 'improper':
			return bare.type === 'binary' && bare.op === '/';
		case 'standard':
			return isStandard(bare);
		case 'primes':
			return isOfPrimes(bare);
	}
}

/** `3.2 * 10^5` with one digit before the point. */
function isStandard(tree: Tree): boolean {
	if (tree.type === 'number') return /^[1-9](?:\.\d+)?e/i.test(tree.text);
	if (tree.type !== 'binary' || tree.op !== '*' || tree.right.type !== 'binary') return false;
	const { left, right } = tree;
	const isTen = right.op === '^' && right.left.type === 'number' && right.left.text === '10';
	return isTen && left.type === 'number' && /^[1-9](?:\.\d+)?$/.test(left.text);
}

/** A product of primes, powers of them among it. */
function isOfPrimes(tree: Tree): boolean {
	if (tree.type === 'number') return isPrime(tree);
	if (tree.type !== 'binary') return false;
	if (tree.op === '*') return isOfPrimes(tree.left) && isOfPrimes(tree.right);
	return (
		tree.op === '^' && isPrime(tree.left) && !someTree(tree.right, ({ type }) => type !== 'number')
	);
}

/** Larger ones are not looked into: no problem for students has them. */
const LARGEST = 10_000n;

function isPrime(tree: Tree): boolean {
	const value = exactValue(tree);
	if (!value || !isWhole(value) || value.n < 2n || value.n > LARGEST) return false;
	for (let n = 2n; n * n <= value.n; n++) if (value.n % n === 0n) return false;
	return true;
}
