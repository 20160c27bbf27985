import { lineJudgement, type Earlier, type LineJudgement } from './line.ts';
import {
	isEmpty,
	isSameSet,
	isWithin,
	intersection,
	members,
	REALS,
	without,
	type RealSet
} from './real-set.ts';
import { realToLatex } from './real-latex.ts';
import type { Real } from './real.ts';
import { namesOf, relationsOf, solutionsOf } from './solutions.ts';
import type { Statement } from './statement.ts';
import { replaceIn, type Tree } from './tree.ts';
import { truthOf } from './truth.ts';

/**
 * Compares a line in one unknown, or a bare set of solutions, with the lines before in the same unknown, the last
 * first. A line that does not follow from the last may follow from one before it: cases, corrections. Null where no
 * line before is of that kind.
 */
export function compareWithEarlier(
	statement: Statement,
	earlier: readonly Earlier[]
): LineJudgement | null {
	let [follows, refused]: (LineJudgement | null)[] = [null, null];
	for (const { statement: other, index } of [...earlier].reverse()) {
		const names = namesOf(other, namesOf(statement));
		if (names.size !== 1 || namesOf(other).size !== 1) continue;
		const [name] = names;
		const judged = compare(statement, other, name!);
		if (!judged) continue;
		const found = { ...judged, against: index };
		if (found.verdict === 'equivalent') return found;
		if (found.verdict === 'follows') follows ??= found;
		else refused ??= found;
	}
	return follows ?? refused ?? null;
}

function compare(statement: Statement, other: Statement, name: string): LineJudgement | null {
	const [own, before] = [solutionsOf(statement, name), solutionsOf(other, name)];
	if (own && before) return compareSets(own, before);
	const values = members(own ?? before ?? REALS) ?? [];
	const truths = values.map((value) => holdsAt(own ? other : statement, name, value));
	if (truths.length === 0 || truths.includes('unknown'))
		return lineJudgement('cannot-tell', 'undecided');
	if (!own)
		return truths.includes('false')
			? lineJudgement('does-not-follow', 'lost-solutions')
			: lineJudgement('follows', 'consequence');
	if (!truths.includes('true')) return lineJudgement('does-not-follow', 'no-common-solution');
	// Squaring may add solutions; whether others were lost is not known.
	return truths.includes('false')
		? lineJudgement('cannot-tell', 'undecided')
		: lineJudgement('follows', 'case');
}

function compareSets(own: RealSet, before: RealSet): LineJudgement {
	if (isSameSet(own, before)) return lineJudgement('equivalent', 'same-solutions');
	if (isEmpty(before)) return lineJudgement('does-not-follow', 'other-solutions');
	if (isWithin(before, own)) return lineJudgement('follows', 'consequence');
	if (isEmpty(intersection(own, before)))
		return lineJudgement('does-not-follow', 'no-common-solution');
	if (!isWithin(own, before)) return lineJudgement('does-not-follow', 'other-solutions');
	const lost = members(without(before, own));
	if (!members(before) || !lost) return lineJudgement('does-not-follow', 'lost-solutions');
	return { ...lineJudgement('follows', 'case'), lost: lost.map(realToLatex) };
}

function holdsAt(statement: Statement, name: string, value: Real): 'true' | 'false' | 'unknown' {
	if (statement.type !== 'relation' || !value.exact) return 'unknown';
	const number: Tree = { type: 'number', value: value.exact, written: 'decimal', text: '' };
	const at = (tree: Tree) =>
		replaceIn(tree, (part) => (part.type === 'name' && part.name === name ? number : null));
	const truths = relationsOf(statement).map(({ left, sign, right }) =>
		truthOf({ left: at(left), sign, right: at(right) })
	);
	if (truths.includes('false')) return 'false';
	return truths.every((truth) => truth === 'true') ? 'true' : 'unknown';
}
