import { approximate } from './approximate.ts';
import { compareTrees } from './identity.ts';
import { toLatex } from './latex.ts';
import { readLikely } from './line-reading.ts';
import { sourcesIn } from './sources.ts';
import type { RelationSign, Statement } from './statement.ts';
import { someTree, variablesOf, type Tree } from './tree.ts';

/** One thing that a text says in mathematics: a value, or two sides and the sign between them. */
export interface Said {
	readonly latex: string;
	/** What its sides come to at one point; NaN: not known. What comes to something else there cannot be the same. */
	readonly at: readonly number[];
	readonly sides: readonly [Tree] | readonly [Tree, Tree];
	/** Null for a value. */
	readonly sign: RelationSign | null;
}

/** `differs`: the same left side with another right side. `other`: they speak of different things. */
export type Likeness = 'same' | 'differs' | 'other';

/**
 * What a text says in formulas and in plain mathematics, as far as it can be read: the first 1,000 letters, 12
 * formulas. A chain `a = b = c` says three things.
 */
export function saidIn(text: string): readonly Said[] {
	return sourcesIn(text).flatMap(({ statement }) => partsSaid(statement));
}

/** What one line says, as `understood` reads it: mathematics even without signs of it (`15`). */
export function saidBy(line: string): readonly Said[] {
	const statement = readLikely(line);
	return statement ? partsSaid(statement) : [];
}

function partsSaid(statement: Statement): readonly Said[] {
	switch (statement.type) {
		case 'value':
			return [say(statement, [statement.value], null)];
		case 'relation':
			return linksOf(statement);
		case 'any':
		case 'all':
			return statement.of.flatMap(partsSaid);
		case 'set':
		case 'tuple':
		case 'interval':
		case 'ratio':
		case 'remainder':
		case 'none':
		case 'reals':
		case 'word':
			return [];
	}
}

function linksOf({ sides, signs }: Extract<Statement, { type: 'relation' }>): readonly Said[] {
	const link = (left: Tree, right: Tree, sign: RelationSign) =>
		say({ type: 'relation', sides: [left, right], signs: [sign], unit: null }, [left, right], sign);
	const links = signs.map((sign, i) => link(sides[i]!, sides[i + 1]!, sign));
	const isChain = signs.length > 1 && signs.every((sign) => sign === '=');
	return isChain ? [link(sides[0]!, sides.at(-1)!, '='), ...links] : links;
}

function say(statement: Statement, sides: Said['sides'], sign: Said['sign']): Said {
	const at = sides.map((side) => valueAtPoint(side));
	return { latex: toLatex(statement), at, sides, sign };
}

/** Each name has a value of its own, without a pattern. */
function valueAtPoint(tree: Tree): number {
	const point = [...variablesOf(tree)].map((name) => {
		const code = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
		return [name, 0.37 + code / 1013] as const;
	});
	return approximate(tree, new Map(point)).value;
}

/** A difference of more than rounding. */
function isFar(a: number, b: number): boolean {
	return Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/**
 * Whether two texts say the same: the same equation in other words, not merely an equivalent one (`3x=15` is not
 * `x=5`); of computations the same numbers with the same result. A value is the same as an equation that ends in it.
 */
export function compareSaid(a: Said, b: Said): Likeness {
	if (!a.sign || !b.sign) return compareValues(a, b);
	if (isFar(a.at[0]!, b.at[0]!) && isFar(a.at[0]!, b.at[1]!)) return 'other';
	const likeness = compareSides(a, b);
	const sign = MIRRORED[b.sign];
	if (likeness === 'same' || !sign) return likeness;
	const [left, right] = b.sides as [Tree, Tree];
	const turned = compareSides(a, { ...b, sides: [right, left], at: b.at.toReversed(), sign });
	return turned === 'other' ? likeness : turned;
}

/** The sign that says the same when the sides change places. */
const MIRRORED: Readonly<Partial<Record<RelationSign, RelationSign>>> = {
	...{ '=': '=', '!=': '!=', '~': '~' },
	...{ '<': '>', '>': '<', '<=': '>=', '>=': '<=' }
};

function compareSides(a: Said, b: Said): Likeness {
	if (isFar(a.at[0]!, b.at[0]!)) return 'other';
	const isComputed = [...a.sides, ...b.sides].every((side) => variablesOf(side).size === 0);
	const isSame = (own: Tree, its: Tree) =>
		(!isComputed || numbersIn(own) === numbersIn(its)) && compareTrees(own, its) === 'same';
	if (!isSame(a.sides[0], b.sides[0])) return 'other';
	if (a.sign === b.sign && isSame(a.sides[1]!, b.sides[1]!)) return 'same';
	if (a.sides[0].type === 'number') return 'other';
	const isOther = compareTrees(a.sides[1]!, b.sides[1]!) === 'different';
	return a.sign !== b.sign || isOther ? 'differs' : 'other';
}

/** Of a computation; a single number or fraction may be written in any way. */
function numbersIn(tree: Tree): string {
	const isComputed = someTree(tree, (part) => part.type === 'binary' && part.op !== '/');
	if (!isComputed) return '';
	const found: string[] = [];
	someTree(tree, (part) => {
		if (part.type === 'number') found.push(part.text);
		return false;
	});
	return found.sort().join(' ');
}

function compareValues(a: Said, b: Said): Likeness {
	if (isFar(a.at.at(-1)!, b.at.at(-1)!)) return 'other';
	return compareTrees(a.sides.at(-1)!, b.sides.at(-1)!) === 'same' ? 'same' : 'other';
}
