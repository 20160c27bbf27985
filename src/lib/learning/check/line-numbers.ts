import { isCounting } from './labels.ts';
import { lineJudgement, type LineJudgement } from './line-judgement.ts';
import { truthOfSides } from './measured-truth.ts';
import type { Meant } from './meant.ts';
import { relationsOf } from './solutions.ts';
import type { Relation } from './solve.ts';
import { someTree, type Tree } from './tree.ts';
import { isClosed, truthOf, type Truth } from './truth.ts';

/** Whether each relation of a line is true, in order; null for one with a variable. */
export function truthsOf({ statement, measures }: Meant): readonly (Truth | null)[] {
	const { sides, signs } = measures ?? {};
	if (sides && signs) return signs.map((sign, i) => truthOfSides(sides[i]!, sign, sides[i + 1]!));
	if (statement?.type !== 'relation') return [];
	const { unit } = statement;
	const isUnclear = measures !== null || (unit !== null && isCounting(unit));
	return relationsOf(statement).map((relation) => {
		if (!isClosed(relation)) return null;
		const truth = truthOf(relation);
		const isDoubted = isUnclear || mayBePercent(relation) || hasLetterE(relation);
		return truth === 'false' && isDoubted ? 'unknown' : truth;
	});
}

/** `5e = 20` and `5e+3 = 23` may be equations. */
function hasLetterE({ left, right }: Relation): boolean {
	const isE = (part: Tree) =>
		(part.type === 'name' && part.name === 'e') || (part.type === 'number' && /e/i.test(part.text));
	return someTree(left, isE) || someTree(right, isE);
}

/** `1/4 * 100 = 25%` */
function mayBePercent({ left, sign, right }: Relation): boolean {
	if (right.type !== 'unary' || right.op !== '%' || !someTree(left, isTimesHundred)) return false;
	return truthOf({ left, sign, right: right.of }) !== 'false';
}

function isTimesHundred(part: Tree): boolean {
	const isHundred = (tree: Tree) => tree.type === 'number' && tree.text === '100';
	return part.type === 'binary' && part.op === '*' && [part.left, part.right].some(isHundred);
}

/** Where a line computes with numbers: a wrong link decides, and a line of nothing else. */
export function judgeNumbers(meant: Meant): LineJudgement | null {
	const truths = truthsOf(meant);
	if (truths.length === 0) return null;
	if (truths.includes('false'))
		return lineJudgement('does-not-follow', truths.length > 1 ? 'chain' : 'miscalculated');
	if (truths.includes(null)) return null;
	if (truths.includes('unknown')) return lineJudgement('cannot-tell', 'undecided');
	if (truths.includes('rounded')) return lineJudgement('cannot-tell', 'rounded');
	return lineJudgement('follows', 'arithmetic');
}
