import { blamesCheck } from './classify.ts';
import { Mentions } from './mentions.ts';
import { quantitiesOf, type Quantities } from './quantities.ts';
import type { Stance } from './cues.ts';
import { isDoubt, type Kind, type Link, type LinkType } from './step.ts';

/** A step as the linker needs it. */
export interface LinkableStep {
	readonly index: number;
	readonly kind: Kind;
	readonly stance: Stance | null;
	readonly text: string;
}

/** A step leans on at most this many earlier ones: more arrows than that tell a reader nothing. */
const SUPPORT_LIMIT = 3;
/** The least that two steps must share; about one three-digit number or two rare words. */
const SUPPORT_THRESHOLD = 0.7;
/** A doubt further back than this no longer gives later verdicts their subject. */
const FOCUS_REACH = 16;
/** A check further back than this is not looked at again for a slip in it. */
const CHECK_REACH = 40;

/**
 * Finds the earlier steps that each step concerns. Steps are added in order. Candidates come from an index of
 * shared quantities, so the cost of a step does not grow with the trace.
 */
export class Linker {
	readonly #mentions = new Mentions();
	/** The step that the latest doubt is about, and that doubt. */
	#focus: { readonly target: number; readonly doubt: number; readonly revised: boolean } | null =
		null;
	/** The last step that states something: neither doubt nor filler. */
	#claim = -1;
	#conclusion = -1;
	/** The last check that did not find the thing good. */
	#check = -Infinity;
	/** The first step of the approach being followed. */
	#approach = -1;
	#restatement = -1;
	readonly #kinds: Kind[] = [];
	/** The number that each step ends up with. */
	readonly #outcomes: (string | null)[] = [];
	readonly #stands: (step: number) => boolean;

	/** @param stands whether an earlier step still holds; nothing new is built on one that was revised */
	constructor(stands: (step: number) => boolean) {
		this.#stands = stands;
	}

	/** Look-ups done so far, for tests of growth. */
	get work(): number {
		return this.#mentions.work;
	}

	/** The links from a step to earlier ones; remembers the step. */
	add(step: LinkableStep): Link[] {
		const quantities = quantitiesOf(step.text);
		const links = this.#linksOf(step, quantities);
		this.#mentions.add(step.index, quantities);
		this.#outcomes.push(quantities.outcome);
		this.#remember(step, links);
		return links;
	}

	/** The links that a step would have, without remembering it. */
	peek(step: LinkableStep): Link[] {
		return this.#linksOf(step, quantitiesOf(step.text));
	}

	/** The check in which the next step says that the slip was; -1 if it says nothing of the kind. */
	blamed({ index, kind, text }: LinkableStep): number {
		const isNear = index - this.#check <= CHECK_REACH;
		return kind === 'revise' && isNear && blamesCheck(text) ? this.#check : -1;
	}

	#linksOf(step: LinkableStep, quantities: Quantities): Link[] {
		const link = (to: number, type: LinkType): Link[] =>
			to >= 0 ? [{ from: step.index, to, type }] : [];
		const candidates = this.#mentions.candidates(quantities);
		switch (step.kind) {
			case 'question':
				return link(this.#questioned(step, candidates), 'questions');
			case 'revise':
				return link(this.#revised(step, candidates), 'revises');
			case 'verify':
				return link(this.#checked(step, candidates), 'verifies');
			case 'alternative':
				return link(this.#approach >= 0 ? this.#approach : this.#claim, 'branches');
			case 'derive':
			case 'conclude':
				return [
					...link(this.#confirmed(step, quantities), 'verifies'),
					...this.#supports(step, candidates).flatMap((to) => link(to, 'supports'))
				];
			case 'recall':
			case 'plan':
				return this.#supports(step, candidates).flatMap((to) => link(to, 'supports'));
			case 'restate':
			case 'other':
				return [];
		}
	}

	/** What a doubt is about: the problem, if it names it; else the claim it shares most with; else the last claim. */
	#questioned(step: LinkableStep, candidates: ReadonlyMap<number, number>): number {
		if (OF_THE_PROBLEM.test(step.text) && this.#restatement >= 0) return this.#restatement;
		const earlier = OF_EARLIER.test(step.text) ? this.#claim : step.index;
		const shared = this.#best(candidates, (to) => to < earlier && this.#states(to));
		return shared ?? this.#claim;
	}

	/** What a revision takes back: a check, if it says so; else what is in doubt, or what it names. */
	#revised(step: LinkableStep, candidates: ReadonlyMap<number, number>): number {
		const blamed = this.blamed(step);
		if (blamed >= 0) return blamed;
		return this.#inFocus(step) ?? this.#questioned(step, candidates);
	}

	/** What a check is about: a verdict is on what was doubted; an announcement on what it names or the last result. */
	#checked(step: LinkableStep, candidates: ReadonlyMap<number, number>): number {
		const focus = this.#inFocus(step);
		if (focus !== null) return focus;
		if (step.stance === 'affirms') return this.#claim;
		const shared = this.#best(candidates, (to) => this.#states(to));
		return shared ?? Math.max(this.#conclusion, this.#claim);
	}

	/** What comes out the same a second time: what is in doubt, or a conclusion further back. -1 for nothing. */
	#confirmed(step: LinkableStep, quantities: Quantities): number {
		const { outcome, assigned } = quantities;
		if (outcome === null || outcome.length < 2) return -1;
		const concludes = step.kind === 'conclude';
		const doubted = this.#focus?.revised ? null : this.#inFocus(step);
		const same = doubted !== null && this.#outcomes[doubted] === outcome;
		if (same && (concludes || !assigned)) return doubted;
		const producer = concludes ? this.#mentions.producerOf(quantities) : -1;
		return this.#kinds[producer] === 'conclude' && step.index - producer > 2 ? producer : -1;
	}

	#supports(step: LinkableStep, candidates: ReadonlyMap<number, number>): number[] {
		const found = [...candidates]
			.filter(([to, score]) => score >= SUPPORT_THRESHOLD && this.#bears(to))
			.sort(([a, x], [b, y]) => y - x || b - a)
			.slice(0, SUPPORT_LIMIT)
			.map(([to]) => to);
		const before = step.index - 1;
		const concludes = step.kind === 'conclude' && this.#kinds[before] === 'derive';
		const alone = found.length === 0 && this.#kinds[before] !== 'revise';
		if ((concludes || alone) && this.#bears(before) && !found.includes(before)) found.push(before);
		const adrift = found.length === 0 && step.kind !== 'plan';
		if (adrift && this.#bears(this.#claim)) found.push(this.#claim);
		return found.sort((a, b) => a - b);
	}

	#best(candidates: ReadonlyMap<number, number>, allowed: (to: number) => boolean): number | null {
		let best: number | null = null;
		let most = SUPPORT_THRESHOLD;
		for (const [to, score] of candidates) {
			if (!allowed(to) || score < most || (score === most && to < (best ?? 0))) continue;
			best = to;
			most = score;
		}
		return best;
	}

	#inFocus({ index }: LinkableStep): number | null {
		return this.#focus && index - this.#focus.doubt <= FOCUS_REACH ? this.#focus.target : null;
	}

	/** Whether a step states something that others can build on or doubt. */
	#states(step: number): boolean {
		const kind = this.#kinds[step];
		return kind !== undefined && kind !== 'other' && kind !== 'question' && kind !== 'verify';
	}

	/** Whether a step can carry what comes: it states something, and that still holds. */
	#bears(step: number): boolean {
		return this.#states(step) && this.#stands(step);
	}

	#remember({ index, kind, stance }: LinkableStep, links: readonly Link[]): void {
		this.#kinds.push(kind);
		const target = links[0]?.to ?? -1;
		if (isDoubt({ kind }) && target >= 0) {
			const revised = kind === 'revise';
			this.#focus = stance === 'affirms' ? null : { target, doubt: index, revised };
		}
		if (kind === 'derive' || kind === 'conclude' || kind === 'recall') {
			this.#claim = index;
			if (this.#focus?.revised) this.#focus = null;
		}
		if (kind === 'conclude') this.#conclusion = index;
		if (kind === 'verify' && stance !== 'affirms') this.#check = index;
		if (kind === 'restate') this.#restatement = this.#restatement < 0 ? index : this.#restatement;
		if (kind === 'restate' && this.#claim < 0) this.#claim = index;
		if (kind === 'alternative' || (kind === 'plan' && this.#approach < 0)) this.#approach = index;
		if (kind === 'derive' && this.#approach < 0) this.#approach = index;
		if (kind === 'alternative') this.#focus = null;
	}
}

const OF_THE_PROBLEM =
	/\bthe (?:problem|question|statement|original) (?:says|states|said|asks|mentions|is asking)|(?:题目|题意|题干|原题)/i;
const OF_EARLIER =
	/\b(?:earlier|previously|before|at the start|initial(?:ly)?)\b|之前|前面|最初|一开始/i;
