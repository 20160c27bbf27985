import type { Kind, Outcome } from '../../trace/step.ts';
import { isPlain, placeOf, type Candidate, type Ground } from './candidate.ts';
import type { Explain } from './checkpoint.ts';
import type { Facts } from './facts.ts';

const WORTH: Readonly<Record<Outcome, number>> = {
	corrected: 3.5,
	confirmed: 2.5,
	dropped: 2,
	open: 0
};
/** How many steps long the trace's own answer is. */
const SHORTEST = 2;
const LONGEST = 4;

/** After a doubt about something that was said, before what came of it. */
export function explains({ facts }: Ground): Candidate[] {
	return facts.analysis.steps.flatMap(({ index, outcome, end }): Candidate[] => {
		const worth = WORTH[outcome ?? 'open'];
		if (!worth || !leavesReasonOpen(facts, index)) return [];
		const settled = settledBy(facts, index);
		if (settled <= index) return [];
		const last = Math.min(Math.max(settled, index + SHORTEST), index + LONGEST);
		if (!givesReason(facts, index + 1, last)) return [];
		const own = { start: end, end: facts.step(last)!.end };
		const checkpoint: Explain = {
			...placeOf(facts, index, end),
			checkpoint: 'explain',
			own
		};
		return [{ checkpoint, worth, isControl: false, first: index, last }];
	});
}

/** Words of doubt; a label alone may be wrong. */
const DOUBTS =
	/[?？]|\b(?:wait|but|hold on|not|no|wrong|mistake|slip|off|strange|odd)\b|n['’]t\b|等|不|但|错|吗/i;
/** A longer revision gives its reasons itself. */
const LONGEST_REVISION = 80;
/** Asks for a value, and doubts none. */
const ASKS_VALUE = /\b(?:what(?: is|['’]s)|how (?:many|much|do|to))\b|多少|怎么/i;
const GIVES_REASON = /\b(?:because|since|as it|due to)\b|因为|由于/i;

/**
 * Whether a step doubts something that was said, and not for a reason that it gives itself. A check is often made by
 * habit, for no reason that one could name; a revision that changed nothing was only an answer.
 */
function leavesReasonOpen(facts: Facts, index: number): boolean {
	const kind = facts.step(index)?.kind;
	const text = facts.textOf(index);
	if ((kind !== 'question' && kind !== 'revise') || !facts.isSure(index)) return false;
	if (!DOUBTS.test(text) || ASKS_VALUE.test(text) || GIVES_REASON.test(text)) return false;
	return facts.linksFrom(index).some(({ to, type }) => {
		const isAbout = type !== 'resolves' && isPlain(facts, to);
		const changed = text.length <= LONGEST_REVISION && facts.step(to)?.fate === 'superseded';
		return isAbout && (kind === 'question' || changed);
	});
}

/** Whether some step says something of the subject, rather than what is to be done. */
function givesReason(facts: Facts, first: number, last: number): boolean {
	const { steps } = facts.analysis;
	const reasons = steps.slice(first, last + 1).filter(({ kind }) => REASONS.has(kind));
	return last < steps.length && reasons.length > 0;
}

const REASONS: ReadonlySet<Kind> = new Set(['recall', 'derive', 'conclude']);

/** The step that settles a doubt; -1: none. */
function settledBy({ analysis }: Facts, doubt: number): number {
	return analysis.links.find(({ to, type }) => to === doubt && type === 'resolves')?.from ?? -1;
}
