import { readTree } from './statement.ts';
import { someTree, type Tree } from './tree.ts';

/** Longer sides are not read. */
const MOST_LETTERS = 160;

/** One side of a relation; UTF-16 offsets. */
export interface Side {
	readonly start: number;
	readonly end: number;
	/** Whether a bracket was opened before it, or closed behind it, that is no part of it. */
	readonly opened: boolean;
	readonly closed: boolean;
}

/** Trims blanks, full stops and brackets that are not closed within. */
export function sideOf(text: string, from: number, to: number): Side {
	// A bullet's number is no part of it.
	from += /^\s*\d{1,3}[.)]\s+(?=[\d(])/.exec(text.slice(from, to))?.[0].length ?? 0;
	let [start, end] = [from, to];
	let [opened, closed] = [false, false];
	const open: number[] = [];
	for (let at = from; at < to && !closed; at++) {
		if (text[at] === '(') open.push(at);
		else if (text[at] === ')' && open.length > 0) open.pop();
		else if (text[at] === ')') {
			// Behind `1)` a side begins; behind `12)` one ends.
			if (/^\s*\d?$/.test(text.slice(from, at)) && text.slice(at + 1, to).trim() !== '')
				start = at + 1;
			else [end, closed] = [at, true];
		}
	}
	if (open.length > 0 && !closed) [start, opened] = [open.at(-1)! + 1, true];
	while (start < end && /\s/.test(text[start]!)) start += 1;
	while (start < end && /\s/.test(text[end - 1]!)) end -= 1;
	if (text[end - 1] === '.' && text[end - 2] !== '.') end -= 1;
	return { start, end, opened, closed };
}

/** The number that a side is; null where it is none, or where it may be a part of something else. */
export function numberAt(text: string, { start, end }: Side): Tree | null {
	const written = text.slice(start, end);
	if (written.length > MOST_LETTERS || !/\d/.test(written) || UNCLEAR.test(written)) return null;
	const tree = readTree(written);
	const isNumber = tree && !someTree(tree, (part) => part.type === 'name' && part.name !== 'pi');
	return isNumber ? tree : null;
}

/**
 * Cut at an end, with a remark in brackets (`2^9 (512)`), a list without blanks (`24,000,240*40`), endless, or with a
 * factor behind a quotient, which may be meant under it (`1/5*3`).
 */
const UNCLEAR =
	/[{[|]\s*$|^\s*[*/^+×÷·,]|^-\s|\.\.|…|:|dots|[\d)}]\s+\(|\d,\d[\d,]*\s*[-+*/^×÷·]\s*\d+$|,\s*$|\/\s*[\d.]+\s*[*×·]/;

/** `1 : (3/2) = 2 : 3` says something of two sides each. */
export function isRatio(text: string, { start, end }: Side): boolean {
	return (
		/[\d)]\s*:\s*$/.test(text.slice(Math.max(0, start - 6), start)) ||
		/^\s*:\s*[-(\d]/.test(text.slice(end, end + 8))
	);
}
