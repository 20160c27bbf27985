import type { GivenLinks } from './annotation.ts';
import { EpisodeFinder } from './episodes.ts';
import { Fates } from './fate.ts';
import type { Label, Labelled, Labeller, Stands } from './labeller.ts';
import { advance, BEGINNING, phaseOf } from './phase.ts';
import type { CutPiece } from './recut.ts';
import { isDoubt, type Episode, type Link, type Step } from './step.ts';

/** Makes steps, links, fates and episodes of labelled pieces that come in order. */
export class Growth {
	readonly labeller: Labeller;
	readonly #given: GivenLinks | null;
	readonly #textOf: (start: number, end: number) => string;
	readonly #fates = new Fates();
	readonly #steps: Step[] = [];
	readonly #links: Link[] = [];
	readonly #faintLinks: Link[] = [];
	readonly #episodes = new EpisodeFinder();
	/** How many of the links the episodes have been told of. */
	#linksTold = 0;
	/** Whether the steps show what became of them; that is looked up when they are read. */
	#settled = true;
	#story = BEGINNING;

	/**
	 * @param labelBy makes the labeller, which may ask whether an earlier step still holds
	 * @param given the links that came with the trace; null: they are to be found
	 * @param textOf the trace between two offsets, as far as pieces have come
	 */
	constructor(
		labelBy: (stands: Stands) => Labeller,
		given: GivenLinks | null,
		textOf: (start: number, end: number) => string
	) {
		this.labeller = labelBy((step) => this.#fates.fateOf(step) !== 'superseded');
		this.#given = given;
		this.#textOf = textOf;
	}

	/** Takes the next piece. @param labelled what is said of it; left out: the labeller is asked */
	add(piece: CutPiece, labelled: Labelled = this.labeller.add(piece)): void {
		this.#settled = false;
		const { kind, stance } = labelled.label;
		const links = this.#given ? this.#give(this.#given, piece) : labelled.links;
		const found = links.filter(({ type }) => type !== 'resolves');
		const step = { index: this.#steps.length, kind, stance, text: piece.text };
		const resolves = [...this.#fates.add(step, found), ...links.filter((l) => !found.includes(l))];
		this.#links.push(...found, ...unique(resolves));
		if (!this.#given) this.#faintLinks.push(...labelled.faintLinks);
		this.#steps.push(this.#step(piece, labelled.label));
		this.#story = advance(this.#story, kind, piece.text);
	}

	/** The complete steps, and the unfinished end of the text as a last step, which may still change. */
	steps(rest: CutPiece | null): Step[] {
		if (!this.#settled) this.#settle();
		return rest ? [...this.#steps, this.#peek(rest)] : [...this.#steps];
	}

	links(rest: CutPiece | null): Link[] {
		if (!rest || this.#given) return [...this.#links];
		return [...this.#links, ...this.labeller.peek(rest).links];
	}

	faintLinks(): Link[] {
		return [...this.#faintLinks];
	}

	spine(): number[] {
		return this.#fates.spine();
	}

	/** Tells the episodes of the steps that were completed since they were last read. */
	episodes(rest: CutPiece | null): Episode[] {
		for (const { index, start, end, kind } of this.#steps.slice(this.#episodes.count)) {
			const links: Link[] = [];
			for (
				let link = this.#links[this.#linksTold];
				link?.from === index;
				link = this.#links[this.#linksTold]
			) {
				links.push(link);
				this.#linksTold += 1;
			}
			this.#episodes.add({ start, end, kind }, this.#textOf(start, end), links);
		}
		return this.#episodes.list(rest && this.#peek(rest));
	}

	#peek(rest: CutPiece): Step {
		return this.#step(rest, this.labeller.peek(rest).label);
	}

	#give(given: GivenLinks, { end }: CutPiece): readonly Link[] {
		const isBlank = (from: number, to: number) => this.#textOf(from, to).trim() === '';
		return given.add({ index: this.#steps.length, end }, isBlank);
	}

	#step({ start, end, corrected }: CutPiece, { kind, confidence, stance }: Label): Step {
		const index = this.#steps.length;
		const phase = phaseOf(kind, this.#story);
		const doubt = isDoubt({ kind });
		return {
			start,
			end,
			index,
			kind,
			confidence,
			phase,
			fate: doubt ? 'open' : 'kept',
			outcome: doubt ? 'open' : null,
			...(stance && { stance }),
			...(corrected && { corrected: true as const })
		};
	}

	#settle(): void {
		this.#settled = true;
		this.#steps.forEach((step, index) => {
			const fate = this.#fates.fateOf(index);
			const outcome = this.#fates.outcomeOf(index);
			const changed = step.fate !== fate || step.outcome !== outcome;
			if (changed) this.#steps[index] = { ...step, fate, outcome };
		});
	}
}

/** Links without those that stand there before. */
function unique(links: readonly Link[]): Link[] {
	return links.filter((link, at) => links.findIndex(({ to }) => to === link.to) === at);
}
