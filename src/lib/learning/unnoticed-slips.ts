import type { Analysis, Step } from '../trace/step.ts';
import { compareSaid, saidBy, saidIn, type StepCheck } from './check/index.ts';

/** How a step of a trace is checked; whoever calls may remember what was checked already. */
export type CheckText = (text: string) => StepCheck;

/**
 * Steps whose arithmetic fails and that nothing later takes back: not replaced, not given up, not revised, and what is
 * right instead is not said by a later step. A generator, so that a long trace can be read in turns: it gives nothing
 * until it returns their indices, ascending. Only slips in arithmetic are seen (`checkStep`).
 */
export function* findUnnoticedSlips(
	{ text, steps, links }: Pick<Analysis, 'text' | 'steps' | 'links'>,
	check: CheckText
): Generator<void, readonly number[]> {
	const revised = new Set(links.filter(({ type }) => type === 'revises').map(({ to }) => to));
	const unnoticed: number[] = [];
	for (const step of steps) {
		const { failed } = check(text.slice(step.start, step.end));
		const isTakenBack = step.fate === 'superseded' || step.fate === 'abandoned';
		const isUnnoticed =
			failed &&
			!isTakenBack &&
			!revised.has(step.index) &&
			!isSaidLater(failed.right, step, { text, steps });
		if (isUnnoticed) unnoticed.push(step.index);
		yield;
	}
	return unnoticed;
}

function isSaidLater(
	right: string,
	{ index, end }: Step,
	{ text, steps }: Pick<Analysis, 'text' | 'steps'>
): boolean {
	const [wanted] = saidBy(right);
	if (!wanted) return false;
	const isSaid = (from: number, to: number) =>
		saidIn(text.slice(from, to)).some((said) => compareSaid(said, wanted) === 'same');
	const later = steps.slice(index + 1);
	return later.some((step) => isSaid(Math.max(step.start, end), step.end));
}
