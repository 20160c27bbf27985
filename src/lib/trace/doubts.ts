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
}

/** A doubt that nothing has settled. */
interface OpenDoubt {
	readonly index: number;
	readonly kind: Kind;
	/** The step that it is about; -1 for none. */
	readonly target: number;
	/** Whether something was worked out since. */
	pursued: boolean;
}

type Verdict = (doubt: OpenDoubt) => Outcome | null;

/** A doubt that nothing settled for this many steps stays open: the trace has moved on. */
const PATIENCE = 24;
/** What settles a doubt also settles the one before it, if it came at most this many steps earlier. */
const TOGETHER = 6;
/** A step settles at most this many doubts. */
const SETTLE_LIMIT = 4;

/** The doubts that stand open, and what settles them. Steps are added in order; the cost of one is bounded. */
export class Doubts {
	readonly #open: OpenDoubt[] = [];

	/** Takes the next step with its links; gives the earlier doubts that it settles, in order. */
	add(step: FatedStep, links: readonly Link[]): Settled[] {
		this.#forget(step.index);
		const target = links.find(({ type }) => type !== 'supports')?.to ?? -1;
		const settled = this.#close(verdictOf(step, target));
		const opens =
			step.kind === 'question' ||
			step.kind === 'revise' ||
			(step.kind === 'verify' && step.stance !== 'affirms');
		if (opens) this.#open.push({ index: step.index, kind: step.kind, target, pursued: false });
		if (step.kind === 'derive' || step.kind === 'recall') this.#pursue();
		return settled;
	}

	/** Settles the last open doubt and those that stand together with it, as far as the verdict reaches. */
	#close(verdict: Verdict): Settled[] {
		const settled: Settled[] = [];
		for (let doubt = this.#open.at(-1); doubt && settled.length < SETTLE_LIMIT;) {
			const outcome = verdict(doubt);
			if (outcome === null) break;
			this.#open.pop();
			settled.push({ doubt: doubt.index, outcome });
			const before = this.#open.at(-1);
			doubt = before && standTogether(before, doubt) ? before : undefined;
		}
		return settled.reverse();
	}

	#pursue(): void {
		for (const doubt of this.#open) doubt.pursued = true;
	}

	#forget(now: number): void {
		const kept = this.#open.findIndex(({ index }) => now - index <= PATIENCE);
		this.#open.splice(0, kept < 0 ? this.#open.length : kept);
	}
}

function standTogether(before: OpenDoubt, after: OpenDoubt): boolean {
	return before.target === after.target || after.index - before.index <= TOGETHER;
}

/** What a step says of open doubts; a doubt that was a revision is put right by whatever comes in its place. */
function verdictOf(step: FatedStep, target: number): Verdict {
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
			return unlessRevision(() => 'dropped');
		case 'conclude':
			// A conclusion confirms what was looked into, or what it says again; other doubts it passes over.
			return unlessRevision(({ pursued }) => (pursued || target >= 0 ? 'confirmed' : 'dropped'));
		case 'derive':
		case 'recall':
			return unlessRevision((doubt) => (answers(step, doubt, target) ? 'confirmed' : null));
		case 'question':
		case 'restate':
		case 'plan':
		case 'other':
			return () => null;
	}
}

/** What comes out the same confirms it; `Because …` answers the question just before it. */
function answers({ index, stance }: FatedStep, doubt: OpenDoubt, same: number): boolean {
	if (same >= 0 && doubt.target === same) return true;
	return stance === 'affirms' && doubt.kind === 'question' && doubt.index === index - 1;
}
