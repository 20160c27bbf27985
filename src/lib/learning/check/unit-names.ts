import type { Token } from './tokens.ts';
import { functionOf } from './tree.ts';
import { unitAt } from './unit-tokens.ts';
import { isPart, toUnit, type Unit } from './units.ts';

/** Units by the names that stand for them. */
export type UnitNames = ReadonlyMap<string, Unit>;

/**
 * The tokens of an expression in which each unit behind a number is a factor with a name of its own:
 * `(60 * u_unit0) * (2 * u_unit1)` for `60 km/h × 2 h`. Where there is a function, angles keep their `°`.
 * @param units gets the names that are new
 */
export function nameUnits(tokens: readonly Token[], units: Map<string, Unit>): readonly Token[] {
	const named: Token[] = [];
	const hasFunction = tokens.some(({ text }) => functionOf(text) !== null);
	/** Where the quantity that was just named begins, if it goes on in smaller units. */
	let start: number | null = null;
	for (let at = 0; at < tokens.length;) {
		const isAngle = hasFunction && isDegree(tokens, at);
		const found = moneyAt(tokens, at) ?? (isAngle ? null : behind(tokens, at));
		if (!found) {
			named.push(tokens[at]!);
			at += 1;
			continue;
		}
		if (found.number) named.push(found.number);
		const from = addFactor(named, nameOf(units.size));
		units.set(`u_unit${units.size}`, found.unit);
		at = found.next;
		const goesOn = hasSmallerPart(tokens, at, found.unit);
		if (goesOn) {
			if (start === null) named.splice((start = from), 0, sign('('));
			named.push(sign('+'));
		} else if (start !== null) {
			named.push(sign(')'));
			start = null;
		}
	}
	return named;
}

/** `30 min` behind `2 h` */
function hasSmallerPart(tokens: readonly Token[], at: number, of: Unit): boolean {
	if (tokens[at]?.type !== 'number' || !tokens[at + 1]) return false;
	const found = unitAt(tokens, at + 1);
	return found !== null && isPart(found.unit, of);
}

interface Found {
	readonly unit: Unit;
	readonly next: number;
	/** That stands behind its unit. */
	readonly number: Token | null;
}

/** `£5` */
function moneyAt(tokens: readonly Token[], at: number): Found | null {
	const [{ text }, number] = [tokens[at]!, tokens[at + 1]];
	if (!/^[$¥€£]$/.test(text) || number?.type !== 'number') return null;
	const unit = toUnit([{ name: text, exponent: 1 }], text);
	return unit && { unit, next: at + 2, number };
}

function isDegree(tokens: readonly Token[], at: number): boolean {
	return tokens[at]!.text === '°' && !/^[CF]$/.test(tokens[at + 1]?.text ?? '');
}

function behind(tokens: readonly Token[], at: number): Found | null {
	const before = tokens[at - 1];
	const isName = before?.type === 'name' && functionOf(before.text) === null;
	if (!before || !(before.type === 'number' || /^[)}]$/.test(before.text) || isName)) return null;
	const found = unitAt(tokens, at);
	// `x m` is a product of letters, `x cm` is not.
	if (!found || (isName && /^[a-z]$/i.test(found.unit.text))) return null;
	return { ...found, number: null };
}

/** Puts a factor behind the number that stands last, and a pair of brackets around both; gives where these begin. */
function addFactor(tokens: Token[], factor: readonly Token[]): number {
	const start = startOfNumber(tokens);
	if (start === null) {
		tokens.push(sign('*'), ...factor);
		return tokens.length;
	}
	const number = tokens.slice(start);
	tokens.splice(start, Infinity, sign('('), ...number, sign('*'), ...factor, sign(')'));
	return start;
}

/** Where `3`, `3/4` or `1 3/4` at the end begins; null where it is no number by itself, as in `10^3`. */
function startOfNumber(tokens: readonly Token[]): number | null {
	const typeAt = (back: number) => tokens.at(-back)?.type;
	const textAt = (back: number) => tokens.at(-back)?.text ?? '';
	if (typeAt(1) !== 'number' || textAt(2) === '^' || (textAt(2) === '-' && textAt(3) === '^'))
		return null;
	const isFraction = textAt(2) === '/' && typeAt(3) === 'number' && textAt(4) !== '^';
	if (!isFraction) return tokens.length - 1;
	return tokens.length - (typeAt(4) === 'number' ? 4 : 3);
}

function nameOf(index: number): readonly Token[] {
	const name = (text: string): Token => ({ type: 'name', text, blank: false });
	return [name('u'), sign('_'), name(`unit${index}`)];
}

function sign(text: string): Token {
	return { type: 'sign', text, blank: false };
}
