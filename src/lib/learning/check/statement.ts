import { readExpression } from './expression.ts';
import { readList } from './lists.ts';
import { MOST_LETTERS, toPlain } from './plain.ts';
import { tokenise, type Token, type Unread } from './tokens.ts';
import type { Tree } from './tree.ts';
import type { Unit } from './units.ts';

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
	/** What else may be meant, but seldom is: `1/2x` as `1/(2x)`, `1 and 3/4` as `1 3/4`, `0,5` as `0.5`. */
	readonly unlikely: Statement | null;
	readonly unread: Unread | null;
}

/** Reads an answer or a line, plain or LaTeX, in every way that it may be meant. Never throws; linear in the text. */
export function readStatement(text: string): Readings {
	if (text.length > MOST_LETTERS) return unreadable('too-long');
	const plain = withoutWords(toPlain(text));
	const special = specialOf(plain);
	if (special) return { statements: [special], unlikely: null, unread: null };
	const tokens = tokenise(plain);
	if (typeof tokens === 'string') return unreadable(tokens);
	const doubts: Doubts = { unit: false, tight: false };
	const first = readList(tokens, { units: true, tight: false }, doubts);
	const by = (habit: Habit, of = tokens) => readList(of, habit, { ...doubts });
	const other = doubts.unit ? by({ units: false, tight: false }) : 'empty';
	const unlikely = doubts.tight ? by({ units: true, tight: true }) : readUnlikely(plain, by);
	const statements = [first, other].filter((one) => typeof one !== 'string');
	return {
		statements,
		unlikely: typeof unlikely === 'string' ? null : unlikely,
		unread: typeof first === 'string' && statements.length === 0 ? first : null
	};
}

/** A list of two numbers that may be one. */
function readUnlikely(
	plain: string,
	by: (habit: Habit, of: readonly Token[]) => Statement | Unread
): Statement | Unread {
	const one = plain
		.replace(/^(-?\d+)\s+\\land\s+(\d+\/\d+)$/, '$1 $2')
		.replace(/^(-?\d+),(\d+)$/, '$1.$2');
	const tokens = one === plain ? 'empty' : tokenise(one);
	return typeof tokens === 'string' ? tokens : by({ units: true, tight: false }, tokens);
}

function unreadable(unread: Unread): Readings {
	return { statements: [], unlikely: null, unread };
}

/** Reads one expression without units, as `readStatement` reads it; null where it cannot. */
export function readTree(text: string): Tree | null {
	if (text.length > MOST_LETTERS) return null;
	const tokens = tokenise(toPlain(text));
	if (typeof tokens === 'string') return null;
	const reading = readExpression(tokens);
	return typeof reading === 'string' ? null : reading.tree;
}

const LEAD =
	/^(?:(?:so|then|thus|hence|therefore|because|since|now|also|or|and|but|we (?:get|have|find)|i (?:get|got|think|guess)|it'?s?|(?:the )?(?:final |right |correct )?(?:answer|result|solutions?|roots?|ans|sol)(?: (?:are|to the problem))?|which (?:gives|means)|giving|gives|let|that|get)(?![a-z])|解集|方程的解|解得?|答案?|所以|因此|因为|故|则|即|可?得|由|又|最后|结果|应?该?是|为|原式|大?约|大概|about(?![a-z])|approx(?:imately)?(?![a-z])|\\approx|[∴⇒:=,≈~])\s*/i;
const CONCLUDED =
	/(?<=\d)\s*(?:,?\s*\b(?:so|therefore|thus|hence)\b|⇒|\\Rightarrow|\\implies|所以|因此)/i;
const TRAIL = /(?:左右|[.。,，;；:]|\\\\|\s|\bonly\b|(?<![\d)!])!)+$/i;

/** The text without words around the mathematics. */
function withoutWords(plain: string): string {
	let text = plain.replace(TRAIL, '');
	// What is concluded is what counts: `2x = 8 so x = 4`.
	text = text.split(CONCLUDED).at(-1)!.trim() || text;
	for (let rounds = 0; rounds < 6; rounds++) {
		const shorter = text.replace(LEAD, '').trim();
		if (shorter === text || shorter === '') break;
		text = shorter;
	}
	return text;
}

const NONE =
	/^(?:(?:there )?(?:=|are|has|have|it has)?\s*no (?:real |valid |possible )?(?:solutions?|roots?|answers?|values?)(?: exists?)?|none|does not exist|dne|(?:the )?empty set|(?:[a-z]\s*(?:∈|\\in|=)\s*)?(?:∅|ø|\\emptyset|\\varnothing|\{\s*\}|\\\{\s*\\\})|(?:此?方程|不等式)?(?:组)?(?:无|没有)(?:实数?)?(?:解|根)|空集|不存在)$/i;
const REALS =
	/^(?:all (?:the )?(?:real )?numbers?|any (?:real )?number|all reals?|every real number|(?:[a-z]\s*(?:∈|\\in|=)\s*)?(?:ℝ|R|(?:任意|全体|所有|一切)实数|(?:all|any) real numbers?|all reals))$/;
const YES = /^(?:yes|true|correct|right|对|是|是的|正确|√|\\checkmark)$/i;
const NO = /^(?:no|false|incorrect|wrong|not|错|否|不是|不对|错误|不正确|×)$/i;

function specialOf(plain: string): Statement | null {
	if (NONE.test(plain)) return { type: 'none' };
	if (REALS.test(plain)) return { type: 'reals' };
	if (YES.test(plain)) return { type: 'word', word: 'yes' };
	return NO.test(plain) ? { type: 'word', word: 'no' } : null;
}

/** Whether the tokens at both ends are one pair of brackets around all the rest. */
export function isWrapped(tokens: readonly Token[]): boolean {
	let depth = 0;
	return tokens.every((token, i) => {
		depth += depthOf(token);
		return depth > 0 || i === tokens.length - 1;
	});
}

export function depthOf({ type, text }: Token): number {
	if (type !== 'sign') return 0;
	if (text === '(' || text === '[' || text === '{' || text === '\\{' || text === '|<') return 1;
	return text === ')' || text === ']' || text === '}' || text === '\\}' || text === '|>' ? -1 : 0;
}

/** The tokens between separators that stand in no bracket, and the separators. */
export function splitAt(
	tokens: readonly Token[],
	separators: ReadonlySet<string>
): { readonly parts: readonly Token[][]; readonly between: readonly string[] } {
	let depth = 0;
	const parts: Token[][] = [[]];
	const between: string[] = [];
	for (const token of tokens) {
		depth += depthOf(token);
		if (depth === 0 && separators.has(token.text)) {
			between.push(token.text);
			parts.push([]);
		} else parts.at(-1)!.push(token);
	}
	return { parts, between };
}
