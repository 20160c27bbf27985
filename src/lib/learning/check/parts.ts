import type { Asked } from './asked.ts';
import { exactValue } from './exact.ts';
import { compareTrees } from './identity.ts';
import { fails, holds, unknown, type Judgement } from './judgement.ts';
import type { Statement } from './statement.ts';
import type { Tree } from './tree.ts';

/** Compares ratios of three or more, up to a factor, and quotients with remainders; null where neither is one. */
export function compareParts(
	given: Statement,
	expected: Statement,
	asked: Asked
): Judgement | null {
	const isOne = (one: Statement) => one.type === 'ratio' || one.type === 'remainder';
	if (!isOne(given) && !isOne(expected)) return null;
	if (given.type === 'value' && expected.type === 'remainder')
		return isNoQuotient(given.value, expected.of, asked) ? fails() : unknown('kinds');
	if (given.type !== expected.type || !('of' in given) || !('of' in expected))
		return unknown('kinds');
	const [own, wanted] = [given.of as readonly Tree[], expected.of as readonly Tree[]];
	if (own.length !== wanted.length) return fails();
	const same = own.map((tree, i) =>
		given.type === 'ratio'
			? compareTrees(times(tree, wanted[0]!), times(wanted[i]!, own[0]!))
			: compareTrees(tree, wanted[i]!)
	);
	if (same.every((one) => one === 'same')) return holds();
	return same.includes('different') ? fails() : unknown('undecided');
}

/** Whether a number is neither the quotient nor the exact value of a division of the problem: `34.5` for 34 remainder 5. */
function isNoQuotient(given: Tree, [quotient, rest]: readonly Tree[], { problem }: Asked): boolean {
	const value = exactValue(given);
	const [q, r] = [exactValue(quotient!), exactValue(rest!)];
	if (!value || !q || !r || value.d === 1n) return false;
	const numbers = (problem.match(/\d{1,12}/g) ?? []).map(BigInt);
	const divisor = numbers.find((d) => d > r.n && numbers.includes(q.n * d + r.n));
	return divisor !== undefined && value.n * divisor !== (q.n * divisor + r.n) * value.d;
}

function times(left: Tree, right: Tree): Tree {
	return { type: 'binary', op: '*', left, right };
}
