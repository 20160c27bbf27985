import type { Analysis, Kind, Segment } from '../../trace/step.ts';
import type { SlipKind } from '../event.ts';
import { MOVES, type Checkpoint, type Move } from './checkpoint.ts';
import { compact, isNumber } from './formula.ts';
import { rightOf, type Right } from './right-response.ts';

/** What a hint says; `hint` is the id of its message. */
export type HintContent =
	/** The earlier steps to look at; spans of the visible trace. */
	| { readonly hint: 'builds-on'; readonly steps: readonly Segment[] }
	/** What the next step does. */
	| { readonly hint: 'next-kind'; readonly kind: Kind }
	/** What kind of thing comes out. */
	| { readonly hint: 'shape'; readonly shape: Shape }
	/** It is one of these. */
	| { readonly hint: 'moves'; readonly moves: readonly Move[] }
	/** If there is a slip, it is in one of these lines; positions from 0. */
	| { readonly hint: 'within'; readonly lines: readonly number[] }
	| { readonly hint: 'slip-kind'; readonly slipKind: SlipKind }
	/** This line comes first, or last; a position in the lines that are shown. */
	| { readonly hint: 'first-line' | 'last-line'; readonly line: number }
	/** Shows it all. */
	| { readonly hint: 'all'; readonly right: Right };

export type Shape = 'whole' | 'fraction' | 'decimal' | 'negative' | 'expression';

/** One step of help. */
export type Hint = HintContent & {
	/** From 1; each shows more than the one before. */
	readonly level: number;
	/** Whether it is the last, which shows it all. */
	readonly isLast: boolean;
	/** What the score is at most once it was opened, 0 to 1; to be said before. */
	readonly atMost: number;
};

/**
 * Help at a checkpoint, from the trace itself, in the order in which it is opened. Each costs the same; after the last
 * nothing is left to earn.
 */
export function hintsOf(checkpoint: Checkpoint, analysis: Analysis): Hint[] {
	const contents: HintContent[] = [
		...contentsOf(checkpoint, analysis),
		{ hint: 'all', right: rightOf(checkpoint) }
	];
	return contents.map((content, at) => ({
		...content,
		level: at + 1,
		isLast: at + 1 === contents.length,
		atMost: 1 - (at + 1) / contents.length
	}));
}

/** A score when the first `opened` hints had been opened; null stays null. */
export function limitScore(
	score: number | null,
	hints: readonly Hint[],
	opened: number
): number | null {
	if (score === null || opened <= 0) return score;
	return Math.min(score, hints[Math.min(opened, hints.length) - 1]?.atMost ?? 1);
}

function contentsOf(checkpoint: Checkpoint, analysis: Analysis): HintContent[] {
	const { visibleEnd } = checkpoint;
	const looks = lookBack(analysis, checkpoint);
	switch (checkpoint.checkpoint) {
		case 'predict-result':
			return [...looks, { hint: 'shape', shape: shapeOf(checkpoint.expected) }];
		case 'predict-move':
			return [...looks, { hint: 'moves', moves: halfOf(checkpoint.right) }];
		case 'trust-or-doubt':
		case 'explain':
			return [...looks, ...nextKind(analysis, visibleEnd)];
		case 'spot-the-slip': {
			const { lines, wrong, start } = checkpoint;
			// Where there is none the same is said of lines drawn by the place.
			const focus = wrong ?? start % lines.length;
			return [4, 2].map((width) => ({ hint: 'within', lines: around(focus, width, lines.length) }));
		}
		case 'repair': {
			const { slipKind } = checkpoint;
			return slipKind === 'other' ? looks : [...looks, { hint: 'slip-kind', slipKind }];
		}
		case 'order':
			return [
				{ hint: 'first-line', line: checkpoint.right[0]! },
				{ hint: 'last-line', line: checkpoint.right.at(-1)! }
			];
	}
}

/** The visible steps that the step in question builds on or is about. */
function lookBack({ steps, links }: Analysis, { step, visibleEnd }: Checkpoint): HintContent[] {
	const targets = links
		.filter(({ from, type }) => from === step && type !== 'resolves')
		.map(({ to }) => steps[to]!)
		.filter(({ end }) => end <= visibleEnd)
		.map(({ start, end }) => ({ start, end }));
	return targets.length === 0 ? [] : [{ hint: 'builds-on', steps: targets }];
}

function nextKind({ steps }: Analysis, visibleEnd: number): HintContent[] {
	const next = steps.find(({ start }) => start >= visibleEnd);
	return next ? [{ hint: 'next-kind', kind: next.kind }] : [];
}

/** The right move and one other: going on beside looking back. */
function halfOf(right: Move): Move[] {
	const other = right === 'go-on' ? 'check' : 'go-on';
	return MOVES.filter((move) => move === right || move === other);
}

/** Some neighbours among `count` lines with the focus in them; fewer than all. */
function around(focus: number, width: number, count: number): number[] {
	const size = Math.min(width, count - 1);
	const first = Math.min(focus - (focus % size), count - size);
	return Array.from({ length: size }, (_, at) => first + at);
}

function shapeOf(value: string): Shape {
	if (!isNumber(value)) return 'expression';
	if (compact(value).startsWith('-')) return 'negative';
	if (/\/|frac/.test(value)) return 'fraction';
	return value.includes('.') ? 'decimal' : 'whole';
}
