import type { Segment } from '../../trace/step.ts';
import { isVariable } from './formula.ts';

/** `left = value` in a text. The span takes in the delimiter of a formula before it and ends with the value. */
export interface Equation extends Segment {
	/** All before the last equals sign, as written: `a = 3+4` of `a = 3+4 = 7`. */
	readonly left: string;
	/** What the value is computed from: `3+4` of `a = 3+4 = 7`. */
	readonly computed: string;
	/** A number or an expression, as written. */
	readonly value: string;
}

/** A longer value is nothing to be answered in a field. */
const LONGEST_VALUE = 40;

/** Finds what a text states by an equals sign, plain or LaTeX, in its order. Linear in the text. */
export function equationsIn(text: string): Equation[] {
	const equations: Equation[] = [];
	for (const run of runsIn(text)) {
		const equation = readRun(text, run);
		if (equation) equations.push(equation);
	}
	return equations;
}

/** Whether it names something rather than to calculate it: `y = 2x+5`. */
export function isDefinition({ computed, value }: Equation): boolean {
	return isVariable(computed) && /[A-Za-z]/.test(value.replace(/\\[A-Za-z]+/g, ''));
}

const TOKEN = /\\[A-Za-z]+|\\[^]|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|[A-Za-z]+|[^\S\n]+|[^]/gu;
const SIGNS = new Set('+-−*/^_(){}[]=×÷·!%√π²³°');
const COMMANDS = new Set(
	'frac dfrac tfrac sqrt times cdot div pi left right theta alpha beta lambda , ; : !'
		.split(' ')
		.map((name) => `\\${name}`)
);

/** Stretches of a text that are written in signs of mathematics only. */
function runsIn(text: string): Segment[] {
	const runs: Segment[] = [];
	let start = -1;
	let before = '';
	let blankFrom = -1;
	const close = (end: number) => {
		if (start >= 0) runs.push({ start, end: blankFrom >= 0 ? blankFrom : end });
		start = -1;
	};
	for (const { 0: token, index } of text.matchAll(TOKEN)) {
		if (/^[^\S\n]+$/.test(token)) {
			if (start >= 0) blankFrom = index;
			continue;
		}
		const takesPart = isMath(token);
		if (!takesPart || (blankFrom >= 0 && isApart(before, token))) close(index);
		if (takesPart && start < 0) start = index;
		before = token;
		blankFrom = -1;
	}
	close(text.length);
	return runs;
}

function isMath(token: string): boolean {
	return SIGNS.has(token) || COMMANDS.has(token) || /^\d/.test(token) || /^[A-Za-z]$/.test(token);
}

/** Two things with nothing but a blank between them: `5 a` of `5 a day`. */
function isApart(before: string, after: string): boolean {
	return (
		/[\dA-Za-z)\]}!%]$/.test(before) && !before.startsWith('\\') && /^[\dA-Za-z([{]/.test(after)
	);
}

function readRun(text: string, run: Segment): Equation | null {
	const { start, end } = trimBrackets(text, withoutTorn(text, run));
	const sign = text.lastIndexOf('=', end - 1);
	if (sign < start) return null;
	const left = text.slice(start, sign).trim();
	const value = text.slice(sign + 1, end).trim();
	const computed = left.slice(left.lastIndexOf('=') + 1).trim();
	if (!isValue(value) || !/[\dA-Za-z]/.test(computed) || !isBalanced(computed)) return null;
	if (goesOn(text.slice(end, end + 30))) return null;
	return { start: withDelimiter(text, start), end, left, computed, value };
}

/** Words and signs that join what stands before a formula to it. */
const JOINS =
	/[\p{Script=Latin}\p{Script=Greek}\p{M}|∠△]$|(?:^|[^A-Za-z])[\dA-Za-z)\]}][^\S\n]+$|\b(?:of|times|plus|minus|by|over|and|percent|squared|cubed|power|mod)[^\S\n]*$|[加减乘除以的]$/u;

/** Without a first side of which only the end was read: `² = 4a²` of `BD² = 4a²`, `6 = 30` of `5 times 6 = 30`. */
function withoutTorn(text: string, { start, end }: Segment): Segment {
	const isTorn =
		JOINS.test(text.slice(Math.max(0, start - 12), start)) ||
		/^(?:[+*/^×·÷=!²³%]|[-−]\s)/.test(text.slice(start, start + 2));
	const sign = text.indexOf('=', start);
	return { start: isTorn && sign >= 0 ? Math.min(sign + 1, end) : start, end };
}

/** Without brackets at its ends whose partners lie outside. */
function trimBrackets(text: string, { start, end }: Segment): Segment {
	let depth = 0;
	for (let at = start; at < end; at++) {
		if (/[([{]/.test(text[at]!)) depth += 1;
		else if (/[)\]}]/.test(text[at]!)) depth -= 1;
		if (depth < 0) return { start, end: at };
	}
	while (depth-- > 0 && /[([{]/.test(text[start] ?? '')) start += 1;
	return { start, end };
}

function isValue(value: string): boolean {
	if (value.length > LONGEST_VALUE || !isBalanced(value)) return false;
	return /^[-−+]?[^-−+*/^_=)×÷·!%]/.test(value) && /[\dA-Za-z)}\]%²³°π]$/.test(value);
}

function isBalanced(formula: string): boolean {
	let depth = 0;
	for (const sign of formula) {
		if (/[([{]/.test(sign)) depth += 1;
		else if (/[)\]}]/.test(sign)) depth -= 1;
		if (depth < 0) return false;
	}
	return depth === 0;
}

/** Whether what follows belongs to the value too, so that it was not read whole. */
function goesOn(rest: string): boolean {
	return (
		/^\s*(?:\\(?!text|mathrm|quad|qquad|[%)\]\\])|(?:sin|cos|tan|log|ln|mod|exp|or)\b|或)/.test(
			rest
		) ||
		/^\s+\d/.test(rest) ||
		/^(?:\.\.|…|[A-Za-z:_]+\(|:\d|\.\d)/.test(rest) ||
		/^\s*,\s*[-−]?\d+(?:\.\d+)?\s*(?:,|\.|$|and\b|or\b)/.test(rest)
	);
}

function withDelimiter(text: string, start: number): number {
	return (
		start -
		(/(?:\${1,2}|\\[([])\s*$/.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0)
	);
}
