import type { Asked } from './asked.ts';
import { noteOfNumber } from './form.ts';
import { isCounted } from './labels.ts';
import { isWrittenAs } from './number-form.ts';
import { fails, holds, unknown, wrongForm, type FormNote, type Judgement } from './judgement.ts';
import { divide, multiply, whole, type Rational } from './rational.ts';
import { areEqual, fromRational, toReal, type Real } from './real.ts';
import { digitsOf, roundingOf } from './rounding.ts';
import { slipOfNumber } from './slip.ts';
import { someTree, type Tree } from './tree.ts';
import { isTwofold, mayBeOtherUnit, namesUnit, type Unit } from './units.ts';

const DEGREES = 'degree^1';
const CELSIUS = 'temperature^1';
const WARMTH = /temperature|°c|celsius|℃|[气水体]温|温度/;
/** An angle in radians is a number. */
const RADIANS = 'radian^1';

export interface Quantity {
	readonly value: Tree;
	readonly unit: Unit | null;
}

/** Compares two quantities whose values have no variables. */
export function compareQuantities(given: Quantity, expected: Quantity, asked: Asked): Judgement {
	const [a, b] = [toReal(given.value), toReal(expected.value)];
	if (!a || !b) return compareInfinite(given, expected) ?? unknown('undecided');
	const plain = () =>
		compareNumbers({ tree: given.value, real: a }, { tree: expected.value, real: b }, asked);
	if (given.unit && expected.unit && areAngleAndOther(given.unit, expected.unit))
		return unknown('unit');
	const [unit, wanted] = [given.unit, expected.unit].map((one) =>
		one?.dimension === RADIANS ? null : one
	);
	if (isObscure(unit, wanted, asked) || isObscure(wanted, unit, asked)) return unknown('unit');
	if (!unit || !wanted) {
		const turned = inRadians(a, unit ?? null, wanted ?? null);
		if (turned && turned.near.value !== 0 && areEqual(turned, b)) return holds('unit-other');
		const judged = plain();
		const known = unit ?? wanted;
		// A share is no amount.
		const bare = unit ? expected.value : given.value;
		if (known && !known.isLabel && isPercent(bare)) return unknown('unit');
		if (known && isInDoubt(judged, [a, b], { unit: known, isGiven: !!unit, asked }))
			return unknown('unit');
		return unit || !wanted ? judged : withNote(judged, wanted.isLabel ? null : 'unit-missing');
	}
	if (unit.dimension === wanted.dimension) return compareUnits(given, expected, asked);
	// `-3 degrees` where the temperature is in °C.
	const kinds = [unit.dimension, wanted.dimension];
	if (kinds.includes(DEGREES) && kinds.includes(CELSIUS) && WARMTH.test(asked.problem))
		return plain();
	// What is counted, and units that are in no table, are not compared.
	const judged = plain();
	if (unit.isLabel || wanted.isLabel)
		return judged.verdict === 'unknown' ? judged : unknown('unit');
	if (isTwofold(unit) || isTwofold(wanted)) return unknown('unit');
	return judged.verdict === 'unknown' ? judged : fails('unit', 'unit');
}

/** `∞` and `-∞`, beside one another or a number; null where neither is infinite, or one is no number. */
function compareInfinite(given: Quantity, expected: Quantity): Judgement | null {
	const [own, wanted] = [given, expected].map(({ value }) => {
		const tree = value.type === 'unary' && value.op === '-' ? value.of : value;
		const isInfinite = tree.type === 'name' && tree.name === 'infinity';
		return isInfinite ? (tree === value ? Infinity : -Infinity) : toReal(value)?.near.value;
	});
	if (own === undefined || wanted === undefined || given.unit || expected.unit) return null;
	return own === wanted ? holds() : fails(own === -wanted ? 'sign' : null);
}

/** `5 cm²` beside `5 rad`. */
function areAngleAndOther(...both: readonly Unit[]): boolean {
	const others = both.filter(({ dimension }) => dimension !== RADIANS);
	return others.length === 1 && others[0]!.dimension !== DEGREES;
}

function isObscure(unit: Unit | null | undefined, other: Unit | null | undefined, asked: Asked) {
	return unit?.isLabel === true && !isCounted(unit, other ?? null, asked);
}

/**
 * Of two numbers, only one of them with a unit: whether they may be the same in another unit, or, where they are
 * equal, whether the problem asks for another one.
 */
function isInDoubt(
	{ verdict }: Judgement,
	[a, b]: readonly [Real, Real],
	{
		unit,
		isGiven,
		asked
	}: { readonly unit: Unit; readonly isGiven: boolean; readonly asked: Asked }
): boolean {
	if (unit.isLabel || verdict === 'unknown') return false;
	const isNamed = namesUnit(asked.problem, unit);
	if (verdict === 'holds')
		return (
			isGiven &&
			(isOtherPower(unit, asked) ||
				(!isNamed && (isLetter(unit) || namesUnit(asked.problem, unit, true))))
		);
	const times = a.exact && b.exact && divide(a.exact, b.exact);
	return !isNamed && times !== null && mayBeOtherUnit(unit, times);
}

/** `36 cm` for an area, `36 cm²` for what is none. */
function isOtherPower({ dimension }: Unit, { problem }: Asked): boolean {
	const power = /^length\^(\d)$/.exec(dimension)?.[1];
	if (power === undefined || problem === '') return false;
	const kinds = [/./, /\barea|面积/, /\bvolume|\bcapacity|\bhold|体积|容积/];
	return Number(power) > 1
		? kinds[Number(power) - 1]?.test(problem) !== true
		: kinds.slice(1).some((kind) => kind.test(problem));
}

/** `5p` may be five times p. */
function isLetter({ text }: Unit): boolean {
	return /^[a-z]$/.test(text);
}

/** The given value in the measure of the expected one, where one is in degrees and the other without a unit. */
function inRadians(a: Real, unit: Unit | null, wanted: Unit | null): Real | null {
	const by =
		unit?.dimension === DEGREES
			? Math.PI / 180
			: wanted?.dimension === DEGREES
				? 180 / Math.PI
				: null;
	if (by === null) return null;
	const value = a.near.value * by;
	return { exact: null, near: { value, error: Math.abs(value) * 2 ** -48 } };
}

function compareUnits(given: Quantity, expected: Quantity, asked: Asked): Judgement {
	const [a, b] = [inBase(given), inBase(expected)];
	if (!a || !b) return unknown('undecided');
	const isOther =
		given.unit!.factor.n !== expected.unit!.factor.n ||
		given.unit!.factor.d !== expected.unit!.factor.d;
	if (isOther) return areEqual(a, b) ? holds('unit-other') : fails('unit');
	const [x, y] = [toReal(given.value)!, toReal(expected.value)!];
	return compareNumbers({ tree: given.value, real: x }, { tree: expected.value, real: y }, asked);
}

function inBase({ value, unit }: Quantity): Real | null {
	const real = toReal(value);
	if (!real || !unit) return real;
	const exact = real.exact && multiply(real.exact, unit.factor);
	if (exact) return fromRational(exact);
	const by = Number(unit.factor.n) / Number(unit.factor.d);
	const near = real.near.value * by;
	return {
		exact: null,
		near: { value: near, error: real.near.error * by + Math.abs(near) * 2 ** -50 }
	};
}

interface Written {
	readonly tree: Tree;
	readonly real: Real;
}

function compareNumbers(given: Written, expected: Written, asked: Asked): Judgement {
	const rounded = compareRounded(given, expected, asked);
	if (rounded) return rounded;
	if (areEqual(given.real, expected.real)) return judgeForm(given.tree, expected.tree, asked);
	return comparePercent(given, expected, asked) ?? fails(slipOfNumber(given.real, expected.real));
}

/** Of a number with the right value: the form decides only where the problem asks for one. */
function judgeForm(given: Tree, expected: Tree, asked: Asked): Judgement {
	const form = asked.number;
	if (form && isWrittenAs(expected, form) && !isWrittenAs(given, form))
		return wrongForm('other-form');
	const note = noteOfNumber(given, expected);
	// `1:2.5` is not in its lowest terms.
	if (asked.reduced && given.type === 'binary' && given.op === '/' && !isOfWholes(given))
		return wrongForm('not-reduced');
	return asked.reduced && note === 'not-reduced' ? wrongForm(note) : holds(note);
}

function isOfWholes(tree: Tree): boolean {
	return !someTree(tree, (part) => part.type === 'number' && part.written === 'decimal');
}

/** Where a decimal stands for a number that it is not exactly. */
function compareRounded(given: Written, expected: Written, asked: Asked): Judgement | null {
	const { exact } = given.real;
	if (exact && expected.real.exact && areEqual(given.real, expected.real)) return null;
	const own = roundingOf(given.tree, given.real, expected.real);
	const other = roundingOf(expected.tree, expected.real, given.real);
	// Rounded to fewer digits than the problem asks for, or to more.
	if (own && asked.places !== null && own.places < asked.places) return fails('rounded');
	const isOver = asked.places !== null && (digitsOf(given.tree)?.places ?? Infinity) > asked.places;
	if (other?.isFine || own?.isFine)
		return asked.rounding && !isOver ? holds('rounded') : unknown('rounded', 'rounded');
	return own ? fails('rounded') : null;
}

/** `20` for `20%`, and the reverse. */
function comparePercent(given: Written, expected: Written, asked: Asked): Judgement | null {
	const [own, wanted] = [isPercent(given.tree), isPercent(expected.tree)];
	if (own === wanted) return null;
	const by = (real: Real, factor: Rational): Real | null => {
		const exact = real.exact && multiply(real.exact, factor);
		return exact && fromRational(exact);
	};
	const hundredfold = by(own ? given.real : expected.real, whole(100));
	const bare = own ? expected.real : given.real;
	if (!hundredfold || !areEqual(hundredfold, bare)) return null;
	if (asked.percent) return holds(own ? null : 'percent-missing');
	return own ? fails('percent') : unknown('unit', 'percent-missing');
}

function isPercent(tree: Tree): boolean {
	return tree.type === 'unary' && (tree.op === '%' || (tree.op === '-' && isPercent(tree.of)));
}

function withNote(judgement: Judgement, note: FormNote | null): Judgement {
	return judgement.verdict === 'holds' ? { ...judgement, note: note ?? judgement.note } : judgement;
}
