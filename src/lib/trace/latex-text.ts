import { atomEnd } from './atoms.ts';

/**
 * Makes LaTeX of the Markdown with LaTeX that a model writes: formulas stay as they are, code becomes `verbatim` or
 * `\texttt`, bold text and headings become `\textbf`, all else is escaped. Every line becomes a paragraph. Linear in
 * the text.
 */
export function toLatexText(markdown: string): string {
	const text = markdown.trim();
	let latex = '';
	let plain = '';
	let lineStart = true;
	for (let at = 0; at < text.length;) {
		const end: number = atomEnd(text, at, { final: true, lineStart }) ?? at;
		if (end === at) {
			const sign: string = text[at++]!;
			plain += sign;
			lineStart = sign === '\n' || (lineStart && sign.trim() === '');
			continue;
		}
		lineStart = false;
		const atom = text.slice(at, end);
		const formula = formulaOf(atom) ?? codeOf(atom);
		if (formula === null) plain += atom;
		else {
			latex += escapeLines(plain) + formula;
			plain = '';
		}
		at = end;
	}
	return latex + escapeLines(plain);
}

/** These stand in a text by themselves; other environments only inside a formula. */
const OWN_DISPLAY = /^\\begin\{(?:align|equation|gather|multline|flalign|alignat|tabular)\*?\}/;

function formulaOf(atom: string): string | null {
	// An empty line inside of a formula is an error.
	const formula = atom.replace(/\n\s*\n/g, '\n');
	if (formula.startsWith('$$')) return `\\[${formula.slice(2, -2)}\\]`;
	if (formula.length > 2 && /^(?:\$|\\\(|\\\[)/.test(formula)) return formula;
	if (!formula.startsWith('\\begin{')) return null;
	return OWN_DISPLAY.test(formula) ? formula : `\\[${formula}\\]`;
}

function codeOf(atom: string): string | null {
	if (!atom.startsWith('`')) return null;
	const [, ticks = ''] = /^(`+)/.exec(atom) ?? [];
	const code = atom.slice(ticks.length, -ticks.length);
	if (!code.includes('\n')) return `\\texttt{${escape(code)}}`;
	const listing = code.slice(code.indexOf('\n') + 1).trimEnd();
	return `\n\\begin{verbatim}\n${listing}\n\\end{verbatim}\n`;
}

function escapeLines(plain: string): string {
	return plain
		.split(/\n+/)
		.map((line) => {
			const [, heading] = /^#+ (.*)/.exec(line) ?? [];
			if (heading) return `\\textbf{${escape(heading)}}`;
			return escape(line).replace(/\*\*(.+?)\*\*/g, '\\textbf{$1}');
		})
		.join('\n\n');
}

const ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'×': '$\\times$',
	'÷': '$\\div$',
	'·': '$\\cdot$',
	'−': '$-$',
	'±': '$\\pm$',
	'≤': '$\\leq$',
	'≥': '$\\geq$',
	'≠': '$\\neq$',
	'≈': '$\\approx$',
	'→': '$\\to$',
	'⇒': '$\\Rightarrow$',
	'√': '$\\surd$',
	π: '$\\pi$',
	'∞': '$\\infty$',
	'°': '$^\\circ$'
};

/** A backslash before a sign is Markdown's escape: the sign alone is meant. */
function escape(text: string): string {
	return text
		.replace(/\\(?=[-!"#$%&'()*+,./:;<=>?@[\]^_`{|}~])/g, '')
		.replace(/[\\~^×÷·−±≤≥≠≈→⇒√π∞°{}&%$#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}
