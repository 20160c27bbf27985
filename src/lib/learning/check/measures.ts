import { splitAt } from './brackets.ts';
import { readExpression } from './expression.ts';
import { kindOf } from './kinds.ts';
import { quantityToLatex, unitToLatex } from './latex.ts';
import type { RelationSign } from './statement.ts';
import type { Token } from './tokens.ts';
import { replaceIn, type Tree } from './tree.ts';
import { nameUnits, type UnitNames } from './unit-names.ts';
import type { Unit } from './units.ts';

/** One side of a relation, or a value, with all its units. */
export interface Side {
	/** Without them: `60 * 2` of `60 km/h × 2 h`. */
	readonly bare: Tree;
	/** With its units as names that LaTeX can show. */
	readonly shown: Tree;
	/** In the base units of their kinds: `(60 * 1000/3600) * (2 * 3600)`. */
	readonly based: Tree;
	/** What it measures, as `Unit.dimension` says it: '' for a number, null where a variable leaves it open. */
	readonly kind: string | null;
	readonly units: readonly Unit[];
}

export interface Measures {
	/** Null where kinds are mixed (`5 m + 3`), of a list, and where a side could not be read. */
	readonly sides: readonly Side[] | null;
	readonly signs: readonly RelationSign[];
	/** All that stand behind a number, as they are met. */
	readonly units: readonly Unit[];
}

const SIGNS: ReadonlySet<string> = new Set(['=', '<', '>', '<=', '>=', '!=', '~']);
const JOINTS: ReadonlySet<string> = new Set([',', ';', 'or', 'and', '∪', '∩', '∈']);

/** The units of what tokens say, wherever they stand; null where there are none. Linear in the tokens. */
export function readMeasures(tokens: readonly Token[]): Measures | null {
	const { parts, between } = splitAt(tokens, SIGNS);
	const units = new Map<string, Unit>();
	const named = parts.map((part) => nameUnits(part, units));
	if (units.size === 0) return null;
	const isList = tokens.some((token) => JOINTS.has(token.text));
	const read = isList ? [] : named.map((part) => readSide(part, units));
	const sides = read.filter((side) => side !== null);
	return {
		sides: sides.length === parts.length ? sides : null,
		signs: between as RelationSign[],
		units: [...units.values()]
	};
}

function readSide(tokens: readonly Token[], names: UnitNames): Side | null {
	const reading = readExpression(tokens);
	if (typeof reading === 'string') return null;
	const { tree } = reading;
	const kind = kindOf(tree, names);
	if (kind === undefined) return null;
	const units = tokens.flatMap(({ text }) => names.get(`u_${text}`) ?? []);
	return {
		bare: replaceIn(tree, bareBy(names)),
		shown: replaceIn(tree, shownBy(names)),
		based: replaceIn(tree, basedBy(names)),
		kind,
		units
	};
}

function bareBy(names: UnitNames): (part: Tree) => Tree | null {
	return function withoutUnit(part) {
		const isQuantity =
			part.type === 'binary' && part.right.type === 'name' && names.has(part.right.name);
		return isQuantity ? replaceIn(part.left, withoutUnit) : null;
	};
}

function shownBy(names: UnitNames): (part: Tree) => Tree | null {
	return function withUnit(part) {
		const isProduct = part.type === 'binary' && part.right.type === 'name';
		const unit = isProduct && names.get(part.right.name);
		if (!unit) return null;
		const left = replaceIn(part.left, withUnit);
		if (left.type === 'number') return { type: 'name', name: quantityToLatex(left, unit) };
		return { ...part, left, right: { type: 'name', name: unitToLatex(unit) }, implicit: true };
	};
}

function basedBy(names: UnitNames): (part: Tree) => Tree | null {
	return (part) => {
		const factor = part.type === 'name' ? names.get(part.name)?.factor : undefined;
		return factor ? { type: 'number', value: factor, written: 'whole', text: '' } : null;
	};
}
