import katex from 'katex';

/**
 * A formula as a line of plain text, for places that cannot typeset: `x² + 1/2 = √3`. What KaTeX refuses stays LaTeX.
 */
export function plainFormula(latex: string): string {
	try {
		const html = katex.renderToString(latex, { output: 'mathml', strict: 'ignore' });
		return say(parse(html)).replace(/\s+/g, ' ').trim();
	} catch {
		return latex;
	}
}

/** An element of the MathML that KaTeX writes, or a text. */
interface Node {
	readonly tag: string;
	readonly text: string;
	readonly children: Node[];
}

/** Well-formed XML of KaTeX only: no comments, no text with a bare `<`. */
function parse(xml: string): Node {
	const root: Node = { tag: 'mrow', text: '', children: [] };
	const open = [root];
	for (const [, closes, tag, own, text] of xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>|([^<]+)/g)) {
		if (closes) open.pop();
		else {
			const node = { tag: tag ?? 'text', text: decode(text ?? ''), children: [] };
			open.at(-1)?.children.push(node);
			if (tag && !own) open.push(node);
		}
	}
	return root;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#x27': "'" };

function decode(text: string): string {
	return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function say({ tag, text, children }: Node): string {
	const [first = '', second = '', third = ''] = children.map(say);
	switch (tag) {
		case 'annotation':
			return '';
		case 'text':
			return text.replaceAll('\u2061', '');
		case 'mo':
			return RELATIONS.test(first) ? ` ${first} ` : first;
		case 'mspace':
		case 'mtd':
			return `${first} `;
		case 'mtr':
			return `${children.map(say).join('')}; `;
		case 'mfrac':
			return `${group(first)}/${group(second)}`;
		case 'msqrt':
			return `√${group(children.map(say).join(''))}`;
		case 'mroot':
			return `${raise(second)}√${group(first)}`;
		case 'msup':
		case 'mover':
			return first + raise(second);
		case 'msub':
		case 'munder':
			return first + lower(second);
		case 'msubsup':
		case 'munderover':
			return first + lower(second) + raise(third);
		default:
			return children.map(say).join('');
	}
}

const RELATIONS = /^[=<>≤≥≠≈≡→⇒⟹⟺⇔∈]$/u;

/** In brackets, unless it is one number, letter or bracket. */
function group(text: string): string {
	const one = text.trim();
	return /^(?:[\d.,]+|\p{L}|\([^()]*\)|\p{L}?[²³])$/u.test(one) ? one : `(${one})`;
}

function raise(text: string): string {
	return shift(text.trim(), '0123456789+−-=()n′', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ′') ?? `^${group(text)}`;
}

function lower(text: string): string {
	return shift(text.trim(), '0123456789+−-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎') ?? `_${group(text)}`;
}

/** Each character by its small form; null if one has none. */
function shift(text: string, from: string, to: string): string | null {
	const small = [...text].map((character) => [...to][[...from].indexOf(character)]);
	return small.every((character) => character !== undefined) ? small.join('') : null;
}
