import { plus, scaled, type Polynomial } from './polynomial.ts';
import { divide, negate } from './rational.ts';

/** Equations that are 0, reduced so that each has a leading monomial that no other has. */
export type Rows = readonly Polynomial[];

/** Adds equations to reduced ones; null where a coefficient becomes too large. Cubic in their number. */
export function reduce(equations: readonly Polynomial[], rows: Rows = []): Rows | null {
	for (const equation of equations) {
		const rest = remainder(equation, rows);
		if (!rest) return null;
		const lead = leadOf(rest);
		if (lead === null) continue;
		const others: Polynomial[] = [];
		for (const row of rows) {
			const cleared = clear(row, rest, lead);
			if (!cleared) return null;
			others.push(cleared);
		}
		rows = [...others, rest];
	}
	return rows;
}

/** What is left of an equation after subtracting multiples of the rows: empty where it follows from them. */
export function remainder(equation: Polynomial, rows: Rows): Polynomial | null {
	let rest: Polynomial | null = equation;
	for (const row of rows) rest = rest && clear(rest, row, leadOf(row)!);
	return rest;
}

/** Whether the rows say that a number other than 0 is 0. */
export function isContradiction(rows: Rows): boolean {
	return rows.some((row) => row.size === 1 && row.has(''));
}

/** Whether no two names are multiplied and none has a power above 1. */
export function isLinear(equation: Polynomial): boolean {
	return [...equation.keys()].every((key) => key === '' || /^[^ ]+\^1$/.test(key));
}

function clear(equation: Polynomial, by: Polynomial, lead: string): Polynomial | null {
	const [own, other] = [equation.get(lead), by.get(lead)];
	if (!own || !other) return equation;
	const times = divide(own, other);
	return times && plus(equation, scaled(by, negate(times)));
}

function leadOf(equation: Polynomial): string | null {
	let lead: string | null = null;
	for (const key of equation.keys())
		if (lead === null || lead === '' || (key !== '' && key < lead)) lead = key;
	return lead;
}
