import { toDegrees } from './measured-truth.ts';
import { readTree, type Statement } from './statement.ts';
import { replaceIn, someTree, type FunctionName, type Tree } from './tree.ts';

/** What an expression says if one of its signs is meant in another way. */
export type Sense = (tree: Tree) => Tree;

/** Senses other than the usual that signs in some texts may have: angles in degrees, a rounded π, `e` and `i` as unknowns. */
export function sensesOf(texts: readonly string[], problem: string): readonly Sense[] {
	const isIn = (sign: RegExp) => texts.some((text) => sign.test(text));
	return [
		...(isIn(/sin|cos|tan|cot|sec|csc/i) ? [inDegrees] : []),
		...(isIn(/π|pi/i) ? valuesOfPi(problem).map(withPi) : []),
		...(isIn(/[ei]/) ? [withLetters] : [])
	];
}

function valuesOfPi(problem: string): readonly string[] {
	const given = GIVEN_PI.exec(problem)?.[1];
	return given === undefined ? ['3.14', '22/7'] : [given];
}

const GIVEN_PI =
	/(?:π|\\pi|\bpi)\$?\s*(?:=|≈|\\approx|取|为|as|is|to be)\s*\$?(3(?:\.\d+)?(?!\d)|22\/7)/i;

function withPi(value: string): Sense {
	const number = readTree(value)!;
	return (tree) =>
		replaceIn(tree, (part) => (part.type === 'name' && part.name === 'pi' ? number : null));
}

function withLetters(tree: Tree): Tree {
	return replaceIn(tree, (part) =>
		part.type === 'name' && /^[ei]$/.test(part.name) ? { ...part, name: `${part.name}_` } : null
	);
}

/** With the angles of functions in degrees, where they are plain numbers or variables. */
function inDegrees(tree: Tree): Tree {
	return replaceIn(tree, turn);
}

const TURNING: ReadonlySet<FunctionName> = new Set(['sin', 'cos', 'tan', 'cot', 'sec', 'csc']);
const RETURNING: ReadonlySet<FunctionName> = new Set(['arcsin', 'arccos', 'arctan']);

function turn(part: Tree): Tree | null {
	if (part.type !== 'call') return null;
	if (RETURNING.has(part.name)) return toDegrees({ ...part, of: inDegrees(part.of) });
	if (!TURNING.has(part.name) || someTree(part.of, isAngle)) return null;
	return { ...part, of: { type: 'unary', op: '°', of: inDegrees(part.of) } };
}

function isAngle(part: Tree): boolean {
	return (part.type === 'unary' && part.op === '°') || (part.type === 'name' && part.name === 'pi');
}

/** A statement with each expression in it replaced. */
export function mapTrees(statement: Statement, by: Sense): Statement {
	switch (statement.type) {
		case 'value':
			return { ...statement, value: by(statement.value) };
		case 'relation':
			return { ...statement, sides: statement.sides.map(by) };
		case 'any':
		case 'all':
			return { ...statement, of: statement.of.map((part) => mapTrees(part, by)) };
		case 'set':
		case 'tuple':
			return { ...statement, of: statement.of.map(by) };
		case 'ratio':
		case 'remainder':
		case 'interval':
		case 'none':
		case 'reals':
		case 'word':
			return statement;
	}
}
