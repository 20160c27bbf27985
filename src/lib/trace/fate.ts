import type { Stance } from './cues.ts';
import { isDoubt, type Fate, type Kind, type Link, type Outcome } from './step.ts';

/** A step as its fate needs it. */
export interface FatedStep {
	readonly index: number;
	readonly kind: Kind;
	readonly stance: Stance | null;
	readonly text: string;
}

/** A doubt that nothing has settled. */
interface OpenDoubt extends Pick<FatedStep, 'index' | 'kind'> {
	readonly target: number;
	/** Whether something was worked out since. */
	pursued: boolean;
}

/** A doubt that nothing settled for this many steps stays open: the trace has moved on. */
const PATIENCE = 24;
/** A check that comes to no verdict is over after this many steps. */
const CHECK_REACH = 8;
/** What settles a doubt also settles the one before it, if it came at most this many steps earlier. */
const TOGETHER = 6;
/** A step settles at most this many doubts. */
const SETTLE_LIMIT = 4;

/**
 * Follows what becomes of steps and doubts. Steps are added in order with their links; a fate may change until the
 * end. Each step is superseded, abandoned or taken up again at most once, so the whole is linear.
 */
export class Fates {
	readonly #kinds: Kind[] = [];
	readonly #fates: Fate[] = [];
	readonly #outcomes: (Outcome | null)[] = [];
	/** Which later steps build on each step. */
	readonly #dependents: number[][] = [];
	/** The last step that each one builds on; -1 for none. */
	readonly #basis: number[] = [];
	/** Steps of a check: true, but no part of the solution unless it goes on from them. */
	readonly #aside: boolean[] = [];
	/** The last step with each text: what is said again word for word stands for what was said before. */
	readonly #said = new Map<string, number>();
	#open: OpenDoubt[] = [];
	/** The last step that a check under way may reach; -1 outside of checks. */
	#checkEnd = -1;
	/** First step of the branch that an alternative would leave; -1 when its end was reached. */
	#branch = -1;

	/** Takes the next step with its links; gives the `resolves` links from it to the doubts that it settles. */
	add(step: FatedStep, links: readonly Link[]): Link[] {
		this.#kinds.push(step.kind);
		this.#fates.push(isDoubt(step) ? 'open' : 'kept');
		this.#outcomes.push(isDoubt(step) ? 'open' : null);
		this.#dependents.push([]);
		this.#basis.push(links.findLast(({ type }) => type === 'supports')?.to ?? -1);
		this.#forget(step.index);
		this.#aside.push(this.#standsAside(step));
		const settled = this.#settle(step, links);
		for (const { to, type } of links) {
			if (type === 'supports') this.#use(step.index, to);
			if (type === 'revises') this.#supersede(to, step.index);
		}
		this.#repeat(step);
		if (step.kind === 'alternative') this.#abandon(step);
		this.#moveBranch(step);
		return settled.map((to) => ({ from: step.index, to, type: 'resolves' }));
	}

	/** What became of a step so far. */
	fateOf(step: number): Fate {
		return this.#fates[step] ?? 'open';
	}

	/** What came of a doubt so far; `null` for other steps. */
	outcomeOf(step: number): Outcome | null {
		return this.#outcomes[step] ?? null;
	}

	/** The steps that survive into the answer, ascending. Linear in the steps. */
	spine(): number[] {
		const spine: number[] = [];
		for (let step = 0; step < this.#kinds.length; step++)
			if (this.#survives(step)) spine.push(step);
		return spine;
	}

	#survives(step: number): boolean {
		const kind = this.#kinds[step];
		if (this.#fates[step] !== 'kept' || this.#aside[step] || kind === 'other') return false;
		if (kind === 'revise') return (this.#dependents[step]?.length ?? 0) > 0;
		return kind !== 'question' && kind !== 'verify';
	}

	/** The doubts that a step settles, and their outcomes. */
	#settle(step: FatedStep, links: readonly Link[]): number[] {
		const target = links.find(({ type }) => type !== 'supports')?.to ?? -1;
		switch (step.kind) {
			case 'verify':
				if (step.stance !== 'affirms') {
					this.#checkEnd = step.index + CHECK_REACH;
					return this.#doubt(step, target);
				}
				this.#checkEnd = -1;
				this.#decide(step.index, 'confirmed');
				return this.#close(({ kind }) => (kind === 'revise' ? 'corrected' : 'confirmed'));
			case 'question':
				return this.#doubt(step, target);
			case 'revise': {
				this.#checkEnd = -1;
				const settled = this.#close(() => 'corrected');
				this.#doubt(step, target);
				return settled;
			}
			case 'alternative':
				this.#checkEnd = -1;
				return this.#close(({ kind }) => (kind === 'revise' ? 'corrected' : 'dropped'));
			case 'conclude':
				this.#checkEnd = -1;
				return this.#close(concludedOutcome(links));
			case 'derive':
			case 'recall':
				for (const doubt of this.#open) doubt.pursued = true;
				return this.#close(answeredOutcome(step, target));
			case 'restate':
			case 'plan':
			case 'other':
				return [];
		}
	}

	#doubt({ index, kind }: FatedStep, target: number): number[] {
		this.#open.push({ index, kind, target, pursued: false });
		return [];
	}

	#decide(doubt: number, outcome: Outcome): void {
		this.#outcomes[doubt] = outcome;
		if (this.#fates[doubt] === 'open')
			this.#fates[doubt] = outcome === 'dropped' ? 'abandoned' : 'kept';
	}

	/** Settles the last open doubt and those that stand together with it, as far as `outcomeOf` says how. */
	#close(outcomeOf: (doubt: OpenDoubt) => Outcome | null): number[] {
		const settled: number[] = [];
		for (let doubt = this.#open.at(-1); doubt && settled.length < SETTLE_LIMIT;) {
			const outcome = outcomeOf(doubt);
			if (outcome === null) break;
			this.#open.pop();
			this.#decide(doubt.index, outcome);
			settled.push(doubt.index);
			const before = this.#open.at(-1);
			const together =
				before && (before.target === doubt.target || doubt.index - before.index <= TOGETHER);
			doubt = together ? before : undefined;
		}
		return settled.reverse();
	}

	#forget(now: number): void {
		const kept = this.#open.findIndex(({ index }) => now - index <= PATIENCE);
		this.#open.splice(0, kept < 0 ? this.#open.length : kept);
	}

	/** A later step builds on an earlier one: what was left aside or abandoned comes back. */
	#use(by: number, step: number): void {
		this.#dependents[step]?.push(by);
		if (this.#fates[step] === 'abandoned' && !isDoubt({ kind: this.#kinds[step] ?? 'other' }))
			this.#fates[step] = 'kept';
		const goesOn = this.#kinds[by] === 'derive' && this.#kinds[step] !== 'plan';
		if (goesOn && by > this.#checkEnd) this.#aside[step] = false;
	}

	/**
	 * A revised step falls, and with it what was built on it before the revision; of a conclusion, also the step that
	 * it draws on.
	 */
	#supersede(target: number, by: number): void {
		const fallen = [target];
		if (this.#kinds[target] === 'conclude') fallen.push(this.#basis[target] ?? -1);
		for (let step = fallen.pop(); step !== undefined; step = fallen.pop()) {
			if (
				step >= by ||
				!FALLS.has(this.#kinds[step] ?? 'other') ||
				this.#fates[step] === 'superseded'
			)
				continue;
			this.#fates[step] = 'superseded';
			fallen.push(...(this.#dependents[step] ?? []));
		}
	}

	/**
	 * The branch that an alternative leaves, unless it had reached a conclusion. A mere idea (`Alternatively, …`)
	 * leaves another idea, but not the main road.
	 */
	#abandon({ index, stance }: FatedStep): void {
		if (this.#branch < 0 || (stance !== 'departs' && !this.#inAlternative())) return;
		for (let step = this.#branch; step < index; step++) {
			const left = this.#fates[step] === 'kept' && LEFT.has(this.#kinds[step] ?? 'other');
			if (left) this.#fates[step] = 'abandoned';
		}
	}

	/** What belongs to a check, and `Let me redo it` after a revision, is no part of the solution. */
	#standsAside({ index, kind }: FatedStep): boolean {
		if (kind === 'plan' && this.#kinds[index - 1] === 'revise') return true;
		return index <= this.#checkEnd && kind !== 'conclude' && kind !== 'revise';
	}

	#repeat({ index, text }: FatedStep): void {
		if (this.#aside[index]) return;
		const before = this.#said.get(text);
		if (before !== undefined) this.#aside[before] = true;
		this.#said.set(text, index);
	}

	#moveBranch({ index, kind }: FatedStep): void {
		if (kind === 'conclude') this.#branch = -1;
		else if (kind === 'alternative' || (kind === 'plan' && !this.#inAlternative()))
			this.#branch = index;
	}

	#inAlternative(): boolean {
		return this.#branch >= 0 && this.#kinds[this.#branch] === 'alternative';
	}
}

/** Kinds that fall when what they build on falls. */
const FALLS: ReadonlySet<Kind> = new Set(['derive', 'recall', 'conclude', 'alternative', 'revise']);
/** Kinds that are left behind with their branch. */
const LEFT: ReadonlySet<Kind> = new Set(['derive', 'plan', 'recall', 'alternative']);

/**
 * What is worked out anew corrects what was rejected; what comes out the same confirms it; `Because …` answers the
 * question just before it.
 */
function answeredOutcome(
	{ index, stance }: FatedStep,
	same: number
): (doubt: OpenDoubt) => Outcome | null {
	return (doubt) => {
		if (doubt.kind === 'revise') return 'corrected';
		if (doubt.target === same) return 'confirmed';
		return stance === 'affirms' && doubt.kind === 'question' && doubt.index === index - 1
			? 'confirmed'
			: null;
	};
}

/** A conclusion confirms what was looked into, or what it says again; other doubts it passes over. */
function concludedOutcome(links: readonly Link[]): (doubt: OpenDoubt) => Outcome {
	const again = links.some(({ type }) => type === 'verifies');
	return ({ kind, pursued }) => {
		if (kind === 'revise') return 'corrected';
		return again || pursued ? 'confirmed' : 'dropped';
	};
}
