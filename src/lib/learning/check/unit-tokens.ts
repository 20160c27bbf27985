import { GREEK } from './greek.ts';
import type { Doubts, Habit } from './statement.ts';
import type { Token } from './tokens.ts';
import { isUnit, toLabel, toUnit, type Unit, type UnitPart } from './units.ts';

interface Taken {
	/** What is left in front of the unit. */
	readonly rest: readonly Token[];
	readonly unit: Unit | null;
}

/**
 * Takes the unit off the end of what may be a quantity: `3 km/h`, `5 cm^2`, `$4`, `12 apples`, `5个`.
 * @param knownOnly take no word that is in no table of units
 */
export function takeUnit(
	tokens: readonly Token[],
	habit: Habit,
	doubts: Doubts,
	knownOnly = false
): Taken {
	const none: Taken = { rest: tokens, unit: null };
	const money = takeMoney(tokens);
	if (money) return money;
	for (let at = 1; at < tokens.length; at++) {
		if (!endsValue(tokens[at - 1]!)) continue;
		// `sin 30°` has no unit.
		if (tokens[at]!.text === '°' && tokens[at + 1] === undefined && at > 2) continue;
		if (tokens[at]!.text === '°' && tokens[at - 2]?.type === 'name') continue;
		const parts = partsFrom(tokens, at);
		const unit = parts && toUnit(parts, textOf(tokens.slice(at)));
		if (!unit) continue;
		// `5m` may be five metres or five times m; `5 m` and `5m/s` are quantities.
		if (parts.length === 1 && /^[a-zA-Z]$/.test(parts[0]!.name)) {
			// `3+2m` is a sum with a variable.
			if (tokens.slice(1, at).some(({ text }) => text === '+' || text === '-')) return none;
			if (!tokens[at]!.blank) doubts.unit = true;
			if (doubts.unit && !habit.units) return none;
		}
		if (isAlgebra(tokens.slice(0, at))) return none;
		return { rest: tokens.slice(0, at), unit };
	}
	return knownOnly ? none : (takeLabel(tokens) ?? none);
}

/** The unit that begins at a token, as long as it can be, and where it ends; null for none. */
export function unitAt(
	tokens: readonly Token[],
	at: number
): { readonly unit: Unit; readonly next: number } | null {
	const { text } = tokens[at]!;
	if (!isUnit(text) && !POWER.test(text)) return null;
	for (let next = Math.min(tokens.length, at + MOST_UNIT_TOKENS); next > at; next--) {
		const parts = partsFrom(tokens.slice(0, next), at);
		const unit = parts && toUnit(parts, textOf(tokens.slice(at, next)));
		if (unit) return { unit, next };
	}
	return null;
}

/** In front of a unit. */
const POWER = /^(?:sq|square|cubic)$/;

/** `kg m^2/s^2` has nine. */
const MOST_UNIT_TOKENS = 9;

/** `$5` and `-$5` */
function takeMoney(tokens: readonly Token[]): Taken | null {
	const at = tokens[0]?.text === '-' ? 1 : 0;
	const sign = tokens[at]?.text ?? '';
	if (!/^[$¥€£]$/.test(sign) || tokens.length < at + 2) return null;
	const rest = [...tokens.slice(0, at), ...tokens.slice(at + 1)];
	return { rest, unit: toUnit([{ name: sign, exponent: 1 }], sign) };
}

/** Letters in front of it make it likely that the last one is a variable too. */
function isAlgebra(tokens: readonly Token[]): boolean {
	return tokens.some(({ type, text }) => type === 'name' && /^[a-z]$/i.test(text) && text !== 'e');
}

function endsValue({ type, text }: Token): boolean {
	return type === 'number' || type === 'name' || /^[)\]}%|!]$/.test(text);
}

/** The units of which all tokens from `at` on are made, or null. */
function partsFrom(tokens: readonly Token[], at: number): UnitPart[] | null {
	const parts: UnitPart[] = [];
	let sign = 1;
	while (at < tokens.length) {
		const square = POWER.exec(tokens[at]!.text)?.[0];
		if (square) at += 1;
		const degree =
			/^(?:°|deg|degrees?)$/.test(tokens[at]?.text ?? '') &&
			/^[CF]$/.test(tokens[at + 1]?.text ?? '');
		const name = degree ? `°${tokens[at + 1]!.text}` : (tokens[at]?.text ?? '');
		if (!isUnit(name)) return null;
		at += degree ? 2 : 1;
		const { exponent, next } = exponentAt(tokens, at);
		// `cm sq`
		const isSquare = square === 'sq' || square === 'square' || tokens[next]?.text === 'sq';
		const asked = square === 'cubic' ? 3 : isSquare ? 2 : 1;
		parts.push({ name, exponent: sign * exponent * asked });
		at = tokens[next]?.text === 'sq' ? next + 1 : next;
		const between = tokens[at]?.text;
		if (between === undefined) break;
		// `m s^-1`
		if (isUnit(between) && exponentAt(tokens, at + 1).exponent < 0) continue;
		if (between === '/' || between === 'per' || between === '每') sign = -1;
		else if (between !== '*') return null;
		at += 1;
		if (at === tokens.length) return null;
	}
	return parts.length > 0 ? parts : null;
}

/** `^2`, `^{-1}` or a bare `2` behind a unit. */
function exponentAt(tokens: readonly Token[], at: number): { exponent: number; next: number } {
	const texts = tokens.slice(at, at + 6).map(({ text }) => text);
	const found = /^(?:\^ (?:\{ )?(- )?)?([1-9])( \})?(?: |$)/.exec(texts.join(' '));
	if (!found) return { exponent: 1, next: at };
	// `cm2`, but neither `12块5` nor `5 cm 2` is a power.
	const isBare = !found[0].startsWith('^');
	const isApart = tokens[at]!.blank || !/^[a-z]+$/i.test(tokens[at - 1]!.text);
	if (isBare && isApart) return { exponent: 1, next: at };
	const size = found[0].trim().split(' ').length;
	return { exponent: Number(found[2]) * (found[1] ? -1 : 1), next: at + size };
}

/** A word that names what is counted, behind a number. */
function takeLabel(tokens: readonly Token[]): Taken | null {
	const at = tokens.findIndex(isWord);
	if (at < 1 || !endsValue(tokens[at - 1]!) || !tokens.slice(at).every(isWord)) return null;
	return { rest: tokens.slice(0, at), unit: toLabel(textOf(tokens.slice(at))) };
}

const NO_LABEL = new Set([
	'sqrt',
	'sin',
	'cos',
	'tan',
	'log',
	'infinity',
	'and',
	'mod',
	'abs',
	'exp'
]);

function isWord({ type, text }: Token): boolean {
	if (type !== 'name') return type === 'text';
	return /^[a-z]{3,}$/i.test(text) && !NO_LABEL.has(text) && !GREEK.has(text);
}

function textOf(tokens: readonly Token[]): string {
	return tokens
		.map(({ text, blank }, i) => (blank && i > 0 ? ' ' : '') + text)
		.join('')
		.replace(/\^\{?(-?\d)\}?/g, '^$1');
}
