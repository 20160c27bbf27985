import { digitsOf } from './rounding.ts';
import { treesOf } from './solutions.ts';
import type { Statement } from './statement.ts';
import { someTree } from './tree.ts';

/** A decimal within this share of a number may be a rounding of it. */
const SHARE = 0.005;

/** Whether decimals in a line, or in the lines that it is compared with, explain that a value is off by so much. */
export function mayBeRounded(
	{ off, value }: { readonly off: number; readonly value: number },
	line: Statement,
	before: readonly Statement[]
): boolean {
	if (areNear({ off, value }, [line, ...before])) return true;
	const places = placesIn(line);
	return places.length > 0 && Math.abs(off) <= 0.5000001 * 10 ** -Math.min(...places);
}

/** Whether decimals in some lines explain so small a difference of two sides. */
export function areNear(
	{ off, value }: { readonly off: number; readonly value: number },
	lines: readonly Statement[]
): boolean {
	const isNear = Math.abs(off) <= SHARE * Math.abs(value);
	return isNear && lines.some((line) => placesIn(line).length > 0);
}

/** Of each decimal, how many digits stand behind its point. */
function placesIn(statement: Statement): readonly number[] {
	const all: number[] = [];
	for (const tree of treesOf(statement))
		someTree(tree, (part) => {
			const digits = part.type === 'number' ? digitsOf(part) : null;
			if (digits) all.push(digits.places);
			return false;
		});
	return all;
}
