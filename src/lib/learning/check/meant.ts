import type { Measures, Side } from './measures.ts';
import { ONE } from './rational.ts';
import { relationsOf } from './solutions.ts';
import type { Statement } from './statement.ts';
import { variablesOf, type Tree } from './tree.ts';
import { isClosed } from './truth.ts';
import { isSameUnit, type Unit } from './units.ts';

/** One way in which a line may be meant. */
export interface Meant {
	/** Null where its units cannot be brought together. */
	readonly statement: Statement | null;
	/** The same in base units; null where it has none, or where that is not known. */
	readonly based: Statement | null;
	/** Null where it has no units. */
	readonly measures: Measures | null;
}

type Single = Extract<Statement, { type: 'relation' | 'value' }>;

/** A line with its units, and in one unit where it has several. */
export function meantWithUnits(likely: Statement, measures: Measures | null): Meant {
	const sides = measures?.sides;
	// `1 h = 60 min, 2 h = 120 min` is not taken apart.
	if ((likely.type === 'all' || likely.type === 'any') && measures && likely.of.some(hasNumbers))
		return { statement: null, based: null, measures };
	if (!sides || (likely.type !== 'relation' && likely.type !== 'value'))
		return { statement: likely, based: null, measures };
	const last = sides.at(-1)!;
	const isLast = sides.slice(0, -1).every(({ units }) => units.length === 0);
	if (isLast && last.units.length === 1 && likely.unit)
		return { statement: likely, based: inBase(likely, likely.unit), measures };
	return { ...gathered(likely, sides), measures };
}

/** A line with letters where its units seem to stand; one on its last side may be left: `4s = 20 cm`. */
export function meantAsLetters(statement: Statement): Meant {
	const isSingle = statement.type === 'relation' || statement.type === 'value';
	const based = isSingle && statement.unit && !statement.unit.isLabel;
	return { statement, based: based ? inBase(statement, statement.unit) : null, measures: null };
}

function hasNumbers(part: Statement): boolean {
	return part.type === 'relation' && relationsOf(part).some(isClosed);
}

function inBase(statement: Single, { dimension, factor }: Unit): Statement {
	const by: Tree = { type: 'number', value: factor, written: 'whole', text: '' };
	const times = (left: Tree): Tree => ({ type: 'binary', op: '*', left, right: by });
	const unit = baseUnit(dimension);
	if (statement.type === 'value') return { ...statement, value: times(statement.value), unit };
	const { sides } = statement;
	return { ...statement, sides: [...sides.slice(0, -1), times(sides.at(-1)!)], unit };
}

function baseUnit(dimension: string): Unit {
	return { text: '', dimension, factor: ONE, isLabel: false };
}

/** Where units stand on other sides than the last, or several on one: `5 cm + x = 7 cm`, `x = 3 cm * 4 cm`. */
function gathered(statement: Single, sides: readonly Side[]): Omit<Meant, 'measures'> {
	const united = sides.filter(({ units }) => units.length > 0);
	const kinds = new Set(united.flatMap(({ kind }) => kind ?? []));
	const [kind = ''] = kinds;
	const units = united.flatMap((side) => side.units);
	// `60 km/h * t = 120 km` says something of t in a unit that is not written.
	const isUnclear = united.some(
		(side) => side.kind === null && side.units.some(({ dimension }) => dimension !== kind)
	);
	if (kinds.size !== 1 || isUnclear) return { statement: null, based: null };
	const based = withTrees(
		statement,
		sides.map((side) => side.based),
		baseUnit(kind)
	);
	const isOne = units.every((unit) => unit.dimension === kind && isSameUnit(unit, units[0]!));
	const bare =
		isOne &&
		withTrees(
			statement,
			sides.map((side) => side.bare),
			units[0]!
		);
	// `5 cm + x = 20` leaves out a unit.
	const isMissing = sides.some((side) => side.kind === '' && variablesOf(side.bare).size === 0);
	if (isMissing) return { statement: bare || null, based: null };
	return { statement: bare || based, based };
}

function withTrees(statement: Single, trees: readonly Tree[], unit: Unit): Statement {
	return statement.type === 'value'
		? { ...statement, value: trees[0]!, unit }
		: { ...statement, sides: trees, unit };
}
