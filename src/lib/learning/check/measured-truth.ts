import type { Side } from './measures.ts';
import { toReal } from './real.ts';
import type { RelationSign } from './statement.ts';
import { truthOf, type Truth } from './truth.ts';
import { variablesOf, type Tree } from './tree.ts';
import { isSameUnit, isTwofold, isWholeOf, mayBeConverted, type Unit } from './units.ts';

/**
 * Whether a relation between two quantities is true; null where one has a variable. `false` only where both measure
 * the same, or where the unit stands on the right alone (`5*4 = 21 cm`) and no other of its kind could be meant.
 */
export function truthOfSides(left: Side, sign: RelationSign, right: Side): Truth | null {
	if (variablesOf(right.bare, variablesOf(left.bare)).size > 0) return null;
	const units = [...left.units, ...right.units];
	const isOneUnit = units.every((unit) => isSameUnit(unit, units[0]!));
	const truthOfBare = () => truthOf({ left: left.bare, sign, right: right.bare });
	if (left.kind === right.kind) {
		if (isOneUnit) return truthOfBare();
		const truth = truthOf({ left: left.based, sign, right: right.based });
		const isUnclear =
			units.some(isTwofold) || (areSaidRoughly(units) && areNear(left.based, right.based));
		return truth === 'false' && isUnclear ? 'unknown' : truth;
	}
	if (left.kind !== '' && right.kind !== '') return 'unknown';
	const truths = [truthOfAngle(left, sign, right), isOneUnit ? truthOfBare() : 'unknown'];
	const best = truths.find((truth) => truth !== 'false' && truth !== 'unknown');
	if (best) return best;
	const [unit] = right.units;
	const isClear = isOneUnit && left.kind === '' && unit;
	const [a, b] = [toReal(left.bare), toReal(right.bare)];
	return isClear && !mayBeConverted(unit, a, b) ? 'false' : 'unknown';
}

/** Whether one unit is no whole number of another, so that people round what they convert: miles and metres. */
function areSaidRoughly(units: readonly Unit[]): boolean {
	return units.some((unit) => units.some((other) => !isWholeOf(unit, other)));
}

/** A converted number that is this near is taken for a rounded one. */
const ROUNDING = 0.05;

function areNear(a: Tree, b: Tree): boolean {
	const [x, y] = [toReal(a), toReal(b)];
	return !x || !y || Math.abs(x.near.value - y.near.value) <= ROUNDING * Math.abs(y.near.value);
}

/** Of an angle in degrees and a number that may be one in radians: `π/3 = 60°`, `arcsin 0.5 = 30°`. */
function truthOfAngle(left: Side, sign: RelationSign, right: Side): Truth {
	if (left.kind !== 'degree^1' && right.kind !== 'degree^1') return 'unknown';
	const [a, b] = [left, right].map(({ kind, bare }) => (kind === '' ? toDegrees(bare) : bare));
	return truthOf({ left: a!, sign, right: b! });
}

/** An angle in radians in degrees. */
export function toDegrees(of: Tree): Tree {
	const degree: Tree = { type: 'unary', op: '°', of: ONE };
	return { type: 'binary', op: '/', left: of, right: degree };
}

const ONE: Tree = { type: 'number', value: { n: 1n, d: 1n }, written: 'whole', text: '1' };
