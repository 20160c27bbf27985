import type { Statement } from './statement.ts';
import type { Rational } from './rational.ts';
import { GREEK } from './greek.ts';
import type { Tree } from './tree.ts';
import type { Unit } from './units.ts';

/** A statement in LaTeX, as it was understood. */
export function toLatex(statement: Statement): string {
	switch (statement.type) {
		case 'value':
			return quantityToLatex(statement.value, statement.unit);
		case 'relation':
			return relationToLatex(statement);
		case 'any':
			return statement.of.map(toLatex).join(' \\;\\lor\\; ');
		case 'all':
			return statement.of.map(toLatex).join(' ,\\; ');
		case 'set':
			return `\\{${statement.of.map(treeToLatex).join(', ')}\\}${unitToLatex(statement.unit)}`;
		case 'tuple':
			return `(${statement.of.map(treeToLatex).join(', ')})`;
		case 'interval': {
			const [open, close] = [statement.closedFrom ? '[' : '(', statement.closedTo ? ']' : ')'];
			return `${open}${treeToLatex(statement.from)}, ${treeToLatex(statement.to)}${close}`;
		}
		case 'ratio':
			return statement.of.map(treeToLatex).join(' : ');
		case 'remainder':
			return statement.of.map(treeToLatex).join(' \\;\\text{r}\\; ');
		case 'none':
			return '\\varnothing';
		case 'reals':
			return '\\mathbb{R}';
		case 'word':
			return statement.word === 'yes' ? '\\checkmark' : '\\times';
	}
}

function relationToLatex({
	sides,
	signs,
	unit,
	unitsBefore = []
}: Extract<Statement, { type: 'relation' }>): string {
	const units = sides.map((_, i) => (i === sides.length - 1 ? unit : (unitsBefore[i] ?? null)));
	return sides
		.map((side, i) => (i > 0 ? SIGNS[signs[i - 1]!] : '') + quantityToLatex(side, units[i]!))
		.join('');
}

const SIGNS = {
	'=': ' = ',
	'<': ' < ',
	'>': ' > ',
	'<=': ' \\le ',
	'>=': ' \\ge ',
	'!=': ' \\ne ',
	'~': ' \\approx '
} as const;

/** With its unit behind it; the sign of a currency stands before a number. */
export function quantityToLatex(value: Tree, unit: Unit | null): string {
	const latex = treeToLatex(value);
	const isMoney = unit && value.type === 'number' && /^[$¥€£]$/.test(unit.text);
	return isMoney ? `\\text{${escaped(unit.text)}}${latex}` : latex + unitToLatex(unit);
}

export function unitToLatex(unit: Unit | null): string {
	if (!unit) return '';
	if (unit.text === '°') return '^{\\circ}';
	const text = escaped(unit.text).replace(/\^(-?\d)/g, (_, n) => `}^{${n}}\\text{`);
	return `\\ \\text{${text}}`.replaceAll('\\text{}', '');
}

function escaped(text: string): string {
	return text.replace(/[\\{}$%#&_~]/g, '\\$&');
}

/** How tightly each part binds: a part that binds less than its place needs brackets. */
const BINDS = { sum: 1, product: 2, sign: 3, power: 4, atom: 5 } as const;

export function treeToLatex(tree: Tree, atLeast = 0): string {
	const { latex, binds } = write(tree);
	return binds < atLeast ? `\\left(${latex}\\right)` : latex;
}

interface Written {
	readonly latex: string;
	readonly binds: number;
}

function write(tree: Tree): Written {
	switch (tree.type) {
		case 'number':
			if (tree.written === 'mixed') return { latex: mixed(tree.value), binds: BINDS.product };
			return scientific(tree.text);
		case 'name':
			return { latex: nameToLatex(tree.name), binds: BINDS.atom };
		case 'unary':
			return writeUnary(tree);
		case 'binary':
			return writeBinary(tree);
		case 'call':
			return { latex: writeCall(tree), binds: BINDS.atom };
	}
}

function scientific(text: string): Written {
	const [digits = '', exponent] = text.split(/e/i);
	if (exponent === undefined) return { latex: digits, binds: BINDS.atom };
	return { latex: `${digits} \\times 10^{${Number(exponent)}}`, binds: BINDS.product };
}

function mixed({ n, d }: Rational): string {
	return `${n / d}\\frac{${n % d}}{${d}}`;
}

function nameToLatex(name: string): string {
	if (name === 'infinity') return '\\infty';
	const [letter = '', low] = name.split('_');
	const sign = letter === 'pi' || GREEK.has(letter) ? `\\${letter} ` : letter;
	return low === undefined ? sign : `${sign.trim()}_{${low}}`;
}

function writeUnary({ op, of }: Extract<Tree, { type: 'unary' }>): Written {
	if (op === '-' || op === '±') {
		const sign = op === '-' ? '-' : '\\pm ';
		return { latex: sign + treeToLatex(of, BINDS.product), binds: BINDS.sum };
	}
	const mark = op === '%' ? '\\%' : op === '°' ? '^{\\circ}' : '!';
	return { latex: treeToLatex(of, BINDS.atom) + mark, binds: BINDS.power };
}

function writeBinary(tree: Extract<Tree, { type: 'binary' }>): Written {
	const { op, left, right } = tree;
	switch (op) {
		case '/':
			return { latex: `\\frac{${treeToLatex(left)}}{${treeToLatex(right)}}`, binds: BINDS.power };
		case '^':
			return {
				latex: `${treeToLatex(left, BINDS.atom)}^{${treeToLatex(right)}}`,
				binds: BINDS.power
			};
		case '*': {
			const [a, b] = [treeToLatex(left, BINDS.product), treeToLatex(right, BINDS.sign)];
			const sign = tree.implicit && !/^(?:[\d-]|\\frac)/.test(b) ? ' ' : ' \\cdot ';
			return { latex: a + sign + b, binds: BINDS.product };
		}
		case '+':
		case '-':
		case '±':
		case '∓': {
			const sign = op === '±' ? '\\pm' : op === '∓' ? '\\mp' : op;
			const b = treeToLatex(right, BINDS.product);
			return { latex: `${treeToLatex(left)} ${sign} ${b}`, binds: BINDS.sum };
		}
	}
}

function writeCall({ name, of, base }: Extract<Tree, { type: 'call' }>): string {
	if (name === 'sqrt') return `\\sqrt${base ? `[${treeToLatex(base)}]` : ''}{${treeToLatex(of)}}`;
	if (name === 'abs') return `\\left|${treeToLatex(of)}\\right|`;
	const low = base ? `_{${treeToLatex(base)}}` : '';
	return `\\${name}${low}\\left(${treeToLatex(of)}\\right)`;
}
