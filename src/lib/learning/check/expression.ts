import { GREEK } from './greek.ts';
import { power, rational, type Rational } from './rational.ts';
import type { Token, Unread } from './tokens.ts';
import { FUNCTIONS, type BinaryOp, type FunctionName, type Tree, type UnaryOp } from './tree.ts';

/** Brackets, signs and functions nested deeper are not read. */
const MOST_DEPTH = 40;
const CLOSING: Readonly<Record<string, string>> = {
	'(': ')',
	'[': ']',
	'{': '}',
	'\\{': '\\}',
	'|': '|',
	'|<': '|>'
};
const FUNCTION_NAMES: ReadonlySet<string> = new Set<string>(FUNCTIONS);
const OTHER_NAMES: ReadonlyMap<string, FunctionName> = new Map([
	['asin', 'arcsin'],
	['acos', 'arccos'],
	['atan', 'arctan'],
	['tg', 'tan'],
	['ctg', 'cot']
]);

export interface Reading {
	readonly tree: Tree;
	/** Whether `1/2x` stands in it, which some read as `1/(2x)`. */
	readonly ambiguous: boolean;
}

/**
 * Reads all tokens as one expression by recursive descent. Products without a sign bind like products with one, so
 * `1/2x` is `(1/2)x`; with `tight` it is `1/(2x)`. Linear in the tokens.
 */
export function readExpression(tokens: readonly Token[], tight = false): Reading | Unread {
	const parser = new Parser(tokens, tight);
	const tree = parser.sum();
	if (tree && parser.atEnd()) return { tree, ambiguous: parser.ambiguous };
	return parser.failure ?? (tokens.length === 0 ? 'empty' : 'unfinished');
}

/** Each method reads one part and gives null, and the failure, where it cannot. */
class Parser {
	failure: Unread | null = null;
	ambiguous = false;
	#at = 0;
	#depth = 0;
	/** How many `|` are open: the next one closes. */
	#bars = 0;
	readonly #tokens: readonly Token[];
	readonly #tight: boolean;

	constructor(tokens: readonly Token[], tight: boolean) {
		this.#tokens = tokens;
		this.#tight = tight;
	}

	atEnd(): boolean {
		return this.#at === this.#tokens.length;
	}

	sum(): Tree | null {
		if (++this.#depth > MOST_DEPTH) return this.#fail('too-deep');
		let left = this.#product();
		while (left && this.#isAny('+', '-', '±', '∓')) {
			const op = this.#take() as BinaryOp;
			const right = this.#product();
			left = right && { type: 'binary', op, left, right };
		}
		this.#depth -= 1;
		return left;
	}

	#product(): Tree | null {
		let left = this.#signed();
		let divided = false;
		while (left) {
			if (this.#isAny('*', '/', ':')) {
				const op = this.#take() === '*' ? '*' : '/';
				const right: Tree | null = this.#tight ? this.#run() : this.#signed();
				left = right && { type: 'binary', op, left, right };
				divided = op === '/';
			} else if (this.#startsFactor()) {
				if (divided) this.ambiguous = true;
				left = this.#times(left);
			} else break;
		}
		return left;
	}

	/** A product without signs, as one factor. */
	#run(): Tree | null {
		let left = this.#signed();
		while (left && this.#startsFactor()) left = this.#times(left);
		return left;
	}

	/** As far as the next function: `sin x cos x` is a product of two. */
	#argument(): Tree | null {
		let left = this.#signed();
		while (left && this.#startsFactor() && !this.#isFunction()) left = this.#times(left);
		return left;
	}

	#isFunction(): boolean {
		const name = this.#peek()!.text.toLowerCase();
		return FUNCTION_NAMES.has(name) || OTHER_NAMES.has(name);
	}

	#times(left: Tree): Tree | null {
		const right = this.#power();
		return right && { type: 'binary', op: '*', left, right, implicit: true };
	}

	#startsFactor(): boolean {
		const next = this.#peek();
		if (!next) return false;
		if (next.type === 'name') return true;
		// Two numbers side by side are no product.
		if (next.type === 'number') return false;
		if (next.text === '|') return this.#bars === 0;
		return ['(', '[', '{', '|<', '\\frac', '\\sqrt'].includes(next.text);
	}

	#signed(): Tree | null {
		if (!this.#isAny('-', '+', '±')) return this.#power();
		if (++this.#depth > MOST_DEPTH) return this.#fail('too-deep');
		const op = this.#take();
		const of = this.#signed();
		this.#depth -= 1;
		return op === '+' ? of : of && { type: 'unary', op: op as UnaryOp, of };
	}

	#power(): Tree | null {
		const base = this.#postfix();
		if (!base || !this.#accept('^')) return base;
		if (++this.#depth > MOST_DEPTH) return this.#fail('too-deep');
		const exponent = this.#isAny('-', '+', '±') ? this.#signed() : this.#power();
		this.#depth -= 1;
		const raised: Tree | null = exponent && {
			type: 'binary',
			op: '^',
			left: base,
			right: exponent
		};
		return raised && this.#marks(raised);
	}

	#postfix(): Tree | null {
		const of = this.#primary();
		return of && this.#marks(of);
	}

	#marks(of: Tree): Tree | null {
		while (this.#isAny('!', '%', '°')) {
			// Two of them are more likely an exclamation.
			if (this.#peek()?.text === '!' && this.#tokens[this.#at + 1]?.text === '!')
				return this.#fail('not-mathematics');
			if (++this.#depth > MOST_DEPTH) return this.#fail('too-deep');
			of = { type: 'unary', op: this.#take() as UnaryOp, of };
		}
		return of;
	}

	#primary(): Tree | null {
		const next = this.#peek();
		if (!next) return this.#fail('unfinished');
		if (next.type === 'number') return this.#number();
		if (next.type === 'name') return this.#name();
		if (next.type === 'text') return this.#fail('not-mathematics');
		if (next.text === '\\frac') return this.#fraction();
		if (next.text === '\\sqrt') return this.#root();
		return this.#brackets();
	}

	#brackets(): Tree | null {
		const open = this.#take();
		const close = open === '\\{' ? undefined : CLOSING[open];
		if (!close) return this.#fail(/^[)\]}]$/.test(open) ? 'brackets' : 'not-mathematics');
		if (open === '|') this.#bars += 1;
		const bars = this.#bars;
		if (open !== '|') this.#bars = 0;
		const of = this.sum();
		this.#bars = open === '|' ? bars - 1 : bars;
		if (!of) return null;
		if (!this.#accept(close)) return this.#fail('brackets');
		return open.startsWith('|') ? { type: 'call', name: 'abs', of, base: null } : of;
	}

	/** A number, or a mixed number: `1 1/2`, `1\frac{1}{2}`. */
	#number(): Tree | null {
		const text = this.#take();
		const value = toRational(text);
		if (!value) return this.#fail('too-large');
		const isWhole = /^\d+$/.test(text);
		const mixed = isWhole ? this.#mixed(value) : null;
		if (mixed) return { type: 'number', value: mixed, written: 'mixed', text };
		return { type: 'number', value, written: isWhole ? 'whole' : 'decimal', text };
	}

	#mixed(whole: Rational): Rational | null {
		const texts = this.#tokens.slice(this.#at, this.#at + 7).map(({ text }) => text);
		const [plain, latex] = [texts.slice(0, 3).join(' '), texts.join(' ')];
		const found = this.#peek()?.blank ? /^(\d+) \/ (\d+)$/.exec(plain) : null;
		const [, over, under] = found ?? /^\\frac \{ (\d+) \} \{ (\d+) \}$/.exec(latex) ?? [];
		if (!over || !under || BigInt(over) >= BigInt(under)) return null;
		this.#at += found ? 3 : 7;
		return rational(whole.n * BigInt(under) + BigInt(over), BigInt(under));
	}

	#name(): Tree | null {
		const { text } = this.#peek()!;
		const name = OTHER_NAMES.get(text.toLowerCase()) ?? text.toLowerCase();
		if (FUNCTION_NAMES.has(name)) return this.#call(name as FunctionName);
		if (/^(?:pi|infinity|inf)$/i.test(text)) {
			this.#at += 1;
			return { type: 'name', name: /^pi$/i.test(text) ? 'pi' : 'infinity' };
		}
		if (/^[a-z]{4,}$/i.test(text) && !GREEK.has(text)) return this.#fail('not-mathematics');
		this.#at += 1;
		if (GREEK.has(text)) return { type: 'name', name: text + this.#subscript() };
		const letters = [...text];
		let product: Tree | null = null;
		for (const [i, letter] of letters.entries()) {
			const low: string = i === letters.length - 1 ? this.#subscript() : '';
			const right: Tree = { type: 'name', name: letter + low };
			product = product ? { type: 'binary', op: '*', left: product, right, implicit: true } : right;
			// The exponent belongs to the last letter alone.
			if (i === letters.length - 1 && letters.length > 1 && this.#accept('^')) {
				const exponent = this.#isAny('-') ? this.#signed() : this.#power();
				const last: Tree | null = exponent && {
					type: 'binary',
					op: '^',
					left: right,
					right: exponent
				};
				if (!last || product.type !== 'binary') return null;
				product = { ...product, right: last };
			}
		}
		return product;
	}

	#subscript(): string {
		if (!this.#isAny('_')) return '';
		const braced = this.#tokens[this.#at + 1]?.text === '{';
		const low = this.#tokens[this.#at + (braced ? 2 : 1)];
		if (!low || !/^[\w]+$/.test(low.text)) return '';
		this.#at += braced ? 4 : 2;
		return `_${low.text}`;
	}

	/** `sin 2x`, `sin^2(x)`, `log_2 8`: without brackets the argument is the product that follows. */
	#call(name: FunctionName): Tree | null {
		this.#at += 1;
		let base: Tree | null = null;
		if (this.#accept('_')) {
			base = this.#primary();
			if (!base) return null;
		}
		let exponent: Tree | null = null;
		if (this.#accept('^')) {
			exponent = this.#isAny('-') ? this.#signed() : this.#primary();
			if (!exponent) return null;
		}
		if (++this.#depth > MOST_DEPTH) return this.#fail('too-deep');
		const of = this.#isAny('(', '{', '[', '|<') ? this.#primary() : this.#argument();
		this.#depth -= 1;
		const call: Tree | null = of && { type: 'call', name, of, base };
		return call && exponent ? { type: 'binary', op: '^', left: call, right: exponent } : call;
	}

	#fraction(): Tree | null {
		this.#at += 1;
		const left = this.#primary();
		const right = left && this.#primary();
		return right && left && { type: 'binary', op: '/', left, right };
	}

	#root(): Tree | null {
		this.#at += 1;
		let base: Tree | null = null;
		if (this.#accept('[')) {
			base = this.sum();
			if (!base || !this.#accept(']')) return this.#fail('brackets');
		}
		if (++this.#depth > MOST_DEPTH) return this.#fail('too-deep');
		const of = this.#primary();
		this.#depth -= 1;
		return of && { type: 'call', name: 'sqrt', of, base };
	}

	#peek(): Token | undefined {
		return this.#tokens[this.#at];
	}

	#isAny(...signs: readonly string[]): boolean {
		const next = this.#peek();
		return next !== undefined && next.type === 'sign' && signs.includes(next.text);
	}

	#accept(sign: string): boolean {
		if (!this.#isAny(sign)) return false;
		this.#at += 1;
		return true;
	}

	#take(): string {
		return this.#tokens[this.#at++]?.text ?? '';
	}

	#fail(reason: Unread): null {
		this.failure ??= reason;
		return null;
	}
}

function toRational(text: string): Rational | null {
	const [, whole = '', part = '', exponent = '0'] =
		/^(\d*)(?:\.(\d+))?(?:e([-+]?\d+))?$/i.exec(text) ?? [];
	const shift = Number(exponent) - part.length;
	const digits = BigInt(whole + part);
	const by = power({ n: 10n, d: 1n }, BigInt(Math.abs(shift)));
	if (!by) return null;
	return shift < 0 ? rational(digits, by.n) : rational(digits * by.n);
}
