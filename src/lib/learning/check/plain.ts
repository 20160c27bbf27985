/** Longer texts are not read: no answer and no line of a solution is that long. */
export const MOST_LETTERS = 1000;

/**
 * The same text in fewer ways of writing: full-width forms, superscripts, fractions in one sign, Chinese and English
 * words for signs, LaTeX spacing and delimiters. What is unknown stays. Linear in the text.
 */
export function toPlain(text: string): string {
	let plain = text
		.replace(/(\d?)\s*([¼½¾⅐-⅞])/g, (_, before: string, sign: string) => {
			const [over, under] = sign.normalize('NFKC').split('⁄');
			return before ? `${before} ${over}/${under}` : `(${over}/${under})`;
		})
		.replace(/[⁰¹²³⁴-⁹⁺⁻]+/g, (raised) => `^{${raised.normalize('NFKC').replace('−', '-')}}`)
		.replace(
			/([a-zA-Z])([₀-₉]+)/g,
			(_, name: string, low: string) => `${name}_{${low.normalize('NFKC')}}`
		)
		.replace(/℃/g, '°C')
		.normalize('NFKC')
		.replace(INVISIBLE, '');
	for (const [pattern, by] of REPLACEMENTS)
		plain = typeof by === 'string' ? plain.replace(pattern, by) : plain.replace(pattern, by);
	const joined = joinThousands(timesLetter(plain)).trim();
	// `11 14 17`
	return /^(?:-?\d+(?:\.\d+)? +){2,}-?\d+(?:\.\d+)?$/.test(joined)
		? joined.replace(/ +/g, ', ')
		: joined;
}

/** Control and format characters: joiners, directions, soft hyphens. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}]|\ufe0f/gu;

const REPLACEMENTS: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
	[/\\\(|\\\)|\\\[|\\\]|\$\$/g, ' '],
	[
		/\\(?:text|mathrm|mbox|textrm|operatorname|textbf|mathbf|mathit|rm|textit)\s*\{([^{}]*)\}/g,
		' $1 '
	],
	[/\\begin\{[pb]matrix\}([^\\]*(?:\\\\[^\\]*)*)\\end\{[pb]matrix\}/g, '($1)'],
	[/(?<=\([^()]*)(?:\\\\|&)(?=[^()]*\))/g, ','],
	// `$5 and $6` are dollars.
	[/\$([^$]*)\$(?!\d)/g, ' $1 '],
	[/\*\*(?=[^*]+\*\*)([^*]+)\*\*/g, ' $1 '],
	[/(?<=[\w)])\s*\*\*\s*(?=[-\w(])/g, '^'],
	[/\^\s*(?:\{\s*\\circ\s*\}|\\circ)|\\degree|º|˚/g, '°'],
	[/\\([dtc])frac/g, '\\frac'],
	[/\\frac\s*(\d)\s*(\d)/g, '\\frac{$1}{$2}'],
	[/\\frac\s*(\d)\s*\{/g, '\\frac{$1}{'],
	[/\\frac\s*(\{[^{}]*\})\s*(\d)/g, '\\frac$1{$2}'],
	[/\\sqrt\s*(\d)/g, '\\sqrt{$1}'],
	[/(\d)(?:\{,\}|\\[,!]|\\thinspace)(?=\d{3}(?!\d))/g, '$1'],
	[/\\m?left\s*(?:\||\\[lr]?vert(?![a-z]))/g, '\\lvert '],
	[/\\m?right\s*(?:\||\\[lr]?vert(?![a-z]))/g, '\\rvert '],
	[/\\(?:left|right|mleft|mright|[bB]igg?[lr]?)\s*\.?(?![a-zA-Z])/g, ''],
	[/\\(?:displaystyle|textstyle|quad|qquad|limits|,|;|:|!|\s)/g, ' '],
	[/\\(?:begin|end)\s*\{[a-z*]*\}(?:\{[lcr|]*\})?/g, ' '],
	[/\\\\/g, ' ; '],
	[/&&?(?=\s*[-\w(][^\\]*$)(?<=^[^\\]*[\d)]\s*&&?)/g, ' \\land '],
	[/&/g, ' '],
	[/\\(?:mathbb|mathbf|mathrm|Bbb)\s*\{?\s*R\s*\}?|ℝ/g, 'ℝ'],
	[/(?:小于|少于)或?等于|不大于|不超过|\bat most\b/g, '<='],
	[/(?:大于|多于)或?等于|不小于|\bat least\b/g, '>='],
	[/不等于|\bis not equal to\b/g, '!='],
	[/(?:\bis )?\b(?:less|smaller) than or equal to\b/gi, '<='],
	[/(?:\bis )?\b(?:greater|more|larger|bigger) than or equal to\b/gi, '>='],
	[/(?:\bis )?\b(?:less|smaller) than\b|小于/gi, '<'],
	[/(?:\bis )?\b(?:greater|more|larger|bigger) than\b|大于/gi, '>'],
	[/\b(?:is equal to|equals|equal to|is)\b|等于|(?<=[a-zA-Z\d])[是为]/gi, '='],
	[/或者?|\bor\b|∨/gi, ' \\lor '],
	[/并且|[且和与]|\band\b|∧/gi, ' \\land '],
	[/∛/g, '\\sqrt[3] '],
	// `2sinx cosx`
	[
		/(?<![a-zA-Z\\])(?:[a-z]?(?:arc)?(?:sin|cos|tan|ln|log)){1,3}[a-dnt-z]?(?![a-zA-Z])/g,
		(run) => run.replace(/(?:arc)?(?:sin|cos|tan|ln|log)/g, ' $& ')
	],
	[/根号|√/g, '\\sqrt '],
	[/∶/g, ':'],
	[/Ω/g, ' Omega'],
	[/^\s*<([^<>=]*,[^<>=]*)>\s*$/, '($1)'],
	[/(?<![a-zA-Z\d\\_{}])([a-zA-Z])(\d{1,2})(?=\s*=)/g, '$1_{$2}'],
	// `x=4 y=5` are two equations, `5*12 = 60 m = 0.06 km` is one.
	[
		/(?<=[=<>≤≥]\s*[^=<>≤≥,;]{0,40}[\d)}])\s+(?=[a-zA-Z](?:_\{?\d\}?)?\s*[=<>≤≥])(?![a-zA-Z]\s*=[-+*/×÷\d.\s]*\d\s*(?:[kcmd]?m|[km]?g|min|h|s|t|m?[lL]|p)\b)/g,
		' , '
	],
	[/(?<=\d)(?:st|nd|rd|th)\b/g, ''],
	[/(?<![a-zA-Z])([SaTu])n(?=\s*=)/g, '$1_n'],
	[/\b(units?)\^\{?[23]\}?/g, '$1'],
	[/[⟨〈]|\\langle(?![a-z])/g, '('],
	[/[⟩〉]|\\rangle(?![a-z])/g, ')'],
	[/[、﹐]/g, ','],
	[/[【〔]/g, '['],
	[/[】〕]/g, ']'],
	[/\](?<=(?:^|[∪=∈]\s*|\s)\])([^[\],;]+[,;][^[\],;]+)(?=[[\]](?:\s|∪|$))/g, '($1'],
	[/\[(?=\s|∪|$)(?<=[[(][^[\](),;]+[,;][^[\](),;]+\[)/g, ')'],
	[/正负/g, '±'],
	// `{x=2, y=-1` and `x = {3,-2}`
	[/^\s*\\?\{(?=[^{}]*=[^{}]*$)/, ''],
	[/^\s*([a-z]\s*=)\s*\\?\{([^{}=<>|\\]+)\\?\}\s*$/, '$1 $2'],
	// `15（元）`
	[/(?<=[\d)}])\s*\(([\u3400-\u9fff]+)\)/g, ' $1 '],
	[/每(?=个?小时|秒|分)|(?<=[元米吨克升])每(?=千?克|公斤|千?米|天|升|吨)/g, '/'],
	[/(?<![a-z])mph\b/gi, 'mi/h'],
	[/(?<![a-z])(?:kph|kmph|kmh)\b/gi, 'km/h'],
	[/(?<=[a-z]{2}) an (?=hour\b)/g, '/'],
	[/\bsq\./g, 'sq '],
	[/\b(?:percent|per cent)\b/gi, '%'],
	[/百分之\s*(\d+(?:\.\d+)?)/g, '$1%'],
	[/(\d+)\s*分之\s*((?:\\sqrt\s*)?(?:\d+|π))/g, '$2/$1'],
	[/\bsquared\b/gi, '^2'],
	[/\bcubed\b/gi, '^3'],
	[/负(?=[\d.a-z])/g, '-'],
	[/乘以?/g, '*'],
	[/除以/g, '/'],
	[/加上?/g, '+'],
	[/减去?/g, '-'],
	[/(?<!\\)\b(?:times|multiplied by)\b/gi, '*'],
	[/\bdivided by\b/gi, '/'],
	[/\bplus\b/gi, '+'],
	[/\bminus\b|\bnegative\b/gi, '-'],
	// `3/4 ÷ 1/2` divides by a fraction.
	[/(÷|:|\\div(?![a-z]))\s*(\d+)\s*\/\s*(\d+)(?![\d./(a-zA-Z^])/g, '$1($2/$3)'],
	[/\.{3,}|…|⋯/g, '\\dots '],
	[/===?/g, '='],
	[/=</g, '<='],
	[/=>/g, '⇒'],
	[/<>|\/=|!=/g, '!='],
	[/\+\/?-/g, '±']
];

/** `3 x 4` is a product where every x stands between two numbers. */
function timesLetter(text: string): string {
	const between = /(?<=[\d)])(\s*)[xX](\s*)(?=[\d(])/g;
	return /[xX]/.test(text.replace(between, '').replace(/\\[a-zA-Z]+/g, ''))
		? text
		: text.replace(between, '$1*$2');
}

/** `1,000` outside of brackets is one number, inside of them it is two. */
function joinThousands(text: string): string {
	let depth = 0;
	return text.replace(
		/[([{]|[)\]}]|(?<![\d.])\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?![\d/])/g,
		(found) => {
			if (/^[([{]/.test(found)) depth += 1;
			else if (/^[)\]}]/.test(found)) depth -= 1;
			else if (depth <= 0) return found.replace(/[, ]/g, '');
			return found;
		}
	);
}
