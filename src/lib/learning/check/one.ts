import { readExpression } from './expression.ts';
import { readList } from './lists.ts';
import {
	depthOf,
	isWrapped,
	splitAt,
	type Doubts,
	type Habit,
	type RelationSign,
	type Statement
} from './statement.ts';
import type { Token, Unread } from './tokens.ts';
import { bothSigns, type Tree } from './tree.ts';
import { readComposite } from './composite.ts';
import { takeUnit } from './unit-tokens.ts';

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
	if (parts.length === 2 && parts[0]!.length === 1) return readList(parts[1]!, habit, doubts);
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
	for (const [i, part] of parts.entries()) {
		const last = i === parts.length - 1;
		// A unit on another side says no more than the one on the last.
		const own = last ? rest : takeUnit(part, habit, doubts, true).rest;
		const tree = read(own, habit, doubts);
		if (typeof tree === 'string') return tree;
		sides.push(tree);
	}
	if (between.length > 0)
		return { type: 'relation', sides, signs: between as RelationSign[], unit };
	const both = bothSigns(sides[0]!);
	return both.length === 1
		? { type: 'value', value: sides[0]!, unit }
		: { type: 'set', of: both, unit };
}

function read(tokens: readonly Token[], habit: Habit, doubts: Doubts): Tree | Unread {
	const reading = readExpression(tokens, habit.tight);
	if (typeof reading === 'string') return reading;
	if (reading.ambiguous) doubts.tight = true;
	return reading.tree;
}
