import { isCounting } from './labels.ts';
import type { Meant } from './meant.ts';
import type { Real } from './real.ts';
import { unitsOf } from './solutions.ts';
import type { Statement } from './statement.ts';
import { isSameUnit, mayBeConverted, type Unit } from './units.ts';

/** Two lines as they can be compared. */
export interface Pair {
	readonly own: Statement;
	readonly other: Statement;
	/** Of the one, where the other has none. */
	readonly loneUnit: Unit | null;
}

/** Two lines in one unit; null where they speak of different things, or it is not clear of what. */
export function inOneUnit(own: Told, other: Told): Pair | null {
	const [units, others] = [measuresOf(own.statement), measuresOf(other.statement)];
	if (!isClear(units) || !isClear(others)) return null;
	const [[unit], [wanted]] = [units, others];
	const pair = { own: own.statement, other: other.statement, loneUnit: null };
	if (!unit || !wanted) return { ...pair, loneUnit: unit ?? wanted ?? null };
	if (isSameUnit(unit, wanted)) return pair;
	if (unit.dimension !== wanted.dimension || !own.based || !other.based) return null;
	return { ...pair, own: own.based, other: other.based };
}

/** A line whose units could be brought together. */
export interface Told extends Meant {
	readonly statement: Statement;
}

/** Its units without labels: `apples` measure nothing, but `dozen` may. */
function measuresOf(statement: Statement): readonly Unit[] {
	return unitsOf(statement).filter((unit) => !unit.isLabel || isCounting(unit));
}

function isClear(units: readonly Unit[]): boolean {
	return units.every((unit) => !unit.isLabel && isSameUnit(unit, units[0]!));
}

/** Whether one of two numbers may be the other in a unit that its line leaves out; an angle may be in radians. */
export function mayLeaveOutUnit(unit: Unit, a: Real, b: Real): boolean {
	return unit.dimension === 'degree^1' || mayBeConverted(unit, a, b);
}

/** `mixed`: several of one kind, so that numbers cannot be compared. `some`: any others. */
export function unitsAmong(statements: readonly Statement[]): 'none' | 'some' | 'mixed' {
	const units = statements.flatMap(measuresOf);
	if (units.length === 0) return 'none';
	const isMixed = units.some((unit) =>
		units.some(
			(other) => unit.isLabel || (unit.dimension === other.dimension && !isSameUnit(unit, other))
		)
	);
	return isMixed ? 'mixed' : 'some';
}
