import { readOne } from './one.ts';
import { splitAt } from './brackets.ts';
import { readComposite } from './composite.ts';
import type { Doubts, Habit, Statement } from './statement.ts';
import type { Token, Unread } from './tokens.ts';
import { bothSigns, type Tree } from './tree.ts';
import { isSameUnit } from './units.ts';

const OR = new Set(['or', '∪']);
const AND = new Set([',', ';', 'and', '∩']);

/** Reads alternatives (`or`, `∪`), each of them a list (`,`, `;`, `and`). */
export function readList(
	tokens: readonly Token[],
	habit: Habit,
	doubts: Doubts
): Statement | Unread {
	const inner = withoutBox(tokens);
	const parts: Statement[] = [];
	for (const part of splitAt(inner, OR).parts) {
		const read = readAll(part, habit, doubts);
		if (typeof read === 'string') return read;
		parts.push(read);
	}
	// "not 1 or not -1" is said of what is neither.
	if (parts.length > 1 && parts.some((part) => denial(part))) return 'not-mathematics';
	return parts.length === 1 ? parts[0]! : join(parts, 'any');
}

function readAll(tokens: readonly Token[], habit: Habit, doubts: Doubts): Statement | Unread {
	const composite = readComposite(tokens.filter(({ text }) => text !== 'and'));
	if (composite) return composite;
	const { parts, between } = splitAt(tokens, AND);
	const read: Statement[] = [];
	for (const part of parts) {
		// A separator at an end, or two in a row (`, and`).
		if (part.length === 0 && parts.length > 1) continue;
		const one = readOne(part, habit, doubts);
		if (typeof one === 'string') return one;
		read.push(one);
	}
	if (read.length === 0) return 'empty';
	if (read.length === 1) return read[0]!;
	if (isDenied(read)) return { type: 'all', of: read.map((part) => withDenial(part, read[0]!)) };
	return join(read, between.includes('∩') || !areSolutions(read) ? 'all' : 'any');
}

/** `x ≠ 1, -1` */
function isDenied([first, ...rest]: readonly Statement[]): boolean {
	return denial(first!) !== null && rest.every((part) => part.type === 'value');
}

function denial(part: Statement): Extract<Statement, { type: 'relation' }> | null {
	return part.type === 'relation' && part.signs.join('') === '!=' ? part : null;
}

function withDenial(part: Statement, first: Statement): Statement {
	const sides = denial(first)?.sides;
	return part.type === 'value' && sides
		? { type: 'relation', sides: [sides[0]!, part.value], signs: ['!='], unit: part.unit }
		: part;
}

/** Whether all parts name values of one unknown: `x=1, x=2`, `x1=1, x2=2`, `x=1, 2`. */
function areSolutions(parts: readonly Statement[]): boolean {
	if (parts.some((part) => part.type === 'tuple')) return true;
	const names = parts.flatMap((part) => assigned(part) ?? []);
	const [first, ...rest] = parts;
	if (!first || !assigned(first)) return false;
	const onlyAssigns = rest.every((part) => part.type === 'value' || assigned(part) !== null);
	return onlyAssigns && new Set(names.map(baseName)).size === 1;
}

function assigned(part: Statement): string | null {
	if (part.type !== 'relation' || part.sides.length !== 2 || part.signs[0] !== '=') return null;
	const [left] = part.sides;
	return left?.type === 'name' ? left.name : null;
}

/** The name without its number: `x` for `x_1`. */
export function baseName(name: string): string {
	return name.replace(/_?[0-9]+$/, '');
}

function join(parts: readonly Statement[], type: 'any' | 'all'): Statement {
	const trees = parts.flatMap((part) => valuesOf(part));
	const isSet = parts.every((part) => part.type === 'value' || part.type === 'set');
	if (isSet) {
		const units = parts.flatMap((part) => ('unit' in part && part.unit ? [part.unit] : []));
		// `3 apples and 12 pears` are no set of numbers.
		const isOne = units.every((unit) => isSameUnit(unit, units[0]!));
		return isOne ? { type: 'set', of: trees, unit: units[0] ?? null } : { type: 'all', of: parts };
	}
	if (type === 'all') return { type, of: parts };
	const first = parts.find((part) => assigned(part) !== null);
	const name = first ? baseName(assigned(first)!) : null;
	return { type, of: name === null ? parts : parts.map((part) => withName(part, name)) };
}

function valuesOf(part: Statement): readonly Tree[] {
	if (part.type === 'value') return bothSigns(part.value);
	return part.type === 'set' ? part.of : [];
}

/** `2` and `x_1 = 2` as `x = 2`. */
function withName(part: Statement, name: string): Statement {
	const left: Tree = { type: 'name', name };
	if (part.type === 'value')
		return { type: 'relation', sides: [left, part.value], signs: ['='], unit: part.unit };
	const own = assigned(part);
	if (part.type !== 'relation' || own === null || baseName(own) !== name) return part;
	return { ...part, sides: [left, part.sides[1]!] };
}

function withoutBox(tokens: readonly Token[]): readonly Token[] {
	const [first, second] = tokens;
	if (first?.text !== '\\boxed' || second?.text !== '{' || tokens.at(-1)?.text !== '}')
		return tokens;
	return tokens.slice(2, -1);
}
