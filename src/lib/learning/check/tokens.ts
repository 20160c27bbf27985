import { GREEK } from './greek.ts';

/** A word or sign of an expression; `blank` tells whether a blank stands before it. */
export interface Token {
	readonly type: 'number' | 'name' | 'text' | 'sign';
	readonly text: string;
	readonly blank: boolean;
}

/** Why a text could not be read. */
export type Unread =
	'empty' | 'too-long' | 'too-deep' | 'too-large' | 'not-mathematics' | 'unfinished' | 'brackets';

const MOST_TOKENS = 300;
/** Numbers of more digits are not read. */
const MOST_DIGITS = 200;
const PATTERN =
	/(\s+)|(\d+(?:\.\d+)?(?:[eE][-+]?\d+(?![\d.a-zA-Z]))?|\.\d+)|\\([a-zA-Z]+|.)|([a-zA-Z]+|[α-ωΑ-Ω])|([\u3400-\u9fff]+)|(<=|>=|!=|.)/suy;

/** The tokens of a text that `toPlain` gave, or why there are none. Linear in the text. */
export function tokenise(plain: string): readonly Token[] | Unread {
	const tokens: Token[] = [];
	let blank = false;
	PATTERN.lastIndex = 0;
	for (let found; (found = PATTERN.exec(plain));) {
		const [, space, number, command, letters, text, sign] = found;
		if (space !== undefined) {
			blank = true;
			continue;
		}
		const next = token({ number, text, command, letters, sign });
		if (typeof next === 'string') return next;
		tokens.push({ ...next, blank });
		if (tokens.length > MOST_TOKENS) return 'too-long';
		blank = false;
	}
	return tokens.length === 0 ? 'empty' : tokens;
}

interface Found {
	readonly number: string | undefined;
	readonly text: string | undefined;
	readonly command: string | undefined;
	readonly letters: string | undefined;
	readonly sign: string | undefined;
}

function token(found: Found): Omit<Token, 'blank'> | Unread {
	const { number, text, command, letters, sign } = found;
	if (number !== undefined) {
		const [digits = '', exponent = '0'] = number.split(/e/i);
		if (digits.length > MOST_DIGITS || exponent.length > 4 || Math.abs(Number(exponent)) > 290)
			return 'too-large';
		return { type: 'number', text: number };
	}
	if (text !== undefined) return { type: 'text', text };
	if (letters !== undefined) return { type: 'name', text: SIGN_OF.get(letters) ?? letters };
	const written = command ?? sign!;
	const meant = (command === undefined ? SIGN_OF : COMMANDS).get(written);
	if (meant !== undefined) return { type: /^[a-z]/i.test(meant) ? 'name' : 'sign', text: meant };
	if (command === undefined && SIGNS.has(written)) return { type: 'sign', text: written };
	return command !== undefined && (NAMES.has(command) || GREEK.has(command))
		? { type: 'name', text: command }
		: 'not-mathematics';
}

const SIGNS = new Set(
	'+ - * / ^ _ ( ) [ ] { } | , ; : = < > <= >= != ± % ° ! $ ¥ € £ ¢ ∅'.split(' ')
);

const NAMES = new Set([
	'pi',
	'sin',
	'cos',
	'tan',
	'cot',
	'sec',
	'csc',
	'ln',
	'log',
	'lg',
	'exp',
	'arcsin',
	'arccos',
	'arctan'
]);

const SIGN_OF: ReadonlyMap<string, string> = toMap({
	...{ '×': '*', '·': '*', '⋅': '*', '∙': '*', '•': '*', '∗': '*', '÷': '/', '∕': '/', '⁄': '/' },
	...{ '−': '-', '–': '-', '—': '-', '‐': '-', '‑': '-', '≤': '<=', '⩽': '<=', '≦': '<=' },
	...{ '≥': '>=', '⩾': '>=', '≧': '>=', '≠': '!=', '≈': '~', '∓': '∓', '∞': 'infinity' },
	...{ '∪': '∪', '∩': '∩', '∈': '∈', ℝ: 'ℝ', ø: '∅', Ø: '∅', '′': "'", "'": "'", '~': '~' },
	...{ π: 'pi', α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', θ: 'theta', λ: 'lambda', μ: 'mu' },
	...{ σ: 'sigma', φ: 'phi', ω: 'omega', '⇒': '⇒', '∴': '∴', '→': '⇒', '∵': '∴', '⟹': '⇒' }
});

const COMMANDS: ReadonlyMap<string, string> = toMap({
	...{
		frac: '\\frac',
		sqrt: '\\sqrt',
		times: '*',
		cdot: '*',
		ast: '*',
		div: '/',
		pm: '±',
		mp: '∓'
	},
	...{ le: '<=', leq: '<=', leqslant: '<=', ge: '>=', geq: '>=', geqslant: '>=', lt: '<', gt: '>' },
	...{
		ne: '!=',
		neq: '!=',
		approx: '~',
		'%': '%',
		'{': '\\{',
		'}': '\\}',
		lbrace: '\\{',
		rbrace: '\\}'
	},
	...{ emptyset: '∅', varnothing: '∅', infty: 'infinity', cup: '∪', cap: '∩', in: '∈', lor: 'or' },
	...{
		vee: 'or',
		land: 'and',
		wedge: 'and',
		boxed: '\\boxed',
		fbox: '\\boxed',
		mid: '|',
		vert: '|'
	},
	...{ lvert: '|<', rvert: '|>', '|': '|', lbrack: '[', rbrack: ']', lparen: '(', rparen: ')' },
	...{ therefore: '∴', implies: '⇒', Rightarrow: '⇒', to: '⇒', rightarrow: '⇒', $: '$' },
	...{ differentialD: 'd', exponentialE: 'e', imaginaryI: 'i', iff: '⇒', Leftrightarrow: '⇒' }
});

/** A plain object would know `constructor`. */
function toMap(meanings: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
	return new Map(Object.entries(meanings));
}

const SHORT_WORD =
	/^(?:of|to|the|for|has|had|are|was|his|her|she|not|all|you|but|its|who|per|each|than)$/i;

/** Whether letters are a word of a sentence, and no product. */
export function isNoProduct(letters: string): boolean {
	return (/^[a-z]{4,}$/i.test(letters) && !GREEK.has(letters)) || SHORT_WORD.test(letters);
}
