import type { KatexNode } from './katex-tree.ts';

/** A formula as it is spoken: what stands in what, without sizes, colours and spaces. */
export type Formula =
	| { readonly type: 'row'; readonly parts: readonly Formula[] }
	/** A letter, a sign, or a command of LaTeX with its backslash. */
	| { readonly type: 'symbol'; readonly name: string }
	/** Digits, or words, that are spoken as they are. */
	| { readonly type: 'number' | 'text'; readonly text: string }
	/** Without a line it is a binomial coefficient. */
	| { readonly type: 'fraction'; readonly over: Formula; readonly under: Formula; line: boolean }
	| { readonly type: 'root'; readonly body: Formula; readonly index: Formula | null }
	| {
			readonly type: 'script';
			readonly base: Formula;
			readonly sub: Formula | null;
			readonly sup: Formula | null;
	  }
	/** Something with an accent, a line or a frame. */
	| { readonly type: 'marked'; readonly mark: string; readonly body: Formula }
	| { readonly type: 'table'; readonly rows: readonly (readonly Formula[])[] };

/** Makes of KaTeX's tree what is spoken of it. Linear. */
export function toFormula(nodes: readonly KatexNode[]): Formula {
	const parts = joinNumbers(nodes.map(convert).flatMap(partsOf));
	return parts.length === 1 ? parts[0]! : { type: 'row', parts };
}

export function partsOf(formula: Formula): readonly Formula[] {
	return formula.type === 'row' ? formula.parts : [formula];
}

const NOTHING: Formula = { type: 'row', parts: [] };
/** What is drawn for the eye alone, or not at all. */
const SILENT = new Set(['kern', 'rule', 'phantom', 'vphantom', 'cr', 'internal', 'hphantom']);

function convert(node: KatexNode): Formula {
	if (SILENT.has(node.type)) return NOTHING;
	switch (node.type) {
		case 'spacing':
			return /quad/.test(node.text ?? '') ? symbol(',') : NOTHING;
		case 'text':
			return convertText(node.body);
		case 'verb':
			return { type: 'text', text: typeof node.body === 'string' ? node.body : '' };
		case 'font':
			return convertFont(node);
		case 'operatorname':
			return { type: 'text', text: plainText(node.body) };
		case 'genfrac':
			return convertFraction(node);
		case 'sqrt':
			return {
				type: 'root',
				body: group(node.body),
				index: node.index ? convert(node.index) : null
			};
		case 'supsub':
			return script(node);
		case 'leftright':
			return row([symbol(node.left), group(node.body), symbol(node.right)]);
		case 'delimsizing':
		case 'middle':
			return symbol(node.delim);
		case 'accent':
		case 'accentUnder':
		case 'horizBrace':
			return { type: 'marked', mark: node.label ?? '', body: convert(node.base!) };
		case 'enclose':
			return { type: 'marked', mark: node.label ?? '', body: group(node.body) };
		case 'overline':
		case 'underline':
			return { type: 'marked', mark: `\\${node.type}`, body: group(node.body) };
		case 'xArrow':
			return { type: 'script', base: symbol(node.label), sub: null, sup: group(node.body) };
		case 'array':
			return convertTable(node);
		case 'htmlmathml':
			return group(node.mathml);
		case 'mathchoice':
			return group(node.display);
		case 'tag':
			return row([group(node.body), symbol(','), group(node.tag)]);
	}
	if (node.body !== undefined) return group(node.body);
	const name = node.text ?? node.name ?? '';
	return /^\d+$/.test(name) ? { type: 'number', text: name } : { type: 'symbol', name };
}

function group(body: KatexNode['body']): Formula {
	return toFormula(nodesOf(body));
}

function row(parts: readonly Formula[]): Formula {
	return { type: 'row', parts: parts.flatMap(partsOf) };
}

/** `.` is the bracket that is not there. */
function symbol(name: string | undefined): Formula {
	return name === undefined || name === '.' ? NOTHING : { type: 'symbol', name };
}

function script({ base, sub, sup }: KatexNode): Formula {
	return {
		type: 'script',
		base: base ? convert(base) : NOTHING,
		sub: sub ? convert(sub) : null,
		sup: sup ? convert(sup) : null
	};
}

function convertFraction({ numer, denom, hasBarLine = true, ...around }: KatexNode): Formula {
	const fraction: Formula = {
		type: 'fraction',
		over: convert(numer!),
		under: convert(denom!),
		line: hasBarLine
	};
	const isBinomial = !hasBarLine && around.leftDelim === '(';
	if (isBinomial || !around.leftDelim) return fraction;
	return row([symbol(around.leftDelim), fraction, symbol(around.rightDelim ?? '.')]);
}

/** Columns that are there to align equations are no columns to the ear. */
function convertTable({ body, colSeparationType }: KatexNode): Formula {
	const rows = (body as readonly (readonly KatexNode[])[]).map((cells) => cells.map(convert));
	return { type: 'table', rows: colSeparationType ? rows.map((cells) => [row(cells)]) : rows };
}

/** Upright letters are a word or a unit; a single one in blackboard letters is a set of numbers. */
function convertFont({ font, body }: KatexNode): Formula {
	const inside = group(body);
	const letters = partsOf(inside).map((part) => (part.type === 'symbol' ? part.name : '\\'));
	if (font === 'mathrm' && letters.length > 1 && !letters.some((name) => name.length > 1))
		return { type: 'text', text: letters.join('') };
	if (font === 'mathbb' && letters.length === 1) return symbol(`\\mathbb{${letters[0]}}`);
	return inside;
}

/** Words, with formulas in between. */
function convertText(body: KatexNode['body']): Formula {
	const parts: Formula[] = [];
	for (const node of nodesOf(body)) {
		const before = parts.at(-1);
		if (node.text === undefined) parts.push(...partsOf(convert(node)));
		else if (before?.type === 'text')
			parts.splice(-1, 1, { type: 'text', text: before.text + node.text });
		else parts.push({ type: 'text', text: node.text });
	}
	return row(parts);
}

function plainText(body: KatexNode['body']): string {
	return nodesOf(body)
		.map((node) => node.text ?? plainText(node.body))
		.join('');
}

function nodesOf(body: KatexNode['body']): readonly KatexNode[] {
	if (body === undefined || typeof body === 'string') return [];
	return (Array.isArray(body) ? body.flat() : [body]) as readonly KatexNode[];
}

/** KaTeX gives digits one by one, and `12^2` as 1 and 2²; `$` and `%` belong to their number. */
function joinNumbers(parts: readonly Formula[]): Formula[] {
	const joined: Formula[] = [];
	for (const [at, part] of parts.entries()) {
		const before = joined.at(-1);
		const number = before?.type === 'number' ? before.text : '';
		const text = digitsOf(part, number, parts.slice(at + 1, at + 5));
		if (text !== null) {
			if (number) joined.pop();
			joined.push({ type: 'number', text: number + text });
		} else if (number && part.type === 'script' && part.base.type === 'number') {
			joined.pop();
			joined.push({ ...part, base: { type: 'number', text: number + part.base.text } });
		} else joined.push(part);
	}
	return joined;
}

/** The text of a part if it goes on with the number before it, or begins one; else null. */
function digitsOf(part: Formula, number: string, next: readonly Formula[]): string | null {
	if (part.type === 'number') return part.text;
	if (part.type !== 'symbol') return null;
	switch (part.name) {
		case '.':
		case '\\$':
			return isDigit(next[0]) ? part.name.at(-1)! : null;
		case '\\%':
			return number ? '%' : null;
		case ',':
			return number && next.slice(0, 3).every(isDigit) && !isDigit(next[3]) ? ',' : null;
		default:
			return null;
	}
}

function isDigit(part: Formula | undefined): boolean {
	return part?.type === 'number';
}
