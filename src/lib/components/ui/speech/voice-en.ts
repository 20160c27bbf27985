import type { Voice } from './voice.ts';

const MARKS: Readonly<Record<string, string>> = {
	'\\vec': 'vector',
	'\\overrightarrow': 'vector',
	'\\hat': 'hat',
	'\\widehat': 'hat',
	'\\bar': 'bar',
	'\\overline': 'bar',
	'\\underline': 'underlined',
	'\\tilde': 'tilde',
	'\\widetilde': 'tilde',
	'\\dot': 'dot',
	'\\ddot': 'double dot',
	'\\fbox': 'boxed',
	'\\boxed': 'boxed',
	'\\cancel': 'crossed out',
	'\\bcancel': 'crossed out',
	'\\xcancel': 'crossed out',
	'\\sout': 'crossed out',
	'\\underbrace': 'brace under',
	'\\overbrace': 'brace over'
};
/** Marks that are said before what they mark. */
const SAID_FIRST: ReadonlySet<string> = new Set([
	'vector',
	'boxed',
	'crossed out',
	'brace under',
	'brace over'
]);

export const ENGLISH: Voice = {
	language: 'en',
	pause: ', ',
	capital: (letter) => `cap ${letter}`,
	fraction: (over, under, short) =>
		short ? `${over} over ${under}` : `start fraction ${over} over ${under} end fraction`,
	binomial: (over, under, short) =>
		short ? `${over} choose ${under}` : `start binomial ${over} choose ${under} end binomial`,
	root(body, index, short) {
		const name =
			index === null ? 'square root' : index === '3' ? 'cube root' : `root of order ${index}`;
		return short ? `the ${name} of ${body}` : `the ${name} of ${body} end root`;
	},
	power(base, exponent, short) {
		if (exponent === '2') return `${base} squared`;
		if (exponent === '3') return `${base} cubed`;
		return `${base} to the power ${exponent}${short ? '' : ' end power'}`;
	},
	raised: (base, sign) => `${base} superscript ${sign}`,
	sub: (base, index, short) => `${base} sub ${index}${short ? '' : ' end sub'}`,
	primes: (base, count) =>
		`${base} ${['', 'double ', 'triple '][count - 1] ?? `${count} times `}prime`,
	degrees: (base) => `${base} degrees`,
	group: (body) => `the quantity ${body} end quantity`,
	bounded(operator, below, above) {
		if (below !== null && above !== null) return `${operator} from ${below} to ${above} of`;
		if (below !== null) {
			return `${operator} ${operator.endsWith('limit') ? 'as' : 'over'} ${below} of`;
		}
		return above === null ? `${operator} of` : `${operator} up to ${above} of`;
	},
	logarithm: (base) => `log base ${base} of`,
	labelled: (what, label) => `${what} labelled ${label} end label`,
	marked(mark, body, short) {
		const name = MARKS[mark] ?? mark.replace('\\', '');
		const end = short ? '' : ` end ${name}`;
		if (SAID_FIRST.has(name) || !short) return `${name} ${body}${end}`;
		return `${body} ${name}`;
	},
	table: (rows) =>
		rows.length === 1
			? rows[0]!.join(', ')
			: `${rows.length} rows, ${rows.map((cells, row) => `row ${row + 1}: ${cells.join(', ')}`).join('; ')}; end of rows`
};
