import { CandidateIndex, type Candidates } from './candidates.ts';
import { stanceIn } from './classify.ts';
import { gramsOf } from './grams.ts';
import { givenLabel, type Label, type Labelled, type Labeller, type Stands } from './labeller.ts';
import { Linker, type LinkableStep } from './link.ts';
import { LinkScorer } from './link-scorer.ts';
import { quantitiesOf } from './quantities.ts';
import type { CutPiece } from './recut.ts';
import { Signals } from './signals.ts';
import { isDoubt, KINDS, type Kind, type Link, type LinkType } from './step.ts';
import { CLASSES, type Stack, type TraceModel } from './trace-model.ts';

/** Supports that are at least this likely are drawn, and fates are told by them: more likely right than wrong. */
export const DRAWN = 0.4;
/** A step leans on at most this many earlier ones, and has as many faint links: more arrows tell a reader nothing. */
export const MOST = 4;
/** A doubt may be about a doubt, and that about another: so many are followed to what they are about. */
const HOPS = 4;
const VERIFY = KINDS.indexOf('verify');
const AFFIRM = CLASSES - 1;

/** The link by which a step of this kind points at what it concerns. */
export const POINTS_BY: Partial<Record<Kind, LinkType>> = {
	question: 'questions',
	verify: 'verifies',
	revise: 'revises',
	alternative: 'branches'
};

/** What the model has read of a step before it knows what follows. */
export interface Reading {
	readonly piece: CutPiece;
	readonly step: Float32Array;
	readonly before: Float32Array;
	readonly candidates: Candidates;
}

/** Reads the pieces of a trace in order: what of them depends on nothing that comes later. */
export class ModelReader {
	readonly #model: TraceModel;
	readonly #signals: Signals;
	readonly #index = new CandidateIndex();
	readonly #stack: Stack;

	/** @param problem the statement, if it is known: steps that say it again are known by it */
	constructor(model: TraceModel, problem: string) {
		this.#model = model;
		this.#signals = new Signals(new Set(quantitiesOf(problem).mentioned));
		this.#stack = model.stack('before');
	}

	get work(): number {
		return this.#index.work;
	}

	/** With `remember` false the reader stays as it was. */
	read(piece: CutPiece, remember = true): Reading {
		const quantities = quantitiesOf(piece.text);
		const signals = this.#signals.of(piece, quantities, remember);
		const step = this.#model.encode(gramsOf(piece.text), signals);
		const before = this.#stack.push(step, remember);
		return { piece, step, before, candidates: this.#index.add(piece, quantities, remember) };
	}
}

/** What follows each step of a whole trace, as the model's backward stack sees it. Linear in the steps. */
export function readBackwards(model: TraceModel, readings: readonly Reading[]): Float32Array[] {
	const stack = model.stack('after');
	return readings
		.map(({ step }) => step)
		.reverse()
		.map((step) => stack.push(step))
		.reverse();
}

/** Labels steps by the trained model. */
export class ModelLabeller implements Labeller {
	readonly #model: TraceModel;
	readonly #reader: ModelReader;
	readonly #scorer: LinkScorer;
	/** Finds where a derivation says a doubted result again, which the model's links do not tell. */
	readonly #linker: Linker;
	readonly #stands: Stands;
	/** What each doubt so far is about; -1 for other steps. */
	readonly #doubted: number[] = [];
	readonly #revisions = new Set<number>();

	constructor(model: TraceModel, problem: string, stands: Stands) {
		this.#model = model;
		this.#reader = new ModelReader(model, problem);
		this.#scorer = new LinkScorer(model);
		this.#linker = new Linker(stands);
		this.#stands = stands;
	}

	get work(): number {
		return this.#reader.work + this.#linker.work;
	}

	add(piece: CutPiece): Labelled {
		return this.label(this.#reader.read(piece), null);
	}

	peek(piece: CutPiece): Labelled {
		return this.label(this.#reader.read(piece, false), null, false);
	}

	/** Labels a step that was read. @param after what follows it; null while that is not known */
	label(reading: Reading, after: Float32Array | null, remember = true): Labelled {
		const { piece, step, before, candidates } = reading;
		const chances = this.#model.classify(step, before, after);
		const label = givenLabel(piece) ?? labelBy(chances, piece.text);
		const kinds = piece.kind ? certain(piece.kind) : chances;
		const views = this.#model.views(step, before, after);
		const likely = this.#scorer.add({ kinds, ...views, candidates }, remember);
		const linkable = { ...label, index: this.#doubted.length, text: piece.text };
		const blamed = this.#linker.blamed(linkable);
		const ruled = remember ? this.#linker.add(linkable) : this.#linker.peek(linkable);
		const ranked = rank(candidates, likely);
		const chosen = this.#choose(linkable, blamed, ruled, ranked);
		if (remember) this.#remember(label, chosen.links[0]?.to ?? -1);
		return { label, ...chosen };
	}

	#remember(label: Label, about: number): void {
		if (label.kind === 'revise') this.#revisions.add(this.#doubted.length);
		this.#doubted.push(isDoubt(label) ? about : -1);
	}

	#choose(step: LinkableStep, blamed: number, ruled: readonly Link[], ranked: readonly Likely[]) {
		const { index, kind } = step;
		const type = POINTS_BY[kind];
		const to = type ? this.#subjectOf(step, blamed, ranked) : -1;
		const subject: Link[] = type
			? to < 0
				? []
				: [{ from: index, to, type }]
			: ruled.filter((link) => link.type !== 'supports');
		const rest = ranked
			.filter(({ to, chance }) => chance >= this.#model.linkThreshold && to !== subject[0]?.to)
			.slice(0, 2 * MOST);
		const supports = ({ to }: Likely): Link => ({ from: index, to, type: 'supports' });
		const drawn = type ? [] : rest.filter(({ chance }) => chance >= DRAWN).slice(0, MOST);
		return {
			links: [...subject, ...drawn.map(supports)],
			faintLinks: rest.filter((likely) => !drawn.includes(likely)).map(supports)
		};
	}

	/**
	 * What a doubt or another way is about: the likeliest; -1 for nothing. Nobody checks what was replaced, if there is
	 * anything else.
	 */
	#subjectOf({ index, kind }: LinkableStep, blamed: number, ranked: readonly Likely[]): number {
		if (blamed >= 0) return blamed;
		const standing = kind === 'verify' && ranked.find(({ to }) => this.#stands(to));
		const { to } = standing || (ranked[0] ?? { to: index });
		if (to >= index) return -1;
		return kind === 'revise' ? this.#behind(to, index) : to;
	}

	/** What is revised is not the question, the check or the revision just before it, but what that was about. */
	#behind(step: number, now: number): number {
		for (let hop = 0; hop < HOPS; hop++) {
			const about = this.#doubted[step] ?? -1;
			if (about < 0) break;
			if (this.#revisions.has(step)) return step < now - 1 ? step : about;
			step = about;
		}
		return step;
	}
}

interface Likely {
	readonly to: number;
	readonly chance: number;
}

/** Candidates by their chance, the nearest first among equals. */
function rank({ steps }: Candidates, chances: Float32Array): Likely[] {
	return [...steps]
		.map((to, at) => ({ to, chance: chances[at] ?? 0 }))
		.sort((a, b) => b.chance - a.chance || b.to - a.to);
}

/** The likeliest kind; a check that affirms and one that is announced are one kind. */
function labelBy(chances: Float32Array, text: string): Label {
	const affirms = chances[AFFIRM] ?? 0;
	const announces = chances[VERIFY] ?? 0;
	let at = VERIFY;
	let most = affirms + announces;
	KINDS.forEach((_, index) => {
		const chance = chances[index] ?? 0;
		if (index !== VERIFY && chance > most) [at, most] = [index, chance];
	});
	const kind = KINDS[at] ?? 'derive';
	if (kind !== 'verify') return { kind, confidence: most, stance: stanceIn(text, kind) };
	return { kind, confidence: most, stance: affirms > announces ? 'affirms' : 'announces' };
}

function certain(kind: Kind): Float32Array {
	const chances = new Float32Array(CLASSES);
	chances[KINDS.indexOf(kind)] = 1;
	return chances;
}
