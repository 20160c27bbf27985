import { exactValue } from './exact.ts';
import { isWhole } from './rational.ts';
import { CONSTANTS, type Tree } from './tree.ts';
import type { UnitNames } from './unit-names.ts';

/** Powers of what is measured, such as length 1 and time -1; null where a variable leaves it open. */
type Kind = ReadonlyMap<string, number> | null;

/**
 * What an expression measures in which names stand for units, as `Unit.dimension` says it: '' for a number, null where
 * a variable leaves it open, undefined where kinds are mixed (`5 m + 3`, `2^(3 s)`).
 */
export function kindOf(tree: Tree, units: UnitNames): string | null | undefined {
	const kind = find(tree, units);
	return kind && said(kind);
}

function said(kind: ReadonlyMap<string, number>): string {
	const powers = [...kind].filter(([, power]) => power !== 0);
	return powers
		.map(([name, power]) => `${name}^${power}`)
		.sort()
		.join(' ');
}

function find(tree: Tree, units: UnitNames): Kind | undefined {
	switch (tree.type) {
		case 'number':
			return NUMBER;
		case 'name': {
			const unit = units.get(tree.name);
			if (unit) return powersIn(unit.dimension);
			return CONSTANTS.has(tree.name) ? NUMBER : null;
		}
		case 'unary': {
			const of = find(tree.of, units);
			return tree.op === '-' || tree.op === '±' ? of : numberOnly(of);
		}
		case 'call': {
			const of = find(tree.of, units);
			return tree.name === 'abs' ? of : numberOnly(of);
		}
		case 'binary':
			return ofBinary(tree, units);
	}
}

const NUMBER: Kind = new Map();

function powersIn(dimension: string): Kind {
	const powers = dimension.split(' ').map((part) => part.split('^'));
	return new Map(powers.map(([name = '', power]) => [name, Number(power)]));
}

function numberOnly(kind: Kind | undefined): Kind | undefined {
	return kind && said(kind) !== '' ? undefined : kind;
}

function ofBinary(
	{ op, left, right }: Extract<Tree, { type: 'binary' }>,
	units: UnitNames
): Kind | undefined {
	const [a, b] = [find(left, units), find(right, units)];
	if (a === undefined || b === undefined) return undefined;
	switch (op) {
		case '*':
		case '/':
			return a && b && times(a, b, op === '*' ? 1 : -1);
		case '^': {
			const power = exactValue(right);
			if (numberOnly(b) === undefined) return undefined;
			return a && power && isWhole(power) ? times(NUMBER!, a, Number(power.n)) : numberOnly(a);
		}
		case '+':
		case '-':
		case '±':
		case '∓':
			if (!a || !b) return a ?? b;
			return said(a) === said(b) ? a : undefined;
	}
}

function times(a: NonNullable<Kind>, b: NonNullable<Kind>, power: number): Kind {
	const names = new Set([...a.keys(), ...b.keys()]);
	return new Map([...names].map((name) => [name, (a.get(name) ?? 0) + power * (b.get(name) ?? 0)]));
}
