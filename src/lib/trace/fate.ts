import { Doubts, targetsOf, type FatedStep } from './doubts.ts';
import { isDoubt, type Fate, type Kind, type Link, type Outcome } from './step.ts';

/** A mere idea is left by the next one only if it was followed for at most this many steps; else it was the road. */
const IDEA_REACH = 12;
/** A check that comes to no verdict is over after this many steps. */
const CHECK_REACH = 8;
/** What was taken back is taken up again in the same words at most this many steps after it. */
const AGAIN_REACH = 60;
/** The last conclusions are tried, as many, for one that rests on more than a few steps: others only say it again. */
const CONCLUSIONS = 8;
const FEW = 3;
/**
 * Follows what becomes of steps and doubts. Steps are added in order with their links; a fate may change until the
 * end. Each step is superseded, abandoned or taken up again at most once, so the whole is linear.
 */
export class Fates {
	readonly #doubts = new Doubts();
	readonly #kinds: Kind[] = [];
	readonly #fates: Fate[] = [];
	readonly #outcomes: (Outcome | null)[] = [];
	/** Which later steps build on each step. */
	readonly #dependents: number[][] = [];
	/** The last step that each one builds on; -1 for none. */
	readonly #basis: number[] = [];
	/** Steps of a check: true, but no part of the solution unless it goes on from them. */
	readonly #aside: boolean[] = [];
	/** The steps that each doubt is about. */
	readonly #targets: (readonly number[])[] = [];
	/** The steps that each one has superseded. */
	readonly #fallenBy: number[][] = [];
	/** Doubts that found nothing: what was doubted was claimed again. */
	readonly #unfounded = new Set<number>();
	/** The earlier claim that each one of the same words upheld. */
	readonly #upheld = new Map<number, number>();
	/** The last step with each text: what is said again word for word stands for what was said before. */
	readonly #said = new Map<string, number>();
	/** The last step that a check under way may reach; -1 outside of checks. */
	#checkEnd = -1;
	/** First step of the branch that an alternative would leave; -1 when its end was reached. */
	#branch = -1;

	/**
	 * Takes the next step with its links; gives the `resolves` links from it to the doubts that it settles, and the
	 * `revises` links to the conclusions that it replaces by another one.
	 */
	add(step: FatedStep, links: readonly Link[]): Link[] {
		this.#kinds.push(step.kind);
		this.#fates.push(isDoubt(step) ? 'open' : 'kept');
		this.#outcomes.push(isDoubt(step) ? 'open' : null);
		this.#dependents.push([]);
		this.#targets.push(targetsOf(links));
		this.#fallenBy.push([]);
		this.#basis.push(links.findLast(({ type }) => type === 'supports')?.to ?? -1);
		this.#aside.push(this.#standsAside(step));
		this.#moveCheck(step);
		const settled = this.#doubts.add(step, links);
		for (const { doubt, outcome } of settled)
			if (!this.#unfounded.has(doubt)) this.#decide(doubt, outcome);
		if (step.kind === 'verify' && step.stance === 'affirms') this.#decide(step.index, 'confirmed');
		for (const { to, type } of links) {
			if (type === 'supports') this.#use(step.index, to);
			if (type === 'revises') this.#supersede(to, step.index);
		}
		const same = this.#sameClaim(step);
		const replaced = new Set(settled.flatMap((one) => one.replaced));
		const conclusions = [...replaced].filter((to) => this.#kinds[to] === 'conclude' && to !== same);
		for (const conclusion of conclusions) this.#supersede(conclusion, step.index);
		const wasDoubted = this.#fates[same] === 'superseded' || replaced.has(same);
		if (wasDoubted) this.#uphold(same, step.index);
		for (const { to, type } of links) if (type === 'revises') this.#clear(to, step.index);
		this.#repeat(step);
		if (step.kind === 'alternative') this.#abandon(step, links);
		this.#moveBranch(step);
		const from = step.index;
		return [
			...settled.map(({ doubt }): Link => ({ from, to: doubt, type: 'resolves' })),
			...conclusions.map((to): Link => ({ from, to, type: 'revises' }))
		];
	}

	/** What became of a step so far. */
	fateOf(step: number): Fate {
		return this.#fates[step] ?? 'open';
	}

	/** What came of a doubt so far; `null` for other steps. */
	outcomeOf(step: number): Outcome | null {
		return this.#outcomes[step] ?? null;
	}

	/**
	 * The steps that survive into the answer, ascending: those that lead to the last conclusion that rests on a few; all
	 * that survive, where there is none. Linear in steps and links.
	 */
	spine(): number[] {
		const survivors: number[] = [];
		for (let step = 0; step < this.#kinds.length; step++)
			if (this.#survives(step)) survivors.push(step);
		const conclusions = survivors.filter((step) => this.#kinds[step] === 'conclude');
		for (const conclusion of conclusions.slice(-CONCLUSIONS).reverse()) {
			const path = this.#pathTo(conclusion);
			const spine = survivors.filter((step) => path.has(step));
			if (path.size > FEW && spine.length >= FEW) return spine;
		}
		return survivors;
	}

	/** What a step rests on, and itself. */
	#pathTo(conclusion: number): Set<number> {
		const path = new Set([conclusion]);
		for (let step = conclusion - 1; step >= 0; step--)
			if (this.#dependents[step]!.some((by) => path.has(by))) path.add(step);
		return path;
	}

	#survives(step: number): boolean {
		const kind = this.#kinds[step];
		if (this.#fates[step] !== 'kept' || this.#aside[step] || kind === 'other') return false;
		if (kind === 'revise') return (this.#dependents[step]?.length ?? 0) > 0;
		return kind !== 'question' && kind !== 'verify';
	}

	#decide(doubt: number, outcome: Outcome): void {
		const left = this.#outcomes[doubt] === 'dropped';
		this.#outcomes[doubt] = outcome;
		if (this.#fates[doubt] === 'open' || left)
			this.#fates[doubt] = outcome === 'dropped' ? 'abandoned' : 'kept';
	}

	/** A check lasts until a verdict, a conclusion or another way, or for a few steps. */
	#moveCheck({ index, kind, stance }: FatedStep): void {
		if (kind === 'verify') this.#checkEnd = stance === 'affirms' ? -1 : index + CHECK_REACH;
		else if (kind === 'revise' || kind === 'alternative' || kind === 'conclude')
			this.#checkEnd = -1;
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
			const falls = step < by && FALLS.has(this.#kinds[step] ?? 'other');
			if (!falls || this.#fates[step] === 'superseded') continue;
			if (this.#outcomes[step] === 'open') this.#outcomes[step] = 'corrected';
			this.#fates[step] = 'superseded';
			this.#fallenBy[by]?.push(step);
			fallen.push(...(this.#dependents[step] ?? []), ...this.#letFall(step));
		}
	}

	/**
	 * The last conclusion before with the same words, not too far back, or the last calculation if it was itself taken back;
	 * -1 if there is none.
	 */
	#sameClaim({ index, kind, text }: FatedStep): number {
		const before = this.#said.get(text) ?? -1;
		if (this.#kinds[before] !== kind || index - before > AGAIN_REACH) return -1;
		const isRevised = kind === 'derive' && this.#targets[this.#turnAfter(before)]?.includes(before);
		return kind === 'conclude' || isRevised ? before : -1;
	}

	/** The first revision after a step; -1 if there is none. */
	#turnAfter(step: number): number {
		return this.#kinds.indexOf('revise', step);
	}

	/**
	 * What was claimed is claimed again after doubts: they found nothing, and what they took back stands. What was doubted
	 * only on the new way, once the old one was taken back, stays as it is.
	 */
	#uphold(claim: number, again: number): void {
		this.#upheld.set(again, claim);
		const turn = this.#turnAfter(claim);
		for (let step = claim + 1; step <= again; step++) {
			const isOld = this.#targets[step]!.every((to) => turn < 0 || to < turn);
			const outcome = this.#outcomes[step];
			if (isOld && (outcome === 'corrected' || outcome === 'open')) {
				this.#decide(step, 'confirmed');
				this.#unfounded.add(step);
			}
			for (const fallen of this.#fallenBy[step]!)
				if (turn < 0 || fallen < turn) this.#fates[fallen] = 'kept';
		}
	}

	/** A check that was itself the slip has found nothing: what it was about stands. */
	#clear(check: number, by: number): void {
		const claim = this.#kinds[check] === 'verify' ? (this.#targets[check]?.[0] ?? -1) : -1;
		if (claim >= 0) this.#uphold(claim, by);
	}

	/**
	 * What a claim had upheld falls with it: the doubts about that were right. Made for the third time, it goes round in
	 * circles: whatever they saw, nothing else has come of them.
	 */
	#letFall(claim: number): number[] {
		const upheld = this.#upheld.get(claim);
		if (upheld === undefined) return [];
		const first = this.#upheld.get(upheld);
		for (let step = (first ?? upheld) + 1; step < claim; step++)
			if (first !== undefined) this.#reopen(step);
			else if (this.#outcomes[step] === 'confirmed' && this.#targets[step]!.includes(upheld))
				this.#outcomes[step] = 'corrected';
		return [upheld];
	}

	#reopen(doubt: number): void {
		if (this.#outcomes[doubt] === 'corrected' || this.#unfounded.has(doubt))
			this.#outcomes[doubt] = 'open';
	}

	/**
	 * The branch that an alternative leaves, unless it had reached a conclusion. A mere idea (`Alternatively, …`)
	 * leaves another idea, and a plan made shortly before with what was done for it, but not the main road.
	 */
	#abandon({ index, stance }: FatedStep, links: readonly Link[]): void {
		const left = links.find(({ type }) => type === 'branches')?.to ?? -1;
		if (left >= 0 && index - left <= IDEA_REACH) this.#abandonPlan(left);
		if (this.#branch < 0) return;
		const idea = this.#inAlternative() && index - this.#branch <= IDEA_REACH;
		if (stance !== 'departs' && !idea) return;
		for (let step = this.#branch; step < index; step++) this.#leave(step);
	}

	/** A plan and what builds on it alone. */
	#abandonPlan(plan: number): void {
		if (!PLANS.has(this.#kinds[plan] ?? 'other')) return;
		const branch = new Set([plan]);
		for (const step of branch) {
			this.#leave(step);
			for (const by of this.#dependents[step] ?? []) if (this.#fates[by] === 'kept') branch.add(by);
		}
	}

	#leave(step: number): void {
		const left = this.#fates[step] === 'kept' && LEFT.has(this.#kinds[step] ?? 'other');
		if (left) this.#fates[step] = 'abandoned';
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
/** Kinds that open a branch. */
const PLANS: ReadonlySet<Kind> = new Set(['plan', 'alternative']);
