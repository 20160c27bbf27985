import { readExpression } from './expression.ts';
import { baseName, readList } from './lists.ts';
import { depthOf, isWrapped, splitAt } from './brackets.ts';
import type { Doubts, Habit, RelationSign, Statement } from './statement.ts';
import type { Token, Unread } from './tokens.ts';
import { bothSigns, type Tree } from './tree.ts';
import { readComposite } from './composite.ts';
import { takeUnit } from './unit-tokens.ts';
import type { Unit } from './units.ts';

const SIGNS: ReadonlySet<string> = new Set(['=', '<', '>', '<=', '>=', '!=', '~']);
const COMMA = new Set([',', ';']);

/** Reads one statement: a relation, a set, an interval or tuple, a value with its unit. */
export function readOne(
	tokens: readonly Token[],
	habit: Habit,
	doubts: Doubts
): Statement | Unread {
	const member = splitAt(tokens, new Set(['∈'])).parts;
	if (member.length === 2) return readOne(member[1]!, habit, doubts);
	// `(x,y) = (1,2)`
	const [names, values] = splitAt(tokens, new Set(['='])).parts;
	if (
		values?.[0]?.text === '(' &&
		names![0]?.text === '(' &&
		isWrapped(names!) &&
		isWrapped(values)
	)
		return readOne(values, habit, doubts);
	return (
		readComposite(tokens) ??
		readBraces(tokens, habit, doubts) ??
		readBrackets(tokens, habit, doubts) ??
		readRelation(tokens, habit, doubts)
	);
}

function readBraces(
	tokens: readonly Token[],
	habit: Habit,
	doubts: Doubts
): Statement | Unread | null {
	const open = tokens[0]?.text;
	if ((open !== '{' && open !== '\\{') || !isWrapped(tokens) || depthOf(tokens.at(-1)!) !== -1)
		return null;
	const inner = tokens.slice(1, -1);
	if (inner.length === 0) return { type: 'none' };
	const { parts } = splitAt(inner, new Set(['|', ':']));
	// `{ x | x > 1 }`
	const isNamed = parts[0]!.length === 1 || parts[0]![1]?.text === '∈';
	if (parts.length === 2 && isNamed) return readList(parts[1]!, habit, doubts);
	const trees = readTrees(inner, habit, doubts);
	if (typeof trees !== 'string')
		return { type: 'set', of: trees.flatMap((tree) => bothSigns(tree)), unit: null };
	// `{ x = 1 , y = 2 }` is a system.
	return readList(inner, habit, doubts);
}

function readBrackets(
	tokens: readonly Token[],
	habit: Habit,
	doubts: Doubts
): Statement | Unread | null {
	const [open, close] = [tokens[0]?.text, tokens.at(-1)?.text];
	if (open !== '(' && open !== '[') return null;
	if ((close !== ')' && close !== ']') || !isWrapped(tokens)) return null;
	const inner = tokens.slice(1, -1);
	const { parts } = splitAt(inner, COMMA);
	if (parts.length < 2) return null;
	const trees = readTrees(inner, habit, doubts);
	if (typeof trees === 'string') return trees;
	const [from, to] = trees;
	const isInterval = trees.length === 2 && (open === '[' || close === ']' || hasInfinity(trees));
	if (!isInterval) return { type: 'tuple', of: trees, unit: null };
	return {
		type: 'interval',
		from: from!,
		to: to!,
		closedFrom: open === '[',
		closedTo: close === ']'
	};
}

function hasInfinity(trees: readonly Tree[]): boolean {
	return trees.some((tree) => {
		const of = tree.type === 'unary' ? tree.of : tree;
		return of.type === 'name' && of.name === 'infinity';
	});
}

function readTrees(
	tokens: readonly Token[],
	habit: Habit,
	doubts: Doubts
): readonly Tree[] | Unread {
	const trees: Tree[] = [];
	for (const part of splitAt(tokens, COMMA).parts) {
		const tree = read(part, habit, doubts);
		if (typeof tree === 'string') return tree;
		trees.push(tree);
	}
	return trees;
}

function readRelation(tokens: readonly Token[], habit: Habit, doubts: Doubts): Statement | Unread {
	const { parts, between } = splitAt(tokens, SIGNS);
	const { rest, unit } = takeUnit(parts.at(-1)!, habit, doubts);
	const sides: Tree[] = [];
	const unitsBefore: (Unit | null)[] = [];
	for (const [i, part] of parts.entries()) {
		const last = i === parts.length - 1;
		const own = last ? { rest, unit: null } : takeUnit(part, habit, doubts, true);
		if (!last) unitsBefore.push(own.unit);
		const tree = read(own.rest, habit, doubts);
		if (typeof tree === 'string') return tree;
		sides.push(tree);
	}
	if (between.length > 0) {
		// `x < 1 / x > 2` is no chain.
		const turns = new Set(between.filter((sign) => /[<>]/.test(sign)).map((sign) => sign[0]));
		if (turns.size > 1) return 'not-mathematics';
		const relation = withoutNumbered(sides, between as RelationSign[]);
		const hasOthers = unitsBefore.some((one) => one !== null);
		return { type: 'relation', ...relation, unit, ...(hasOthers && { unitsBefore }) };
	}
	const both = bothSigns(sides[0]!);
	return both.length === 1
		? { type: 'value', value: sides[0]!, unit }
		: { type: 'set', of: both, unit };
}

/** `x_1 = x_2 = 3` is `x = 3`. */
function withoutNumbered(
	sides: readonly Tree[],
	signs: readonly RelationSign[]
): { readonly sides: readonly Tree[]; readonly signs: readonly RelationSign[] } {
	const names = sides.slice(0, -1).flatMap((side) => (side.type === 'name' ? [side.name] : []));
	const bases = new Set(names.map((name) => (/_/.test(name) ? baseName(name) : '')));
	const isOne = sides.length > 2 && names.length === sides.length - 1 && bases.size === 1;
	if (!isOne || bases.has('') || signs.some((sign) => sign !== '=')) return { sides, signs };
	return { sides: [{ type: 'name', name: [...bases][0]! }, sides.at(-1)!], signs: ['='] };
}

function read(tokens: readonly Token[], habit: Habit, doubts: Doubts): Tree | Unread {
	const reading = readExpression(tokens, habit.tight);
	if (typeof reading === 'string') return reading;
	if (reading.ambiguous) doubts.tight = true;
	return reading.tree;
}
