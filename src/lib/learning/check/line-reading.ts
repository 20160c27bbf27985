import { meantAsLetters, meantWithUnits, type Meant } from './meant.ts';
import { truthOfSides } from './measured-truth.ts';
import { readMeasures, type Measures, type Side } from './measures.ts';
import { namesOf, relationsOf } from './solutions.ts';
import { readLetters, readStatement, type Statement } from './statement.ts';
import { someTree, variablesOf, type Tree } from './tree.ts';
import { isClosed, truthOf } from './truth.ts';

/** A line in the ways in which it may be meant. */
export interface LineReading {
	/** As it is read by itself, units of the last side only. */
	readonly likely: Statement;
	/** The same, for the page: all units where they stand. */
	readonly shown: Statement;
	/** With its units. */
	readonly quantity: Meant;
	/** With letters in their place; null where no letter of it may be a unit (`5x`, `5 cm`). */
	readonly letters: Meant | null;
	/** Whether the line by itself speaks for the letters: `5m = 20`, `5m+3 = 23`. */
	readonly areLetters: boolean;
	/** Of which its units are made, as far as these are letters: `m`, `k`. */
	readonly unitLetters: ReadonlySet<string>;
}

/** Null where it could not be read. Never throws; linear in the text. */
export function readLine(text: string): LineReading | null {
	const { statements, tokens } = readStatement(text);
	const measures = readMeasures(tokens);
	const likely = statements[0] ?? stated(measures, ({ bare }) => bare);
	if (!likely) return null;
	const hasSums = !statements[0] || measures?.sides?.some(({ units }) => units.length > 1);
	const names = (measures?.units ?? []).map((unit) => unit.text);
	const statement = measures && mayBeLetters(names, measures) ? readLetters(tokens) : null;
	return {
		likely,
		shown: (hasSums && stated(measures, ({ shown }) => shown)) || likely,
		quantity: meantWithUnits(likely, measures),
		letters: statement && meantAsLetters(statement),
		areLetters: statement !== null && speaksForLetters(likely, measures!),
		unitLetters: new Set(names.filter((name) => name.length <= 2).flatMap((name) => [...name]))
	};
}

/** The statement that sides with units make: `3米+20厘米=320厘米`; null where they could not be read. */
function stated(measures: Measures | null, treeOf: (side: Side) => Tree): Statement | null {
	const { sides, signs } = measures ?? {};
	if (!sides || !signs) return null;
	const trees = sides.map(treeOf);
	return signs.length > 0
		? { type: 'relation', sides: trees, signs, unit: null }
		: { type: 'value', value: trees[0]!, unit: null };
}

/** What a text says, as the page shows it; null where it could not be read. Never throws; linear in the text. */
export function readShown(text: string): Statement | null {
	const reading = readLine(text);
	return reading && ((reading.areLetters ? reading.letters?.statement : null) ?? reading.shown);
}

/** What a text says, in its likelier way; null where it could not be read. Never throws; linear in the text. */
export function readLikely(text: string): Statement | null {
	const reading = readLine(text);
	return reading && likelyOf(reading);
}

/** What a line says in its likelier way. */
export function likelyOf({ areLetters, letters, likely }: LineReading): Statement {
	return (areLetters ? letters?.statement : null) ?? likely;
}

/** Of `2 m = 20 cm` no letter is an unknown; of `4s = 20 cm` and `5m = 20` one may be. */
function mayBeLetters(names: readonly string[], { sides }: Measures): boolean {
	const isLetter = (name: string) => /^[a-zA-Z]$/.test(name);
	return names.every(isLetter) || (names.some(isLetter) && (!sides || differInKind(sides)));
}

function differInKind(sides: readonly Side[]): boolean {
	return new Set(sides.flatMap(({ kind }) => kind || [])).size > 1;
}

/** Where a unit stands beside a bare number, other than behind what it comes to (`4*5 = 20m`), or is plainly wrong. */
function speaksForLetters(likely: Statement, { sides, signs }: Measures): boolean {
	if (!sides) return likely.type === 'value' || likely.type === 'relation' || hasFalsePart(likely);
	// `4s = 20 cm`
	if (sides.every(({ units }) => units.length > 0) && differInKind(sides)) return true;
	if (sides.some(isNumber)) {
		const isLast = sides.slice(0, -1).every(({ units }) => units.length === 0);
		const computes = sides.some(({ bare }) => someTree(bare, ({ type }) => type === 'binary'));
		if (!isLast || !computes) return signs.length > 0;
	}
	return signs.some((sign, i) => truthOfSides(sides[i]!, sign, sides[i + 1]!) === 'false');
}

function isNumber({ bare, units }: Side): boolean {
	return units.length === 0 && variablesOf(bare).size === 0;
}

/** `5m = 20, 3n = 12` */
function hasFalsePart(statement: Statement): boolean {
	if (statement.type === 'all' || statement.type === 'any') return statement.of.some(hasFalsePart);
	if (statement.type !== 'relation') return false;
	return relationsOf(statement).some((one) => isClosed(one) && truthOf(one) === 'false');
}

/** The letters that lines use as unknowns. */
export function unknownsIn(readings: readonly LineReading[]): ReadonlySet<string> {
	const all = new Set<string>();
	for (const { areLetters, letters, quantity } of readings) {
		const { statement } = areLetters ? letters! : quantity;
		if (statement) namesOf(statement, all);
	}
	return all;
}

/** How a line is meant among others that have these unknowns. */
export function chooseMeant(
	{ areLetters, letters, quantity, unitLetters }: LineReading,
	unknowns: ReadonlySet<string>
): Meant {
	const isUnknown = areLetters || [...unitLetters].some((letter) => unknowns.has(letter));
	return letters && isUnknown ? letters : quantity;
}
