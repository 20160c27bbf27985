import { readStatement, readTightly, type Statement } from './statement.ts';

/** Longer texts are not read anew: a slip of the keyboard in them is not worth the time. */
const MOST_LETTERS = 60;

/**
 * What else a text may mean, but seldom does: `1/2x` as `1/(2x)`, `0,5` as `0.5`, `1.000` as `1000`, `100,200` as two
 * numbers, `1 and 3/4` as `1 3/4`, `8!` as an exclamation, `sin 30` in degrees, `2x2` as `2x^2`, `1O` as `10`, `2/3/5`
 * as a list. A refusal that one of them would lift is none.
 */
export function unlikelyReadings(text: string): readonly Statement[] {
	const tight = readTightly(text);
	const others =
		text.length > MOST_LETTERS ? [] : SLIPS.map(([pattern, by]) => text.replace(pattern, by));
	return [...(tight ? [tight] : []), ...new Set(others.filter((other) => other !== text))].flatMap(
		(one) => (typeof one === 'string' ? readStatement(one).statements : [one])
	);
}

const SLIPS: readonly (readonly [RegExp, string])[] = [
	[/^([^,，;；]*\d)[,，;；](\d+[^,，;；]*)$/, '$1.$2'],
	[/(?<=\d)[,，](?=\d)/g, ', '],
	[/(?<![\d.,])(\d{1,3})\.(\d{3})(?![\d.])(?:,(\d+))?/g, '$1$2.$30'],
	[/(\d)\s+and\s+(\d+\/\d+)/, '$1 $2'],
	[/[!！]+\s*$/, ''],
	[/(sin|cos|tan)\s*\(?\s*(\d+(?:\.\d+)?)\s*\)?(?![\d°πp\\])/g, '$1($2°)'],
	[/(?<![a-zA-Z\\_^])([a-zA-Z])(\d)/g, '$1^$2'],
	[/\//g, ','],
	[/(?<=[a-z\d])\s+\([^()]*\)\s*$/i, ''],
	[/\)(?=\d)/g, ')^'],
	[/^0x/i, ''],
	[/(?<=\d)\s+(?=-?\d)/g, ','],
	[/(?<=\d)[oO]|[oO](?=\d)/g, '0'],
	[/(?<=\d)[lI]|[lI](?=\d)/g, '1']
];
