import { readExpression } from './expression.ts';
import { readList } from './lists.ts';
import { MOST_LETTERS, toPlain } from './plain.ts';
import { withoutRecurring } from './recurring.ts';
import { toWritten } from './spoken.ts';
import { tokenise, type Token, type Unread } from './tokens.ts';
import type { Tree } from './tree.ts';
import type { Unit } from './units.ts';
import { withoutWords } from './wording.ts';

export type RelationSign = '=' | '<' | '>' | '<=' | '>=' | '!=' | '~';

/** What a student or a teacher may say in one line. */
export type Statement =
	| { readonly type: 'value'; readonly value: Tree; readonly unit: Unit | null }
	| {
			readonly type: 'relation';
			/** One more than there are signs between them. */
			readonly sides: readonly Tree[];
			readonly signs: readonly RelationSign[];
			/** Of the last side. */
			readonly unit: Unit | null;
			/** Of the sides before, for the page; left out where they have none. */
			readonly unitsBefore?: readonly (Unit | null)[];
	  }
	| { readonly type: 'any' | 'all'; readonly of: readonly Statement[] }
	/** Values in order (`tuple`) or without (`set`); `(1,2)` may also be an interval. */
	| { readonly type: 'set' | 'tuple'; readonly of: readonly Tree[]; readonly unit: Unit | null }
	| {
			readonly type: 'interval';
			readonly from: Tree;
			readonly to: Tree;
			readonly closedFrom: boolean;
			readonly closedTo: boolean;
	  }
	/** A ratio of three or more, or a quotient and its remainder. */
	| { readonly type: 'ratio' | 'remainder'; readonly of: readonly Tree[] }
	| { readonly type: 'none' | 'reals' }
	| { readonly type: 'word'; readonly word: 'yes' | 'no' };

/** How to read what can be read in two ways. */
export interface Habit {
	/** Whether a letter after a number may be a unit. */
	readonly units: boolean;
	/** Whether `1/2x` is `1/(2x)`. */
	readonly tight: boolean;
}

/** What was met that another habit would read otherwise. */
export interface Doubts {
	unit: boolean;
	tight: boolean;
}

export interface Readings {
	/** The likely one first; empty where the text could not be read. */
	readonly statements: readonly Statement[];
	readonly unread: Unread | null;
	/** Of which they were made; empty where a text as a whole says something (`no solution`), or could not be read. */
	readonly tokens: readonly Token[];
}

/** Reads an answer or a line, plain or LaTeX, in every way that it may be meant. Never throws; linear in the text. */
export function readStatement(text: string): Readings {
	if (text.length > MOST_LETTERS) return unreadable('too-long');
	const plain = withoutWords(toPlain(toWritten(withoutRecurring(text))));
	const special = specialOf(plain);
	if (special) return { statements: [special], unread: null, tokens: [] };
	if (PROSE.test(plain) || CLOCK.test(plain)) return unreadable('not-mathematics');
	const tokens = tokenise(plain);
	if (typeof tokens === 'string') return unreadable(tokens);
	const doubts: Doubts = { unit: false, tight: false };
	const first = readList(tokens, { units: true, tight: false }, doubts);
	const other = doubts.unit
		? readList(tokens, { units: false, tight: false }, { ...doubts })
		: 'empty';
	const statements = [first, other].filter((one) => typeof one !== 'string');
	return {
		statements,
		unread: typeof first === 'string' && statements.length === 0 ? first : null,
		tokens
	};
}

/** With `1/2x` read as `1/(2x)`; null where that makes no difference. Never throws; linear in the text. */
export function readTightly(text: string): Statement | null {
	const tokens = text.length > MOST_LETTERS ? 'too-long' : tokenise(withoutWords(toPlain(text)));
	if (typeof tokens === 'string') return null;
	const doubts: Doubts = { unit: false, tight: false };
	readList(tokens, { units: true, tight: false }, doubts);
	const tight = doubts.tight ? readList(tokens, { units: true, tight: true }, doubts) : 'empty';
	return typeof tight === 'string' ? null : tight;
}

/** With letters that may stand for a unit (`5m`, `5 m`) as letters; null where it cannot be read so. */
export function readLetters(tokens: readonly Token[]): Statement | null {
	const read = readList(tokens, { units: false, tight: false }, { unit: true, tight: false });
	return typeof read === 'string' ? null : read;
}

/** Words in a row and no number: of `we do not know` letters and a unit could be made, and nobody meant them. */
const PROSE = /^(?!.*\d)(?=.*(?<![\\\p{L}])\p{L}{2,} +\p{L}{2,} +\p{L}{2,})/su;

/** `3:45 pm` is no product of letters. */
const CLOCK = /\d\s*[ap]\.?m\b/i;

function unreadable(unread: Unread): Readings {
	return { statements: [], unread, tokens: [] };
}

/** Reads one expression without units, as `readStatement` reads it; null where it cannot. */
export function readTree(text: string): Tree | null {
	if (text.length > MOST_LETTERS) return null;
	const tokens = tokenise(toPlain(text));
	if (typeof tokens === 'string') return null;
	const reading = readExpression(tokens);
	return typeof reading === 'string' ? null : reading.tree;
}

const NONE =
	/^(?:(?:there )?(?:=|are|has|have|it has)?\s*no (?:real |valid |possible )?(?:sol(?:ution|n)?s?|roots?|answers?|values?)(?: exists?)?|none|does not exist|dne|(?:the )?empty set|(?:[a-z]\s*(?:∈|\\in|=)\s*)?(?:∅|ø|\\emptyset|\\varnothing|\{\s*\}|\\\{\s*\\\})|(?:[此原该]?方程|不等式)?(?:组)?(?:无|没有)(?:实数?)?(?:解|根)|空集|不存在)$/i;
const REALS =
	/^(?:all (?:the )?(?:real )?numbers?|any (?:real )?number|all reals?|every real number|(?:[a-z]\s*(?:∈|\\in|=)\s*)?(?:ℝ|R|(?:任意|全体|所有|一切)实数|(?:all|any) real numbers?|all reals))$/;
const YES =
	/^(?:yes(?:,? (?:it|they|he|she|you|we|i) (?:=|are|does|do|can|will|has|have))?|true|correct|right|对|是|是的|正确|√|\\checkmark)$/i;
const NO =
	/^(?:no(?:,? (?:it|they|he|she|you|we|i) (?:=|is|are|does|do|can|will|has|have)(?:n['’]t| not))?|false|incorrect|wrong|not|错|否|不是|不对|错误|不正确|×)$/i;

function specialOf(plain: string): Statement | null {
	if (NONE.test(plain)) return { type: 'none' };
	if (REALS.test(plain)) return { type: 'reals' };
	if (YES.test(plain)) return { type: 'word', word: 'yes' };
	if (NO.test(plain)) return { type: 'word', word: 'no' };
	const remainder = REMAINDER.exec(plain);
	if (remainder) return partsOf('remainder', remainder.slice(1));
	return RATIO.test(plain) ? partsOf('ratio', plain.split(':')) : null;
}

const REMAINDER =
	/^(?:商(?:=|是|为)?\s*)?(\d+)[,，]?\s*(?:(?:\\land\s*)?(?:an?\s+)?(?:rem|remainder)\b\.?(?:\s*(?:of|=))?|r\b\.?(?:\s*of)?|r|余数?(?:=|是|为)?|\\dots)\s*(\d+)$/i;
const RATIO = /^[^:=<>,;{}|]+(?::[^:=<>,;{}|]+){2,}$/;

function partsOf(type: 'ratio' | 'remainder', texts: readonly string[]): Statement | null {
	const trees = texts.map((text) => {
		const tokens = tokenise(text);
		return typeof tokens === 'string' ? tokens : readExpression(tokens);
	});
	const read = trees.flatMap((one) => (typeof one === 'string' ? [] : [one.tree]));
	return read.length === texts.length ? { type, of: read } : null;
}
