import { readStatement, readTightly, type Statement } from './statement.ts';

/** Longer texts are not read anew: a slip of the keyboard in them is not worth the time. */
const MOST_LETTERS = 60;

/**
 * What else a text may mean, but seldom does: `1/2x` as `1/(2x)`, and all of `unlikelyTexts`. A refusal that one of them
 * would lift is none.
 */
export function unlikelyReadings(text: string): readonly Statement[] {
	const tight = readTightly(text);
	const others = unlikelyTexts(text).flatMap((other) => readStatement(other).statements);
	return tight ? [tight, ...others] : others;
}

/**
 * What else may have been written: `0.5` for `0,5`, `1000` for `1.000`, two numbers for `100,200`, `1 3/4` for
 * `1 and 3/4`, `(1/3)/2` for `1÷3/2`, 8 for `8!`, degrees for `sin 30`, `2x^2` for `2x2`, `10` for `1O`.
 */
export function unlikelyTexts(text: string): readonly string[] {
	if (text.length > MOST_LETTERS) return [];
	const others = SLIPS.map(([pattern, by]) => text.replace(pattern, by));
	return [...new Set(others.filter((other) => other !== text))];
}

/** `2/3/5` as a list, which answers may be, but no line. */
export function slashesAsCommas(text: string): readonly Statement[] {
	const isShort = text.length <= MOST_LETTERS && text.includes('/');
	return isShort ? readStatement(text.replaceAll('/', ',')).statements : [];
}

const SLIPS: readonly (readonly [RegExp, string])[] = [
	[/^([^,，;；]*\d)[,，;；](\d+[^,，;；]*)$/, '$1.$2'],
	[/(?<=\d)[,，](?=\d)/g, '.'],
	[/(?<=\d)[,，](?=\d)/g, ', '],
	[/(?<![\d.,])(\d{1,3})\.(\d{3})(?![\d.])(?:,(\d+))?/g, '$1$2.$30'],
	[/(\d)\s+and\s+(\d+\/\d+)/, '$1 $2'],
	[/[÷:：∶]|\\div(?![a-z])/g, '/'],
	[/[!！]+\s*$/, ''],
	[/(sin|cos|tan)\s*\(?\s*(\d+(?:\.\d+)?)\s*\)?(?![\d°πp\\])/g, '$1($2°)'],
	[/(?<![a-zA-Z\\_^])([a-zA-Z])(\d)/g, '$1^$2'],
	[/(?<=[a-z\d])\s+\([^()]*\)\s*$/i, ''],
	[/\)(?=\d)/g, ')^'],
	[/^0x/i, ''],
	[/(?<=\d)\s+(?=-?\d)/g, ','],
	[/(?<=\d)[oO]|[oO](?=\d)/g, '0'],
	[/(?<=\d)[lI]|[lI](?=\d)/g, '1']
];
