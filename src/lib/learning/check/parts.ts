import { compareTrees } from './identity.ts';
import { fails, holds, unknown, type Judgement } from './judgement.ts';
import type { Statement } from './statement.ts';
import type { Tree } from './tree.ts';

/** Compares ratios of three or more, up to a factor, and quotients with remainders; null where neither is one. */
export function compareParts(given: Statement, expected: Statement): Judgement | null {
	const isOne = (one: Statement) => one.type === 'ratio' || one.type === 'remainder';
	if (!isOne(given) && !isOne(expected)) return null;
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

function times(left: Tree, right: Tree): Tree {
	return { type: 'binary', op: '*', left, right };
}
