import { rejects } from './classify.ts';
import type { Stance } from './cues.ts';
import type { Kind, Link, Outcome } from './step.ts';

/** A step as those need it that follow what becomes of steps. */
export interface FatedStep {
	readonly index: number;
	readonly kind: Kind;
	readonly stance: Stance | null;
	readonly text: string;
}

/** A doubt that was settled, and how. */
export interface Settled {
	readonly doubt: number;
	readonly outcome: Outcome;
	/** What was found wrong, and the step that settles the doubt comes in its place. */
	readonly replaced: readonly number[];
}

/** A doubt that nothing has settled. */
interface OpenDoubt {
	readonly index: number;
	readonly kind: Kind;
	/** The steps that it is about. */
	readonly targets: readonly number[];
	/** Whether it says that something is not as it should be. */
	readonly rejects: boolean;
}

type Verdict = (doubt: OpenDoubt) => Outcome | null;

/** A doubt that nothing settled for this many steps stays open: the trace has moved on. */
const PATIENCE = 40;
/** What settles a doubt also settles the one before it, if it came at most this many steps earlier. */
const TOGETHER = 6;
/** A verdict on something else than the doubt was about is about the doubt at most this many steps after it. */
const SOON = 12;
/** A step settles at most this many doubts. */
const SETTLE_LIMIT = 4;

/** The doubts that stand open, and what settles them. Steps are added in order; the cost of one is bounded. */
export class Doubts {
	readonly #open: OpenDoubt[] = [];
	/** Those that were dropped a short while ago: what they were about may be taken up again. */
	#dropped: OpenDoubt[] = [];

	/** Takes the next step with its links; gives the earlier doubts that it settles, in order. */
	add(step: FatedStep, links: readonly Link[]): Settled[] {
		this.#forget(step.index);
		const targets = targetsOf(links);
		const settled = [...this.#takeUp(step, links), ...this.#close(step, targets)];
		const opens =
			step.kind === 'question' ||
			step.kind === 'revise' ||
			(step.kind === 'verify' && step.stance !== 'affirms');
		const { index, kind, text } = step;
		if (opens) this.#open.push({ index, kind, targets, rejects: rejects(text) });
		return settled;
	}

	/**
	 * Settles the last open doubt that the step is about, and those that stand together with it. Where one of them found
	 * that something is wrong, a conclusion puts them all right, unless it is what they doubted.
	 */
	#close(step: FatedStep, targets: readonly number[]): Settled[] {
		const verdict = verdictOf(step, targets);
		const settled: Settled[] = [];
		let rejected = false;
		for (let at = this.#find(step, targets); at >= 0 && settled.length < SETTLE_LIMIT; at--) {
			const doubt = this.#open[at]!;
			rejected ||= doubt.rejects && step.kind === 'conclude' && !share(targets, doubt.targets);
			const outcome = rejected ? 'corrected' : verdict(doubt);
			if (outcome === null) break;
			this.#open.splice(at, 1);
			if (outcome === 'dropped') this.#dropped.push(doubt);
			settled.push({ doubt: doubt.index, outcome, replaced: rejected ? doubt.targets : [] });
			const before = this.#open[at - 1];
			if (!before || !standTogether(before, doubt)) break;
		}
		return settled.reverse();
	}

	/** The last open doubt that a step may be about; links miss more often than verdicts do, so a check settles the last. */
	#find(step: FatedStep, targets: readonly number[]): number {
		const found = this.#open.findLastIndex((doubt) => mayConcern(step, targets, doubt));
		return found < 0 && step.kind === 'verify' ? this.#open.length - 1 : found;
	}

	/** A verdict on what a dropped doubt was about settles it after all. */
	#takeUp({ stance }: FatedStep, links: readonly Link[]): Settled[] {
		const settled: Settled[] = [];
		for (const { to, type } of links) {
			const affirms = type === 'verifies' && stance === 'affirms';
			if (type !== 'revises' && !affirms) continue;
			const outcome = affirms ? 'confirmed' : 'corrected';
			const isTaken = ({ targets }: OpenDoubt) => targets.includes(to);
			for (const { index } of this.#dropped.filter(isTaken))
				settled.push({ doubt: index, outcome, replaced: [] });
			this.#dropped = this.#dropped.filter((doubt) => !isTaken(doubt));
		}
		return settled;
	}

	#forget(now: number): void {
		const kept = this.#open.findIndex(({ index }) => now - index <= PATIENCE);
		this.#open.splice(0, kept < 0 ? this.#open.length : kept);
		this.#dropped = this.#dropped.filter(({ index }) => now - index <= PATIENCE);
	}
}

/** The steps that a doubt or a verdict with these links is about. */
export function targetsOf(links: readonly Link[]): number[] {
	return links.flatMap(({ to, type }) => (type === 'supports' ? [] : [to]));
}

/** Whether a verdict may be on a doubt: it comes right after it, is on the same step or, soon after, on one that came of it. */
function mayConcern(
	{ index, kind, stance }: FatedStep,
	targets: readonly number[],
	doubt: OpenDoubt
): boolean {
	if (kind !== 'verify' && kind !== 'revise') return true;
	if (stance === 'affirms' && index === doubt.index + 1) return true;
	const unknown = targets.length === 0 || doubt.targets.length === 0;
	if (unknown || share(targets, doubt.targets)) return true;
	return index - doubt.index <= SOON && targets.some((target) => target >= doubt.index);
}

function standTogether(before: OpenDoubt, after: OpenDoubt): boolean {
	return share(before.targets, after.targets) || after.index - before.index <= TOGETHER;
}

function share(some: readonly number[], others: readonly number[]): boolean {
	return some.some((one) => others.includes(one));
}

/** What a step says of open doubts; a doubt that was a revision is put right by whatever comes in its place. */
function verdictOf(step: FatedStep, targets: readonly number[]): Verdict {
	const unlessRevision =
		(verdict: Verdict): Verdict =>
		(doubt) =>
			doubt.kind === 'revise' ? 'corrected' : verdict(doubt);
	switch (step.kind) {
		case 'verify':
			return step.stance === 'affirms' ? unlessRevision(() => 'confirmed') : () => null;
		case 'revise':
			return () => 'corrected';
		case 'alternative':
			// What was found wrong is not dropped for another way: that way is to put it right.
			return unlessRevision((doubt) => (doubt.rejects ? null : 'dropped'));
		case 'conclude':
			// A conclusion confirms a check, or what it says again; other doubts it passes over.
			return unlessRevision((doubt) =>
				doubt.kind === 'verify' || share(targets, doubt.targets) ? 'confirmed' : 'dropped'
			);
		case 'derive':
		case 'recall':
			return unlessRevision((doubt) => (answers(step, doubt, targets) ? 'confirmed' : null));
		case 'question':
		case 'restate':
		case 'plan':
		case 'other':
			return () => null;
	}
}

/** What comes out the same confirms it; `Because …` answers the question just before it. */
function answers({ index, stance }: FatedStep, doubt: OpenDoubt, same: readonly number[]): boolean {
	if (share(same, doubt.targets)) return true;
	return stance === 'affirms' && doubt.kind === 'question' && doubt.index === index - 1;
}
