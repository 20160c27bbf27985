import { fails, holds, unknown, type Judgement, type Verdict } from './judgement.ts';
import { isUnit } from './units.ts';

/** A value with what it is the value of: `width 5 cm`, `Tom = 12`, `乙120元`, `3 pears`. */
export interface NamedValue {
	readonly name: string;
	readonly value: string;
}

/** Longer texts are no lists of values. */
const MOST_LETTERS = 120;
const BETWEEN = /\s*(?:[,，;；、\n]|\band\b|[和而])\s*/i;
const VALUE = String.raw`[-−]?\s*[£$€¥]?\d.*`;
const BEFORE = new RegExp(
	String.raw`^(?:(?:the|则|所以)\s*)?([\u3400-\u9fff]|\p{L}[\p{L} ]+?)\s*(?:[=:：]|\b(?:is|are|has|gets?)\b|(?:分?得|各?有|[是为]))?\s*(${VALUE})$`,
	'u'
);
const BEHIND = /^(\d[\d.]*)\s*(\p{L}{2,}[\p{L} ]*)$/u;

/**
 * Compares values that are named one by one, whatever their order; where only one side has names these follow their
 * order in the problem.
 * @param judge the verdict on two values without names
 * @returns null where there are no names, or not the same
 */
export function compareNamed(
	given: string,
	expected: string,
	{
		problem,
		judge
	}: { readonly problem: string; readonly judge: (given: string, expected: string) => Verdict }
): Judgement | null {
	const [own, wanted] = [readNamed(given), readNamed(expected)];
	const pairs =
		own && wanted
			? byName(own, wanted)
			: own
				? byOrder(own, valuesIn(expected), problem)
				: wanted && byOrder(wanted, valuesIn(given), problem)?.map(([a, b]) => [b, a] as const);
	if (!pairs) return null;
	const verdicts = pairs.map(([a, b]) => judge(a, b));
	if (verdicts.every((verdict) => verdict === 'holds')) return holds();
	return verdicts.includes('fails') ? fails() : unknown('undecided');
}

type Pairs = readonly (readonly [string, string])[];

function byName(own: readonly NamedValue[], wanted: readonly NamedValue[]): Pairs | null {
	const values = new Map(own.map(({ name, value }) => [name, value]));
	if (values.size !== wanted.length || own.length !== wanted.length) return null;
	const pairs = wanted.map(({ name, value }) => [values.get(name) ?? '', value] as const);
	return pairs.every(([value]) => value !== '') ? pairs : null;
}

function byOrder(
	named: readonly NamedValue[],
	others: readonly string[],
	problem: string
): Pairs | null {
	const places = named.map(({ name }) => problem.toLowerCase().indexOf(name));
	if (others.length !== named.length || places.includes(-1)) return null;
	const sorted = [...named.keys()].sort((a, b) => places[a]! - places[b]!);
	return sorted.map((at, i) => [named[at]!.value, others[i]!] as const);
}

function valuesIn(text: string): readonly string[] {
	const parts = text.split(BETWEEN);
	return parts.every((part) => new RegExp(`^${VALUE}$`).test(part)) ? parts : [];
}

/** The values that a text names one by one; null where it does not. Linear in it. */
export function readNamed(text: string): readonly NamedValue[] | null {
	if (text.length > MOST_LETTERS) return null;
	const parts = text.replace(/[.。]\s*$/, '').split(BETWEEN);
	const named = parts.flatMap((part) => {
		const [, before, after] = BEFORE.exec(part) ?? [];
		const [, many, label] = BEHIND.exec(part) ?? [];
		const [name, value] = before ? [before, after] : [label, many];
		return name && value && !isUnit(name) ? [{ name: singular(name), value }] : [];
	});
	return parts.length > 1 && named.length === parts.length ? named : null;
}

function singular(name: string): string {
	return name.trim().toLowerCase().replace(/s$/, '');
}
