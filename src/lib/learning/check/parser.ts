import { Cursor } from './cursor.ts';
import { GREEK } from './greek.ts';
import { mixedAt, toRational } from './numerals.ts';
import { isNoProduct, type Token } from './tokens.ts';
import { functionOf, type BinaryOp, type FunctionName, type Tree, type UnaryOp } from './tree.ts';

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
/** Reads an expression by recursive descent: each method reads one part and gives null, and the failure, where it cannot. */
export class Parser extends Cursor {
	ambiguous = false;
	#depth = 0;
	/** How many `|` are open: the next one closes. */
	#bars = 0;
	readonly #tight: boolean;

	constructor(tokens: readonly Token[], tight: boolean) {
		super(tokens);
		this.#tight = tight;
	}

	sum(): Tree | null {
		if (++this.#depth > MOST_DEPTH) return this.fail('too-deep');
		let left = this.#product();
		while (left && this.isAny('+', '-', '±', '∓')) {
			const op = this.take() as BinaryOp;
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
			if (this.isAny('*', '/', ':')) {
				const op = this.take() === '*' ? '*' : '/';
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
		while (left && this.#startsFactor() && !functionOf(this.peek()!.text)) left = this.#times(left);
		return left;
	}

	#times(left: Tree): Tree | null {
		const right = this.#power();
		return right && beside(left, right);
	}

	#startsFactor(): boolean {
		const next = this.peek();
		if (!next) return false;
		if (next.type === 'name') return true;
		// Two numbers side by side are no product, but `(x+2)3` and `3!2!` are.
		if (next.type === 'number')
			return !next.blank && /^[)!]$/.test(this.tokens[this.at - 1]?.text ?? '');
		if (next.text === '|') return this.#bars === 0;
		return ['(', '[', '{', '|<', '\\frac', '\\sqrt'].includes(next.text);
	}

	#signed(): Tree | null {
		if (!this.isAny('-', '+', '±')) return this.#power();
		if (++this.#depth > MOST_DEPTH) return this.fail('too-deep');
		const op = this.take();
		const of = this.#signed();
		this.#depth -= 1;
		return op === '+' ? of : of && { type: 'unary', op: op as UnaryOp, of };
	}

	#power(): Tree | null {
		const base = this.#postfix();
		if (!base || !this.accept('^')) return base;
		if (++this.#depth > MOST_DEPTH) return this.fail('too-deep');
		const exponent = this.isAny('-', '+', '±') ? this.#signed() : this.#power();
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
		while (this.isAny('!', '%', '°')) {
			// Two of them are more likely an exclamation.
			if (this.peek()?.text === '!' && this.tokens[this.at + 1]?.text === '!')
				return this.fail('not-mathematics');
			if (++this.#depth > MOST_DEPTH) return this.fail('too-deep');
			of = { type: 'unary', op: this.take() as UnaryOp, of };
		}
		return of;
	}

	#primary(): Tree | null {
		const next = this.peek();
		if (!next) return this.fail('unfinished');
		if (next.type === 'number') return this.#number();
		if (next.type === 'name') return this.#name();
		if (next.type === 'text') return this.fail('not-mathematics');
		if (next.text === '\\frac') return this.#fraction();
		if (next.text === '\\sqrt') return this.#root();
		return this.#brackets();
	}

	#brackets(): Tree | null {
		const open = this.take();
		const close = open === '\\{' ? undefined : CLOSING[open];
		if (!close) return this.fail(/^[)\]}]$/.test(open) ? 'brackets' : 'not-mathematics');
		if (open === '|') this.#bars += 1;
		const bars = this.#bars;
		if (open !== '|') this.#bars = 0;
		const of = this.sum();
		this.#bars = open === '|' ? bars - 1 : bars;
		if (!of) return null;
		if (!this.accept(close)) return this.fail('brackets');
		return open.startsWith('|') ? { type: 'call', name: 'abs', of, base: null } : of;
	}

	/** A number, or a mixed number: `1 1/2`, `1\frac{1}{2}`. */
	#number(): Tree | null {
		const text = this.take();
		const value = toRational(text);
		if (!value) return this.fail('too-large');
		const isWhole = /^\d+$/.test(text);
		const mixed = isWhole ? mixedAt(this.tokens, this.at, value) : null;
		if (mixed) {
			this.at = mixed.next;
			return { type: 'number', value: mixed.value, written: 'mixed', text };
		}
		return { type: 'number', value, written: isWhole ? 'whole' : 'decimal', text };
	}

	#name(): Tree | null {
		const { text } = this.peek()!;
		const name = functionOf(text);
		if (name) return this.#call(name);
		if (/^(?:pi|infinity|inf)$/i.test(text)) {
			this.at += 1;
			return { type: 'name', name: /^pi$/i.test(text) ? 'pi' : 'infinity' };
		}
		if (isNoProduct(text)) return this.fail('not-mathematics');
		this.at += 1;
		return GREEK.has(text) ? variable(text + this.#subscript()) : this.#letters(text);
	}

	/** `xy^2` is `x * y^2`: a subscript and an exponent belong to the last letter alone. */
	#letters(text: string): Tree | null {
		let last: Tree | null = variable(text.slice(-1) + this.#subscript());
		const [first, ...others] = [...text.slice(0, -1)].map(variable);
		if (!first) return last;
		if (this.accept('^')) {
			const right = this.isAny('-') ? this.#signed() : this.#power();
			last = right && { type: 'binary', op: '^', left: last, right };
		}
		return last && [...others, last].reduce(beside, first);
	}

	#subscript(): string {
		if (!this.isAny('_')) return '';
		const braced = this.tokens[this.at + 1]?.text === '{';
		const low = this.tokens[this.at + (braced ? 2 : 1)];
		if (!low || !/^[\w]+$/.test(low.text)) return '';
		this.at += braced ? 4 : 2;
		return `_${low.text}`;
	}

	/** `sin 2x`, `sin^2(x)`, `log_2 8`: without brackets the argument is the product that follows. */
	#call(name: FunctionName): Tree | null {
		this.at += 1;
		let base: Tree | null = null;
		if (this.accept('_')) {
			base = this.#primary();
			if (!base) return null;
		}
		let exponent: Tree | null = null;
		if (this.accept('^')) {
			exponent = this.isAny('-') ? this.#signed() : this.#primary();
			if (!exponent) return null;
		}
		if (++this.#depth > MOST_DEPTH) return this.fail('too-deep');
		const of = this.isAny('(', '{', '[', '|<') ? this.#primary() : this.#argument();
		this.#depth -= 1;
		const call: Tree | null = of && { type: 'call', name, of, base };
		return call && exponent ? { type: 'binary', op: '^', left: call, right: exponent } : call;
	}

	#fraction(): Tree | null {
		this.at += 1;
		const left = this.#primary();
		const right = left && this.#primary();
		return right && left && { type: 'binary', op: '/', left, right };
	}

	#root(): Tree | null {
		this.at += 1;
		let base: Tree | null = null;
		if (this.accept('[')) {
			base = this.sum();
			if (!base || !this.accept(']')) return this.fail('brackets');
		}
		if (++this.#depth > MOST_DEPTH) return this.fail('too-deep');
		const of = this.#primary();
		this.#depth -= 1;
		return of && { type: 'call', name: 'sqrt', of, base };
	}
}

function variable(name: string): Tree {
	return { type: 'name', name };
}

/** A product without a sign. */
function beside(left: Tree, right: Tree): Tree {
	return { type: 'binary', op: '*', left, right, implicit: true };
}
