import { isAsserted, isOpenAfter, isOpenBefore } from './claim-context.ts';
import type { RelationSign } from './statement.ts';
import { piecesOf, type Piece } from './claim-pieces.ts';
import { isRatio, numberAt, sideOf } from './claim-sides.ts';
import { someTree, type Tree } from './tree.ts';

/** A relation between two numbers that a text asserts. */
export interface Claim {
	/** UTF-16 offsets in the text, from the left side to the right one. */
	readonly start: number;
	readonly end: number;
	readonly left: Tree;
	readonly sign: RelationSign;
	readonly right: Tree;
	/** Whether it may be one of a run of sums (`20+7 = 27+3 = 30`) or cut short: then only right is sure. */
	readonly isLoose: boolean;
}

/** A longer text is read up to here. */
const MOST_LETTERS = 4000;
const MOST_CLAIMS = 40;

/**
 * The relations between numbers that a text of a thought asserts, in formulas and in plain arithmetic: with an
 * operation on one side at least, and not asked, supposed, denied or cut out of a longer expression. Linear in the text.
 */
export function claimsIn(whole: string): readonly Claim[] {
	const text = whole.slice(0, MOST_LETTERS);
	const claims: Claim[] = [];
	for (const piece of piecesOf(text)) {
		for (const claim of claimsOfPiece(text, piece)) {
			if (claims.length === MOST_CLAIMS) return claims;
			if (isAsserted(text, claim)) claims.push(claim);
		}
	}
	return claims;
}

const SIGN =
	/\\(?:leqslant|geqslant|leq?|geq?|neq?|lt|gt|approx|equiv|sim|simeq|cong|propto)(?![a-zA-Z])|<=|>=|!=|:=|={1,3}|[<>≤≥≠≈≡~∼]/g;
const MEANT: Readonly<Record<string, RelationSign>> = {
	...{ '=': '=', '<': '<', '>': '>', '≤': '<=', '≥': '>=', '<=': '<=', '>=': '>=' },
	...{ '\\le': '<=', '\\leq': '<=', '\\ge': '>=', '\\geq': '>=', '\\lt': '<', '\\gt': '>' }
};

function claimsOfPiece(text: string, piece: Piece): readonly Claim[] {
	const inner = text.slice(piece.start, piece.end);
	const signs = [...inner.matchAll(SIGN)];
	if (signs.length === 0 || signs.length > MOST_CLAIMS) return [];
	const ends = [...signs.map(({ index }) => index), inner.length];
	const starts = [0, ...signs.map(({ 0: sign, index }) => index + sign.length)];
	const sides = starts.map((from, i) => sideOf(text, piece.start + from, piece.start + ends[i]!));
	return signs.flatMap(({ 0: written }, i) => {
		const [a, b] = [sides[i]!, sides[i + 1]!];
		const sign = MEANT[written];
		// A bracket between two sides parts them.
		if (!sign || a.closed || b.opened) return [];
		const isFirst = i === 0 && !a.opened && !piece.isFormula;
		const isLast = i === signs.length - 1 && !b.closed;
		if (isFirst && isOpenBefore(text, a.start)) return [];
		if (isRatio(text, a) || isRatio(text, b)) return [];
		if (isLast && isOpenAfter(text, piece.isFormula ? piece.end : b.end)) return [];
		const [left, right] = [numberAt(text, a), numberAt(text, b)];
		if (!left || !right || !(computes(left) || computes(right))) return [];
		const before = sides[i - 1];
		const runsOn =
			i < signs.length - 1 || (before ? computes(left) : isFollowedByWord(text, b.end));
		// `4.9*416 = 4.9*400 = 1960, 4.9*16 = …`, and `46 + 6*9 = 54 + 82 = 182`
		const isLoose =
			(computes(right) && runsOn) ||
			(before !== undefined && computes(left) && numberAt(text, before) !== null);
		return [{ start: a.start, end: b.end, left, sign, right, isLoose }];
	});
}

function isFollowedByWord(text: string, end: number): boolean {
	return /^\s*[a-z]/i.test(text.slice(end, end + 9));
}

function computes(tree: Tree): boolean {
	return someTree(tree, ({ type }) => type === 'binary');
}
